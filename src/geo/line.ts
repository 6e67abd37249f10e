import { lineString } from '@turf/turf';
import type { Feature, LineString } from 'geojson';
import type { Position } from '#core/position.ts';

/** A line on WGS 84; for a river it runs with the flow. */
export type Line = readonly Position[];

/** The line as turf takes it. */
export function toLineFeature(line: Line): Feature<LineString> {
  return lineString(line.map(([longitude, latitude]) => [longitude, latitude]));
}

/** The longitude and latitude of a GeoJSON position. */
export function toPosition([longitude, latitude]: readonly number[]): Position {
  if (longitude === undefined || latitude === undefined) throw new RangeError('a position has two numbers');
  return [longitude, latitude];
}
