import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { bboxOf, insideRings } from './geometry.mjs';

/** @typedef {import('./geometry.mjs').Position} Position */

const COAST_FILE = createRequire(import.meta.url).resolve('@geo-maps/earth-coastlines-100m/map.geo.json');

// Deep water far from every island: the hole in the land polygon that holds this point is the Caspian.
const MID_CASPIAN = [50.5, 41.8];
// Everything from the Black Sea to the Gulf, where the border lines that are drawn reach the sea.
const REGION = [26, 22, 63, 48];

/** Land polygons of the whole world, the Caspian being a hole in Eurasia. @returns {Position[][][]} */
function readLand() {
  const { geometries } = JSON.parse(readFileSync(COAST_FILE, 'utf8'));
  return geometries.flatMap((geometry) => geometry.coordinates);
}

const touches = ([w, s, e, n], box) => w <= box[2] && box[0] <= e && s <= box[3] && box[1] <= n;

/** @returns {{caspian: Position[][], onLand: (p: Position) => boolean}} the sea with its islands as holes */
export function readCoast() {
  const rings = readLand()
    .flat()
    .filter((ring) => touches(bboxOf(ring), REGION));
  const shore = rings
    .filter((ring) => insideRings(MID_CASPIAN, [ring]))
    .sort((a, b) => a.length - b.length)[0];
  const islands = rings.filter(
    (ring) => ring !== shore && ring.length < shore.length && insideRings(ring[0], [shore]),
  );
  return { caspian: [shore, ...islands], onLand: (p) => insideRings(p, rings) };
}
