import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import polygonClipping from 'polygon-clipping';
import {
  bboxOf,
  insideRings,
  ringArea,
  roundCorners,
  roundLine,
  simplifyLine,
  windRings,
} from './geometry.mjs';
import { gizGalasiRing } from './giz-galasi.mjs';
import { lakeNames } from './names-water.mjs';

/** @typedef {import('./geometry.mjs').Position} Position */

const require = createRequire(import.meta.url);
const LAKES_FILE = require.resolve('@geo-maps/earth-lakes-10m/map.geo.json');
const RIVERS_FILE = require.resolve('@geo-maps/earth-rivers-10m/map.geo.json');

// Lakes that reach into this box are drawn whole.
const BBOX = [43, 34, 56, 43.5];

// The files keep specks of three points. A piece of a lake that a tile seam cuts may have few points itself, so
// lakes are counted after the union.
const MIN_LAKE_POINTS = 10;
const MIN_RIVER_POINTS = 16;
const MIN_PIECE_POINTS = 5;
const MIN_AREA = 10e6;
const MIN_ISLAND_AREA = 1e6;

// The lakes file also holds the Caspian, in two pieces, the northern one with the Garabogazköl attached.
const MAX_LAKE_POINTS = 900;

const PRECISION = 4;
// Chaikin quadruples the vertices; what lies within this many metres of a straight line is dropped again.
const TOLERANCE = 25;

/**
 * A point in each lake that the map names or treats by itself. `seasonal` are salt flats that are dry for most of the year.
 * @type {{id: string, at: Position, kind: 'lake' | 'reservoir', rank: number, seasonal?: true}[]}
 */
const KNOWN = [
  { id: 'urmia', at: [45.5, 37.7], kind: 'lake', rank: 1 },
  { id: 'sevan', at: [45.3, 40.35], kind: 'lake', rank: 1 },
  { id: 'van', at: [43.0, 38.65], kind: 'lake', rank: 1 },
  { id: 'garabogazkol', at: [53.5, 41.3], kind: 'lake', rank: 2 },
  { id: 'mingachevir', at: [46.75, 40.93], kind: 'reservoir', rank: 2 },
  { id: 'shamkir', at: [46.06, 40.96], kind: 'reservoir', rank: 4 },
  { id: 'shamkir-west', at: [45.9, 41.01], kind: 'reservoir', rank: 4 },
  { id: 'yenikend', at: [46.25, 40.93], kind: 'reservoir', rank: 5 },
  { id: 'araz-reservoir', at: [45.348, 39.154], kind: 'reservoir', rank: 2 },
  { id: 'khudaferin-reservoir', at: [46.885, 39.153], kind: 'reservoir', rank: 2 },
  { id: 'sarisu', at: [48.18, 40.04], kind: 'lake', rank: 4 },
  { id: 'aghgol', at: [47.65, 40.01], kind: 'lake', rank: 5 },
  { id: 'hajigabul', at: [48.846, 40.015], kind: 'lake', rank: 6 },
  { id: 'akhurian', at: [43.694, 40.634], kind: 'reservoir', rank: 5 },
  { id: 'childir', at: [43.24, 41.04], kind: 'lake', rank: 4 },
  { id: 'ercek', at: [43.58, 38.67], kind: 'lake', rank: 5 },
  { id: 'paravani', at: [43.81, 41.45], kind: 'lake', rank: 5 },
  { id: 'tsalka', at: [44.05, 41.62], kind: 'reservoir', rank: 6 },
  { id: 'sefid-rud-reservoir', at: [49.39, 36.727], kind: 'reservoir', rank: 4 },
  { id: 'bukan', at: [46.505, 36.334], kind: 'reservoir', rank: 5 },
  { id: 'taleqan', at: [50.67, 36.18], kind: 'reservoir', rank: 6 },
  { id: 'dukan', at: [44.92, 36.1], kind: 'reservoir', rank: 4 },
  { id: 'darbandikhan', at: [45.74, 35.135], kind: 'reservoir', rank: 5 },
  { id: 'namak', at: [51.85, 34.5], kind: 'lake', rank: 3, seasonal: true },
  { id: 'hoz-e-soltan', at: [50.94, 35.0], kind: 'lake', rank: 6, seasonal: true },
  { id: 'meyghan', at: [49.85, 34.19], kind: 'lake', rank: 6, seasonal: true },
  { id: 'haj-ali-gholi', at: [54.65, 35.93], kind: 'lake', rank: 6, seasonal: true },
];

