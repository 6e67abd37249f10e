import type { Position } from '#core/position.ts';
import type { Alignment } from '#dataset/alignments-document.ts';
import { geodesicBetween } from '#geo/geodesic.ts';
import type { Vertex } from './measurement.ts';

/**
 * The end at which a line of the atlas is taken that is named without a kilometre: its origin as long as there is no other
 * point, then the end nearer to that; if that lies on the same line, the end farther away, so that a line named twice is
 * measured from end to end.
 */
export function endFacing(
  { id, positions }: Pick<Alignment, 'id' | 'positions'>,
  facing: Vertex | null,
): Position | undefined {
  const [origin, end] = [positions[0], positions.at(-1)];
  if (origin === undefined || end === undefined || facing === null) return origin;
  const metresTo = (position: Position) => geodesicBetween(facing.position, position).lengthMetres;
  const isOriginNearer = metresTo(origin) <= metresTo(end);
  const isOnLine = facing.snap?.type === 'alignment' && facing.snap.id === id;
  return isOriginNearer === isOnLine ? end : origin;
}
