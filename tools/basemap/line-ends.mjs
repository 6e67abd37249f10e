import { metresBetween } from './geometry.mjs';

/** @typedef {import('./geometry.mjs').Position} Position */

/** Natural Earth and OSM differ by up to 4 km here: so far a line may stop short of the border or run over it. */
const REACH = 5000;

/** Segment crossing of ab and cd as the share of ab, or undefined. */
function crossing([ax, ay], [bx, by], [cx, cy], [dx, dy]) {
  const denominator = (bx - ax) * (dy - cy) - (by - ay) * (dx - cx);
  if (denominator === 0) return undefined;
  const t = ((cx - ax) * (dy - cy) - (cy - ay) * (dx - cx)) / denominator;
  const u = ((cx - ax) * (by - ay) - (cy - ay) * (bx - ax)) / denominator;
  return t >= 0 && t <= 1 && u >= 0 && u <= 1 ? t : undefined;
}

/** The first point in which ab meets any of the lines. @returns {Position | undefined} */
function firstCrossing(a, b, lines) {
  let share;
  for (const line of lines) {
    for (let i = 1; i < line.length; i += 1) {
      const t = crossing(a, b, line[i - 1], line[i]);
      if (t !== undefined && (share === undefined || t < share)) share = t;
    }
  }
  return share === undefined ? undefined : [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share];
}

/** The point `metres` beyond b, straight on from a. @param {Position} a @param {Position} b @returns {Position} */
function beyond(a, b, metres) {
  const share = metres / Math.max(metresBetween(a, b), 1);
  return [b[0] + (b[0] - a[0]) * share, b[1] + (b[1] - a[1]) * share];
}

/** @param {Position[]} line cut where its last kilometres already cross the edge @param {Position[][]} edges */
function trimTail(line, edges) {
  const end = line[line.length - 1];
  for (let i = line.length - 1; i > 0 && metresBetween(line[i], end) < REACH; i -= 1) {
    const cut = firstCrossing(line[i - 1], line[i], edges);
    if (cut) return [...line.slice(0, i), cut];
  }
  return undefined;
}

/** The nearest vertex of the edges within reach: for a line that runs alongside the edge it should meet. */
function nearestVertex(p, edges) {
  let best;
  let least = REACH;
  for (const vertex of edges.flat()) {
    if (Math.abs(vertex[1] - p[1]) > 0.1 || Math.abs(vertex[0] - p[0]) > 0.1) continue;
    const metres = metresBetween(p, vertex);
    if (metres < least) [best, least] = [vertex, metres];
  }
  return best;
}

/** @param {Position[]} line @param {Position[][]} edges */
function growTail(line, edges) {
  const end = line[line.length - 1];
  const cut =
    firstCrossing(end, beyond(line[line.length - 2], end, REACH), edges) ?? nearestVertex(end, edges);
  return cut ? [...line, cut] : line;
}

/** @param {Position[]} line @param {Position[][]} edges */
const fitTail = (line, edges) => trimTail(line, edges) ?? growTail(line, edges);

const keyOf = ([x, y]) => `${x.toFixed(4)},${y.toFixed(4)}`;

/** Ends that no other line shares. @param {Position[][]} lines */
function looseEnds(lines) {
  const count = new Map();
  for (const key of lines.flatMap((line) => [keyOf(line[0]), keyOf(line[line.length - 1])]))
    count.set(key, (count.get(key) ?? 0) + 1);
  return (p) => count.get(keyOf(p)) === 1;
}

/**
 * Lets the loose ends of one data set's lines end exactly on the edges that come from another.
 * @param {Position[][]} lines @param {Position[][]} edges @returns {Position[][]}
 */
export function fitEnds(lines, edges) {
  const isLoose = looseEnds(lines);
  return lines.map((line) => {
    const tail = isLoose(line[line.length - 1]) ? fitTail(line, edges) : line;
    return isLoose(line[0]) ? fitTail(tail.toReversed(), edges).toReversed() : tail;
  });
}

/** Both ends a little longer, so that noding finds the crossing. @param {Position[]} line @param {number} metres */
export const lengthenEnds = (line, metres) => [
  beyond(line[1], line[0], metres),
  ...line,
  beyond(line[line.length - 2], line[line.length - 1], metres),
];
