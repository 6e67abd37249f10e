import { bbox } from '@turf/turf';
import type { FeatureCollection } from 'geojson';
import type { Bounds } from '#core/position.ts';

/** The smallest box, in degrees, around all features. The atlas lies far from the antimeridian, which this ignores. */
export function boundsOf(collection: FeatureCollection): Bounds {
  const [west, south, east, north] = bbox(collection);
  return [west, south, east, north];
}
