import { feature, simplify } from '@turf/turf';
import type { LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import { geodesicBuffer } from './geodesic-buffer.ts';

/** Corners to a quarter circle: enough to look round at any zoom of the atlas. */
const [CIRCLE_STEPS, LINE_STEPS] = [16, 6];
/** Outlines of uncertain lines need no finer detail than this share of their own uncertainty. */
const TOLERANCE_SHARE = 0.05;
const METRES_PER_DEGREE = 111_320;

/**
 * The area within `errorMetres` of a point or line, for drawing how uncertain it is. Rounded to about a metre: a
 * picture of an estimate, not a figure.
 */
export function errorArea(
  geometry: Point | LineString | MultiLineString,
  errorMetres: number,
): Polygon | MultiPolygon {
  if (geometry.type === 'Point') return rounded(geodesicBuffer(geometry, errorMetres, CIRCLE_STEPS));
  const area = geodesicBuffer(geometry, errorMetres, LINE_STEPS);
  const tolerance = (errorMetres * TOLERANCE_SHARE) / METRES_PER_DEGREE;
  return rounded(simplify(feature(area), { tolerance, highQuality: true }).geometry);
}

function rounded<Area extends Polygon | MultiPolygon>(area: Area): Area {
  const round = (value: number) => Math.round(value * 1e5) / 1e5;
  return JSON.parse(JSON.stringify(area), (_key, value: unknown) =>
    typeof value === 'number' ? round(value) : value,
  );
}
