import { COUNTRY_OF_ZONE } from './countries.mjs';
import { lengthOf, roundLine, simplifyLine } from './geometry.mjs';
import { sharedLines } from './stitch-lines.mjs';

/** @typedef {import('./geometry.mjs').Position} Position */
/** @typedef {{id: string, a: string, b: string, line: Position[]}} Border */

/**
 * Douglas-Peucker tolerance in metres by pair. 0 keeps every OSM vertex, because distances are measured to that border
 * and to the Araz, which is cut from it. 15 m is below the accuracy of the source; the rest is only drawn.
 */
const TOLERANCE = {
  'AZ-IR': 0,
  'AM-IR': 0,
  'AZ-TR': 0,
  'AM-AZ': 15,
  'AZ-GE': 15,
  'AZ-RU': 15,
  'AM-TR': 15,
  'AM-GE': 120,
  'AF-IR': 120,
  'GE-RU': 120,
  'GE-TR': 120,
  'IQ-IR': 120,
  'IQ-TR': 120,
  'IR-PK': 120,
  'IR-TM': 120,
  'IR-TR': 120,
  'KZ-TM': 120,
};

const PRECISION = 5;

/** A pair that meets in two places (Nakhchivan lies between) gets the side in its id. */
const SIDES = ['west', 'east'];

/** Pairs whose whole land border is here, so the overview needs no second line for them. */
export const PAIRS = new Set(Object.keys(TOLERANCE));

/**
 * Time zones reach 12 nautical miles out to sea, so their shared lines do too. Those tails are no agreed border:
 * a line is cut back to its last vertex on land.
 * @param {Position[]} line @param {(p: Position) => boolean} onLand
 */
function withoutMaritimeTails(line, onLand) {
  const first = line.findIndex(onLand);
  const last = line.findLastIndex(onLand);
  return line.slice(first, last + 1);
}

/**
 * @param {import('./read-geo-tz.mjs').ZonePart[]} parts
 * @param {(p: Position) => boolean} onLand
 * @returns {Border[]}
 */
export function buildBorders(parts, onLand) {
  const lines = sharedLines(parts, COUNTRY_OF_ZONE);
  return Object.keys(TOLERANCE)
    .sort()
    .flatMap((pair) => {
      const [a, b] = pair.split('-');
      const sides = lines.get(pair) ?? [];
      return sides.map((side, i) => ({
        id: `${pair.toLowerCase()}${sides.length > 1 ? `-${SIDES[i]}` : ''}`,
        a,
        b,
        line: roundLine(simplifyLine(withoutMaritimeTails(side, onLand), TOLERANCE[pair]), PRECISION),
      }));
    });
}

/** @param {Border[]} borders */
export const borderFeatures = (borders) =>
  borders.map(({ id, a, b, line }) => ({
    type: 'Feature',
    properties: { id, a, b, kind: 'border', km: Number((lengthOf(line) / 1000).toFixed(1)) },
    geometry: { type: 'LineString', coordinates: line },
  }));
