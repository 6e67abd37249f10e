import { lengthOf, metresBetween, samePosition } from './geometry.mjs';
import { riverNames } from './names-water.mjs';

/** @typedef {import('./geometry.mjs').Position} Position */
/** @typedef {import('./borders.mjs').Border} Border */

/** Where the Akhurian joins the Araz; the border vertex nearest to it starts the river. */
const AKHURIAN_MOUTH = [43.6544, 40.1278];

/** East of this longitude the border leaves the Araz for the Mughan steppe. */
const LEAVES_ARAZ = 47.9985;

/** Between these latitudes the border goes up the Bolgarchay (Balharud), from the steppe to the Talysh ridge. */
const BOLGARCHAY = { south: 39.0, north: 39.43 };

/** Where the border comes down from the ridge to the Astarachay. The river then is the border as far as the sea. */
const ASTARACHAY_START = [48.622, 38.407];

const KM_PRECISION = 1;

/** Border lines in the order of the flow. The last one is followed only as far as it is the river. */
const ARAZ_REACHES = ['az-tr', 'az-ir-west', 'am-ir'];

/** @param {Position[]} line @param {number[]} target */
function nearestIndex(line, target) {
  const distances = line.map((p) => metresBetween(p, /** @type {Position} */ (target)));
  return distances.indexOf(Math.min(...distances));
}

/** @param {Position[][]} reaches each starting where the one before ends */
function chain(reaches) {
  return reaches.reduce((river, reach) => {
    if (!samePosition(river[river.length - 1], reach[0]))
      throw new Error(`The Araz has a gap at ${reach[0]}`);
    return river.concat(reach.slice(1));
  });
}

/** @param {Map<string, Position[]>} lines @returns {Position[]} */
function arazLine(lines) {
  const upper = lines.get('am-tr');
  const east = lines.get('az-ir-east');
  const leaves = east.findIndex(([x]) => x > LEAVES_ARAZ);
  return chain([
    upper.slice(nearestIndex(upper, AKHURIAN_MOUTH)),
    ...ARAZ_REACHES.map((id) => lines.get(id)),
    east.slice(0, leaves),
  ]);
}

/** @param {Position[]} east */
function bolgarchayLine(east) {
  const afterAraz = east.findIndex(([x]) => x > LEAVES_ARAZ);
  const mouth = east.findIndex(([, y], i) => i > afterAraz && y < BOLGARCHAY.north);
  const source = east.findIndex(([, y], i) => i > mouth && y < BOLGARCHAY.south);
  return east.slice(mouth, source).toReversed();
}

/**
 * Rivers that are the border, cut out of the border lines vertex for vertex, so that river and border never part.
 * @param {Border[]} borders
 */
export function buildAraz(borders) {
  const lines = new Map(borders.map(({ id, line }) => [id, line]));
  const east = lines.get('az-ir-east');
  return [
    river('araz', 1, arazLine(lines)),
    river('bolgarchay', 4, bolgarchayLine(east)),
    river('astarachay', 3, east.slice(nearestIndex(east, ASTARACHAY_START))),
  ];
}

/** @param {string} id @param {number} rank @param {Position[]} line */
const river = (id, rank, line) => ({
  type: 'Feature',
  properties: {
    id,
    kind: 'river',
    ...riverNames(id),
    rank,
    km: Number((lengthOf(line) / 1000).toFixed(KM_PRECISION)),
  },
  geometry: { type: 'LineString', coordinates: line },
});
