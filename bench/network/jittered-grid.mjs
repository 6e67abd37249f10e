import { createRandom } from '../scale/random.mjs';

/**
 * @typedef {{
 *   positions: [number, number][],
 *   edges: { from: number, to: number, cost: number }[],
 *   leastMetres: (a: number, b: number) => number,
 * }} Grid
 */

const SPACING_DEGREES = 0.05;
const METRES_PER_DEGREE = 111_195;

/** A square of nodes in rows, each a little aside, joined to its neighbours by ways that wind. @param {number} side @returns {Grid} */
export function jitteredGrid(side) {
  const random = createRandom(side);
  const positions = Array.from({ length: side * side }, (_, i) => {
    const jitter = () => random.between(-0.3, 0.3) * SPACING_DEGREES;
    return /** @type {[number, number]} */ ([
      44 + (i % side) * SPACING_DEGREES + jitter(),
      35 + Math.floor(i / side) * SPACING_DEGREES + jitter(),
    ]);
  });
  const metres = (/** @type {number} */ a, /** @type {number} */ b) => {
    const [lon1 = 0, lat1 = 0] = positions[a] ?? [];
    const [lon2 = 0, lat2 = 0] = positions[b] ?? [];
    const x = (lon1 - lon2) * Math.cos(((lat1 + lat2) * Math.PI) / 360);
    return Math.hypot(x, lat1 - lat2) * METRES_PER_DEGREE;
  };
  const join = (/** @type {number} */ from, /** @type {number} */ to) => ({
    from,
    to,
    cost: metres(from, to) * random.between(1.02, 1.6),
  });
  const edges = positions.flatMap((_, i) => [
    ...(i % side < side - 1 ? [join(i, i + 1)] : []),
    ...(i + side < side * side ? [join(i, i + side)] : []),
  ]);
  return { positions, edges, leastMetres: (a, b) => 0.99 * metres(a, b) };
}

/** @param {number} nodeCount @param {number} count @returns {[number, number][]} */
export function randomPairs(nodeCount, count) {
  const random = createRandom(nodeCount + 1);
  return Array.from({ length: count }, () => [
    random.integer(0, nodeCount - 1),
    random.integer(0, nodeCount - 1),
  ]);
}
