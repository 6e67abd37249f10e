import type { Position } from '#core/position.ts';
import type { CountryOrSea } from '#dataset/borders-document.ts';
import type { Line } from '#geo/line.ts';
import { areaAt, endsOf, isBetween, isSamePosition, nearestIndex, type PartitionArc } from './partition.ts';

/** A border drawn better than in the partition it is to go into. */
export interface DetailedBorder {
  readonly a: CountryOrSea;
  readonly b: CountryOrSea;
  readonly line: Line;
}

/** So many degrees beside a line both drawings agree about what lies there. */
const ASIDE_DEGREES = 0.08;
const VOTES = 40;

/**
 * Puts detailed borders in the place of those of the same countries. Where another arc ends at an end of a border that
 * goes, it now ends at the nearest end of those that come, so that no gap is left. Also says where each such end went.
 */
export function replaceBorders(
  arcs: readonly PartitionArc[],
  borders: readonly DetailedBorder[],
): { readonly rest: readonly PartitionArc[]; readonly detailed: readonly PartitionArc[] } {
  const detailed = borders.map((border) => withSides(border, arcs));
  const goes = (arc: PartitionArc) => borders.some(({ a, b }) => isBetween(arc, a, b));
  const moves = arcs.filter(goes).flatMap((arc) =>
    endsOf(arc).flatMap((from): Move[] => {
      const ends = borders
        .filter(({ a, b }) => isBetween(arc, a, b))
        .flatMap(({ line }) => [line[0], line.at(-1)]);
      const known = ends.filter((end) => end !== undefined);
      const to = known[nearestIndex(known, from)];
      return to === undefined ? [] : [{ from, to }];
    }),
  );
  return { rest: arcs.filter((arc) => !goes(arc)).map((arc) => moved(arc, moves)), detailed };
}

interface Move {
  readonly from: Position;
  readonly to: Position;
}

function moved(arc: PartitionArc, moves: readonly Move[]): PartitionArc {
  const target = (end: Position | undefined) => moves.find(({ from }) => isSamePosition(from, end))?.to;
  const [first, last] = [target(arc.line[0]), target(arc.line.at(-1))];
  let line = first === undefined ? arc.line : [first, ...arc.line.slice(1)];
  if (last !== undefined) line = [...line.slice(0, -1), last];
  return { ...arc, line };
}

/** Which country lies to the left is asked of the coarser partition at many places beside the line. */
function withSides({ a, b, line }: DetailedBorder, arcs: readonly PartitionArc[]): PartitionArc {
  const near = arcs.filter(
    (arc) => isBetween(arc, a, b) || [arc.left, arc.right].some((x) => x === a || x === b),
  );
  const step = Math.max(1, Math.floor(line.length / VOTES));
  let votes = 0;
  for (let i = step; i + step < line.length; i += step) {
    const [[x1, y1], [x2, y2]] = [line[i - step] ?? [0, 0], line[i + step] ?? [0, 0]];
    const length = Math.hypot(x2 - x1, y2 - y1);
    if (length === 0) continue;
    const [dx, dy] = [(-(y2 - y1) / length) * ASIDE_DEGREES, ((x2 - x1) / length) * ASIDE_DEGREES];
    const [x, y] = line[i] ?? [0, 0];
    const [left, right] = [areaAt(near, [x + dx, y + dy]), areaAt(near, [x - dx, y - dy])];
    votes += Number(left === a) + Number(right === b) - Number(left === b) - Number(right === a);
  }
  if (votes === 0) throw new Error(`borders: the sides of the border of ${a} and ${b} cannot be told apart`);
  return votes > 0 ? { left: a, right: b, line } : { left: b, right: a, line };
}
