import type { Bounds, Position } from '#core/position.ts';
import type { FeatureTable } from './feature-table.ts';
import { nameIn } from './properties.ts';

/** Consecutive vertices of a line or an outline, or single points, of one feature. */
export interface SnapPiece {
  readonly name: string;
  readonly isLine: boolean;
  readonly positions: readonly Position[];
}

/** Beyond as many vertices in view nobody means one of them; further in there are fewer. */
export const MOST_SNAP_VERTICES = 10_000;

/** What of a table lies within bounds, in degrees, to put vertices on; null where that is too much. */
export function snapPieces(table: FeatureTable, bounds: Bounds): SnapPiece[] | null {
  const pieces: SnapPiece[] = [];
  let left = MOST_SNAP_VERTICES;
  for (let feature = 0; feature < table.featureCount; feature += 1) {
    if (table.isDropped(feature)) continue;
    const isLine = table.typeOf(feature) !== 'Point';
    const runs = runsOf(table, feature, isLine, bounds, left);
    left -= runs.reduce((total, { length }) => total + length, 0);
    if (left < 0) return null;
    if (runs.length === 0) continue;
    const name = nameIn(table.propertiesOf(feature));
    for (const positions of runs) pieces.push({ name, isLine, positions });
  }
  return pieces;
}

/** The stretches of a feature that touch the bounds; no more than it takes to know that they are too many. */
function runsOf(
  table: FeatureTable,
  feature: number,
  isLine: boolean,
  bounds: Bounds,
  most: number,
): Position[][] {
  const runs: Position[][] = [];
  const { coordinates } = table;
  const at = (vertex: number): Position => [coordinates[2 * vertex] ?? 0, coordinates[2 * vertex + 1] ?? 0];
  const [firstPart, endPart] = table.partsOf(feature);
  let count = 0;
  for (let part = firstPart; part < endPart; part += 1) {
    const [first, end] = table.verticesOf(part);
    let run: Position[] | null = null;
    for (let vertex = first; vertex < end && count <= most; vertex += 1) {
      const other = isLine ? Math.min(vertex + 1, end - 1) : vertex;
      if (!touches(coordinates, vertex, other, bounds)) {
        run = null;
        continue;
      }
      if (run === null) {
        run = [at(vertex)];
        runs.push(run);
        count += 1;
      } else if (!isLine) run.push(at(vertex));
      if (other !== vertex) run.push(at(other));
      count += 1;
    }
  }
  return runs;
}

/** Whether the box of a segment meets the bounds. */
function touches(
  coordinates: Float64Array,
  a: number,
  b: number,
  [west, south, east, north]: Bounds,
): boolean {
  const [x0 = 0, y0 = 0] = [coordinates[2 * a], coordinates[2 * a + 1]];
  const [x1 = 0, y1 = 0] = [coordinates[2 * b], coordinates[2 * b + 1]];
  return (
    Math.min(x0, x1) <= east &&
    Math.max(x0, x1) >= west &&
    Math.min(y0, y1) <= north &&
    Math.max(y0, y1) >= south
  );
}
