import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import polygonClipping from 'polygon-clipping';
import { feature, mesh } from 'topojson-client';
import { PAIRS } from './borders.mjs';
import {
  inBbox,
  insideRings,
  ringArea,
  roundLine,
  samePosition,
  simplifyLine,
  windRings,
} from './geometry.mjs';

/** @typedef {import('./geometry.mjs').Position} Position */
/** @typedef {import('./geometry.mjs').Bbox} Bbox */

const TOPOLOGY = JSON.parse(
  readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json'), 'utf8'),
);

/** From the Atlantic to the Pacific: all of both transport corridors, with room to pan. @type {Bbox} */
const BBOX = [-25, -25, 135, 78];
const FRAME = [
  [
    [BBOX[0], BBOX[1]],
    [BBOX[2], BBOX[1]],
    [BBOX[2], BBOX[3]],
    [BBOX[0], BBOX[3]],
    [BBOX[0], BBOX[1]],
  ],
];
/** 100 m: the 1:50m source is off by ten times as much. */
const PRECISION = 3;
/** Metres. Coasts stay in sight at every zoom, the lines between far countries only in the overview. */
const COAST_TOLERANCE = 600;
const BORDER_TOLERANCE = 1500;
/** Islands smaller than this are less than a pixel where the overview is shown. */
const MIN_ISLAND = 60e6;

const MID_CASPIAN = [50.5, 41.8];

/** Natural Earth ids (ISO 3166-1 numeric) of the countries in the detailed border file. */
const DETAILED = {
  '004': 'AF',
  '031': 'AZ',
  '051': 'AM',
  268: 'GE',
  364: 'IR',
  368: 'IQ',
  398: 'KZ',
  586: 'PK',
  643: 'RU',
  792: 'TR',
  795: 'TM',
};

/**
 * Natural Earth draws de-facto lines. The map follows the internationally recognised borders instead, so lines that
 * only part a country from itself are left out: by pair, or, for Crimea, by the place of the line.
 */
const UNRECOGNISED_PAIRS = new Set(['Cyprus-N. Cyprus', 'Somalia-Somaliland']);
/** @type {Bbox} */
const PEREKOP = [33, 45.7, 35.6, 46.5];

/** @param {object} a @param {object} b neighbours in the topology */
function isDrawn(a, b) {
  const detailed = [DETAILED[a.id], DETAILED[b.id]].sort().join('-');
  const pair = [a.properties.name, b.properties.name].sort().join('-');
  return a !== b && !PAIRS.has(detailed) && !UNRECOGNISED_PAIRS.has(pair);
}

/** Pieces of the line inside the box; the crossing of the edge itself is far out of every view. @param {Position[]} line */
function clipLine(line) {
  const pieces = [[]];
  for (const p of line) {
    if (inBbox(p, BBOX)) pieces[pieces.length - 1].push(p);
    else if (pieces[pieces.length - 1].length > 0) pieces.push([]);
  }
  return pieces.filter((piece) => piece.length > 1);
}

/** Border lines of all pairs that the detailed file does not have. */
export function buildWorldBorders() {
  const lines = mesh(TOPOLOGY, TOPOLOGY.objects.countries, isDrawn).coordinates;
  return lines
    .filter((line) => !line.every((p) => inBbox(p, PEREKOP)))
    .flatMap(clipLine)
    .map((line) => roundLine(simplifyLine(line, BORDER_TOLERANCE), PRECISION))
    .filter((line) => line.length > 1)
    .map((coordinates) => ({
      type: 'Feature',
      properties: { kind: 'border' },
      geometry: { type: 'LineString', coordinates },
    }));
}

/** A ring thinned in place: its seam vertex stays. @param {Position[]} ring */
function thinRing(ring) {
  const thin = roundLine(simplifyLine(ring, COAST_TOLERANCE), PRECISION);
  return thin.length >= 4 && samePosition(thin[0], thin[thin.length - 1]) ? thin : undefined;
}

/** world-atlas joins Asia across the antimeridian, where longitudes jump; this lets them run on. @param {Position[]} ring */
function unwrap(ring) {
  let turn = 0;
  return ring.map(([x, y], i) => {
    if (i > 0 && Math.abs(x - ring[i - 1][0]) > 180) turn += x < 0 ? 360 : -360;
    return /** @type {Position} */ ([x + turn, y]);
  });
}

/** Land polygons without the Caspian hole and without the islands that stood in it. @param {Position[][][]} land */
function fillCaspian(land) {
  const shore = land.flatMap(([, ...holes]) => holes).find((hole) => insideRings(MID_CASPIAN, [hole]));
  return land
    .filter(([outer]) => !insideRings(outer[0], [shore]))
    .map((rings) => rings.filter((ring) => ring !== shore));
}

/** Land in one piece under the Caspian. Not published itself: the relief is cut to it, and the ocean is the rest. */
export function buildWorldLand() {
  const land = feature(TOPOLOGY, TOPOLOGY.objects.land).features.flatMap(
    ({ geometry }) => geometry.coordinates,
  );
  return polygonClipping
    .intersection(fillCaspian(land.map((rings) => rings.map(unwrap))), FRAME)
    .filter(([outer]) => ringArea(outer) >= MIN_ISLAND)
    .map((rings) => rings.map(thinRing).filter(Boolean))
    .map((rings) => ({
      type: 'Feature',
      properties: { kind: 'land' },
      geometry: { type: 'Polygon', coordinates: windRings(rings) },
    }));
}

/**
 * The oceans and all seas but the Caspian, which has its own finer outline. The map paints land first and water upon it,
 * so a view of the region alone needs none of this.
 * @param {ReturnType<typeof buildWorldLand>} land
 */
export function buildWorldOcean(land) {
  const polygons = land.map(({ geometry }) => geometry.coordinates).filter((rings) => rings.length > 0);
  return polygonClipping.difference([FRAME], polygons).map((rings) => ({
    type: 'Feature',
    properties: { kind: 'ocean' },
    geometry: {
      type: 'Polygon',
      coordinates: windRings(rings.map((ring) => roundLine(ring, PRECISION))),
    },
  }));
}
