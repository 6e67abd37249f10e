import { metresBetween, roundLine, simplifyLine } from './geometry.mjs';
import { riverNames } from './names-water.mjs';
import { readLayer } from './natural-earth.mjs';

/** @typedef {import('./geometry.mjs').Position} Position */

const PRECISION = 4;

/**
 * The rivers that are drawn, by their Natural Earth names, which lack letters outside ASCII ("Kr" is the Kür).
 * `near` picks the right one where several share a name.
 * @type {{id: string, name: string, rank: number, near: Position, tolerance: number}[]}
 */
const RIVERS = [
  { id: 'kura', name: 'Kr', rank: 1, near: [46.3, 40.9], tolerance: 60 },
  { id: 'talkheh', name: 'Talkeh', rank: 4, near: [46.3, 38.1], tolerance: 60 },
  { id: 'qezel-owzan', name: 'Qezel Owzan', rank: 3, near: [48, 37], tolerance: 60 },
  { id: 'sefid-rud', name: 'Sefid', rank: 3, near: [49.7, 37.1], tolerance: 60 },
  { id: 'atrek', name: 'Atrek (Atrak)', rank: 3, near: [55, 37.5], tolerance: 60 },
  { id: 'tigris', name: 'Tigris', rank: 3, near: [43.3, 36], tolerance: 300 },
  { id: 'volga', name: 'Volga', rank: 2, near: [46, 51], tolerance: 500 },
];

/** A line of another river that only carries the name of this one: the Akhurian is a "Kr" as well. */
const NOT_KURA = [43.29, 40.98];

const LAYER = 'ne_10m_rivers_lake_centerlines';
const FAR = 500_000;

/** @param {Position[][]} lines @param {Position} near */
const passesNear = (lines, near) => lines.some((line) => line.some((p) => metresBetween(p, near) < FAR));

const isAkhurian = ([start]) => metresBetween(start, NOT_KURA) < 3000;

/** @param {typeof RIVERS[number]} river */
function riverFeature({ id, rank, tolerance }, lines) {
  const coordinates = lines.map((line) => roundLine(simplifyLine(line, tolerance), PRECISION));
  return {
    type: 'Feature',
    properties: { id, kind: 'river', ...riverNames(id), rank },
    geometry: { type: 'MultiLineString', coordinates },
  };
}

/**
 * The Araz below the border. Its first vertex is moved to where the border file's Araz ends, so the two meet.
 * @param {Position[]} aras @param {Position} start
 */
function lowerAraz(aras, start) {
  const distances = aras.map((p) => metresBetween(p, start));
  const nearest = distances.indexOf(Math.min(...distances));
  return {
    type: 'Feature',
    properties: { id: 'araz-lower', kind: 'river', ...riverNames('araz-lower'), rank: 1 },
    geometry: { type: 'LineString', coordinates: [start, ...roundLine(aras.slice(nearest + 1), PRECISION)] },
  };
}

/** @param {string} root @param {Position} arazEnd */
export async function buildRivers(root, arazEnd) {
  const layer = await readLayer(root, LAYER);
  const named = (name, near) =>
    layer
      .filter(({ properties, lines }) => properties.name === name && passesNear(lines, near))
      .flatMap(({ lines }) => lines);
  const rivers = RIVERS.map((river) =>
    riverFeature(
      river,
      named(river.name, river.near).filter((line) => !isAkhurian(line)),
    ),
  );
  const [aras] = named('Aras', arazEnd);
  return [lowerAraz(aras, arazEnd), ...rivers];
}
