import { buffer, circle, simplify } from '@turf/turf';
import type { LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';

/** Enough corners for a circle to look round at any zoom of the atlas. */
const CIRCLE_STEPS = 64;
/** Outlines of uncertain lines need no finer detail than this share of their own uncertainty. */
const TOLERANCE_SHARE = 0.05;
const METRES_PER_DEGREE = 111_320;

/**
 * The area within `errorMetres` of a point or line, for drawing how uncertain it is. Spherical, and rounded to about a
 * metre: a picture of an estimate, not a figure.
 */
export function errorArea(
  geometry: Point | LineString | MultiLineString,
  errorMetres: number,
): Polygon | MultiPolygon | null {
  if (geometry.type === 'Point') {
    return rounded(
      circle(geometry.coordinates, errorMetres, { steps: CIRCLE_STEPS, units: 'meters' }).geometry,
    );
  }
  const area = buffer(geometry, errorMetres, { units: 'meters', steps: 6 });
  if (area === undefined) return null;
  const tolerance = (errorMetres * TOLERANCE_SHARE) / METRES_PER_DEGREE;
  return rounded(simplify(area, { tolerance, highQuality: true }).geometry);
}

function rounded<Area extends Polygon | MultiPolygon>(area: Area): Area {
  const round = (value: number) => Math.round(value * 1e5) / 1e5;
  return JSON.parse(JSON.stringify(area), (_key, value: unknown) =>
    typeof value === 'number' ? round(value) : value,
  );
}
