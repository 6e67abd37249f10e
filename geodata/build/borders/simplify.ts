import type { Position } from '#core/position.ts';
import type { Line } from '#geo/line.ts';
import type { PartitionArc } from './partition.ts';

/** Douglas and Peucker: no position left out lies further than `degrees` from the line that is left. */
export function simplified(line: Line, degrees: number): Line {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined || line.length < 3) return line;
  let [furthest, most] = [0, degrees];
  line.forEach((position, i) => {
    const distance = degreesFromChord(position, first, last);
    if (distance > most) [furthest, most] = [i, distance];
  });
  if (furthest === 0) return [first, last];
  const before = simplified(line.slice(0, furthest + 1), degrees);
  return [...before.slice(0, -1), ...simplified(line.slice(furthest), degrees)];
}

function degreesFromChord([x, y]: Position, [ax, ay]: Position, [bx, by]: Position): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - share * dx, y - ay - share * dy);
}

/** Whether an arc is the whole coast of an island, or the whole border of an area, smaller than so many square degrees. */
export function isIslet({ line }: PartitionArc, squareDegrees: number): boolean {
  const [first, last] = [line[0], line.at(-1)];
  if (first === undefined || last === undefined || first[0] !== last[0] || first[1] !== last[1]) return false;
  const doubleArea = line.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = line[i + 1] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(doubleArea) / 2 < squareDegrees;
}
