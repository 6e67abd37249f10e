/** Where generated things may lie: within what the map shows. */
const REGION = { west: 44.2, south: 25.2, east: 55.8, north: 41.8 };
const METRES_PER_DEGREE = 111_320;

/** @typedef {import('./random.mjs').Random} Random */

/** @param {Random} random */
export const anyPosition = (random) =>
  rounded([random.between(REGION.west, REGION.east), random.between(REGION.south, REGION.north)]);

/** A place within a few kilometres of another. @param {Random} random @param {number[]} position */
export function positionNear(random, [longitude, latitude]) {
  return rounded([longitude + random.between(-0.06, 0.06), latitude + random.between(-0.06, 0.06)]);
}

/** A line of some kilometres that keeps its direction roughly. @param {Random} random @param {number[]} start */
export function shortLine(random, start) {
  const stepMetres = random.between(800, 4000);
  let azimuth = random.between(0, 2 * Math.PI);
  let [longitude, latitude] = start;
  const line = [rounded(start)];
  for (let i = random.integer(3, 8); i > 0; i -= 1) {
    azimuth += random.between(-0.6, 0.6);
    latitude += (Math.cos(azimuth) * stepMetres) / METRES_PER_DEGREE;
    longitude +=
      (Math.sin(azimuth) * stepMetres) / (METRES_PER_DEGREE * Math.cos((latitude * Math.PI) / 180));
    line.push(rounded([longitude, latitude]));
  }
  return line;
}

/** About a metre. @param {number[]} position */
const rounded = (position) => position.map((degrees) => Number(degrees.toFixed(5)));

/** How well positions are known, in about the shares of the real data. @param {Random} random */
export function anyAccuracy(random) {
  if (random.chance(0.1)) return { positionClass: 'exact', errorMetres: random.pick([50, 100, 150]) };
  if (random.chance(0.45)) return { positionClass: 'approximate', errorMetres: random.integer(3, 20) * 100 };
  return { positionClass: 'schematic', errorMetres: random.integer(4, 30) * 500 };
}
