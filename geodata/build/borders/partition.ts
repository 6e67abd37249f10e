import type { Position } from '#core/position.ts';
import type { CountryOrSea } from '#dataset/borders-document.ts';
import type { Line } from '#geo/line.ts';

/** A run of border or coast and what lies on its sides, as seen along it. */
export interface PartitionArc {
  readonly left: CountryOrSea;
  readonly right: CountryOrSea;
  readonly line: Line;
}

export const SEA: CountryOrSea = 'sea';

/** What lies at a position: what the first arc to the west of it says of its eastern side. */
export function areaAt(arcs: readonly PartitionArc[], [x, y]: Position): CountryOrSea {
  let nearest = Number.NEGATIVE_INFINITY;
  let area = SEA;
  for (const { left, right, line } of arcs) {
    for (let i = 1; i < line.length; i += 1) {
      const [[x1, y1], [x2, y2]] = [line[i - 1] ?? [0, 0], line[i] ?? [0, 0]];
      if (y1 <= y === y2 <= y) continue;
      const crossing = x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);
      if (crossing > x || crossing < nearest) continue;
      nearest = crossing;
      area = y2 > y1 ? right : left;
    }
  }
  return area;
}

/** Whether an arc lies between two areas, either way round. */
export function isBetween({ left, right }: PartitionArc, a: CountryOrSea, b: CountryOrSea): boolean {
  return (left === a && right === b) || (left === b && right === a);
}

export function endsOf({ line }: PartitionArc): readonly Position[] {
  return [line[0], line.at(-1)].filter((end) => end !== undefined);
}

export function isSamePosition(a: Position | undefined, b: Position | undefined): boolean {
  return a !== undefined && b !== undefined && a[0] === b[0] && a[1] === b[1];
}

/** In degrees, those of longitude taken shorter: good enough for asking what is nearer. */
export function roughDegrees(a: Position, b: Position): number {
  const shrink = Math.cos((((a[1] + b[1]) / 2) * Math.PI) / 180);
  return Math.hypot((a[0] - b[0]) * shrink, a[1] - b[1]);
}

/** The index of the position of a line that is nearest to another. */
export function nearestIndex(line: Line, position: Position): number {
  const distances = line.map((one) => roughDegrees(one, position));
  return distances.indexOf(distances.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY));
}
