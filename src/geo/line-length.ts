import { length } from '@turf/turf';
import { type Line, toLineFeature } from './line.ts';

/** The length of `line` on the sphere, within half a percent of the ellipsoid's: enough to place things along it. */
export function lengthMetresOf(line: Line): number {
  return length(toLineFeature(line), { units: 'meters' });
}
