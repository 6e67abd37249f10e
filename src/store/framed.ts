import type { Bounds } from '#core/position.ts';
import type { Vertex } from '#measure/measurement.ts';
import type { AtlasState } from './atlas-state.ts';
import { selectOnMap } from './atlas-store.ts';
import { boxOf } from './position-box.ts';

/** What of the map is to be framed: the selection, or else the mark, or else what is being measured. */
export function selectFramed(state: AtlasState): Bounds | null {
  const selected = selectOnMap(state)?.bounds;
  if (selected !== undefined) return selected;
  if (state.mark !== null) return boxOf(state.mark);
  return state.tool === 'measure' ? boxAround(state.measuring.measurement.vertices) : null;
}

function boxAround(vertices: readonly Vertex[]): Bounds | null {
  const [first] = vertices;
  if (first === undefined) return null;
  const longitudes = vertices.map(({ position }) => position[0]);
  const latitudes = vertices.map(({ position }) => position[1]);
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}
