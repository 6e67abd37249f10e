/** What of turf is true on any surface: topology, boxes, and the making of features. Nothing of it measures. */
const ALLOWED_OF_TURF = new Set([
  'bbox',
  'booleanClockwise',
  'booleanPointInPolygon',
  'centerOfMass',
  'feature',
  'featureCollection',
  'kinks',
  'lineIntersect',
  'lineString',
  'multiPoint',
  'point',
  'pointOnFeature',
  'polygon',
  'simplify',
  'union',
]);

/** Ways to measure on a sphere without turf: MapLibre's `LngLat.distanceTo`, and what d3-geo brings. */
const SPHERICAL = /\.distanceTo\(|\bgeo(?:Distance|Length|Area|Interpolate)\b|haversine/gi;

/** An import or re-export, `import type` and dynamic ones included: what is taken, and from where. */
const IMPORTS =
  /(?:(?:import|export)\s+(?:type\s+)?([^'";]*?)\s+from\s+|import\s*\(?\s*)['"](@turf\/[^'"]+)['"]/g;

/**
 * Everything in a source file that measures other than on the ellipsoid, in words: turf outside `src/geo` and the
 * tests, what of turf is spherical anywhere, and spherical distances of others.
 */
export function sphericalMeasures(path: string, source: string): string[] {
  const isTurfAllowed = /^(src\/geo|tests)\//.test(path);
  const ofTurf = [...source.matchAll(IMPORTS)].flatMap(([, taken = '', from = '']) => {
    if (!isTurfAllowed) return [`${from} outside src/geo`];
    if (from === '@turf/jsts') return [];
    if (from !== '@turf/turf' || !taken.startsWith('{')) return [`${from} taken as a whole`];
    return namesIn(taken)
      .filter((name) => !ALLOWED_OF_TURF.has(name))
      .map((name) => `turf's ${name}`);
  });
  return [...ofTurf, ...[...source.matchAll(SPHERICAL)].map(([found]) => found)];
}

function namesIn(taken: string): string[] {
  return taken
    .replace(/[{}]/g, '')
    .split(',')
    .map(
      (name) =>
        name
          .trim()
          .replace(/^type\s+/, '')
          .split(/\s+as\s+/)[0] ?? '',
    )
    .filter((name) => name !== '');
}
