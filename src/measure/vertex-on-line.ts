import type { Alignment } from '#dataset/alignments-document.ts';
import { measuredLine, positionAt } from '#geo/chainage.ts';
import type { Vertex } from './measurement.ts';

/** A vertex on a line of the atlas, `km` from its origin. */
export function vertexOnLine({ id, positions }: Alignment, km: number): Vertex {
  const { position } = positionAt(measuredLine(positions), km * 1000);
  return { position, snap: { type: 'alignment', id } };
}