/** @param {string} file @param {number} minPoints @returns {Position[][][]} */
function readWaters(file, minPoints) {
  const { geometries } = JSON.parse(readFileSync(file, 'utf8'));
  return geometries[0].coordinates.filter(([ring]) => {
    if (ring.length < minPoints) return false;
    const [w, s, e, n] = bboxOf(ring);
    return w < BBOX[2] && e > BBOX[0] && s < BBOX[3] && n > BBOX[1];
  });
}

/** The part of the lakes file's Caspian that the coastline leaves out. @param {Position[][][]} pieces @param {Position[][]} caspian */
function lagoon(pieces, caspian) {
  const at = KNOWN.find(({ id }) => id === 'garabogazkol').at;
  const outer = pieces.map(([ring]) => [ring]).filter((rings) => insideRings(at, rings));
  return polygonClipping.difference(outer, [caspian[0]]).filter(([ring]) => insideRings(at, [ring]));
}

/** @param {Position[][]} rings */
function drawRings([outer, ...islands]) {
  const kept = islands.filter((ring) => ringArea(ring) >= MIN_ISLAND_AREA);
  return windRings(
    [outer, ...kept].map((ring) => roundLine(simplifyLine(roundCorners(ring, 2), TOLERANCE), PRECISION)),
  );
}

function toFeature(rings) {
  const known = KNOWN.find(({ at }) => insideRings(at, rings));
  const { at: _, id = unnamedId(rings[0]), kind = 'lake', rank = 7, ...rest } = known ?? {};
  return {
    type: 'Feature',
    properties: { id, kind, ...lakeNames(id), rank, ...rest },
    geometry: { type: 'Polygon', coordinates: rings },
  };
}

/** @param {Position[]} ring */
function unnamedId(ring) {
  const [w, s] = bboxOf(ring);
  return `lake-${w.toFixed(2)}-${s.toFixed(2)}`;
}

const byId = (a, b) => (a.properties.id < b.properties.id ? -1 : 1);

/** @param {Position[][]} caspian @param {Position[]} araz */
export function buildLakes(caspian, araz) {
  const lakes = readWaters(LAKES_FILE, MIN_PIECE_POINTS);
  const small = lakes.filter(([ring]) => ring.length <= MAX_LAKE_POINTS);
  const pieces = lakes.filter(([ring]) => ring.length > MAX_LAKE_POINTS);
  // The source is cut along a tile seam (latitude 40.98, longitude 45): the union heals it.
  const whole = polygonClipping.union(
    [],
    ...small,
    ...lagoon(pieces, caspian),
    ...readWaters(RIVERS_FILE, MIN_RIVER_POINTS),
  );
  const drawn = whole
    .filter(([ring]) => ring.length >= MIN_LAKE_POINTS && ringArea(ring) >= MIN_AREA)
    .map((rings) => toFeature(drawRings(rings)));
  return [...drawn, gizGalasi(araz)].sort(byId);
}

/** @param {Position[]} araz */
const gizGalasi = (araz) => ({
  type: 'Feature',
  properties: {
    id: 'giz-galasi-reservoir',
    kind: 'reservoir',
    ...lakeNames('giz-galasi-reservoir'),
    rank: 3,
    schematic: true,
  },
  geometry: { type: 'Polygon', coordinates: windRings([roundLine(gizGalasiRing(araz), PRECISION)]) },
});
