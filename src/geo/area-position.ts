import { pointOnFeature, polygon } from '@turf/turf';
import type { Position } from '#core/position.ts';

/** A position that lies in the area for certain, in its middle where the middle lies in it: for placing a name. */
export function areaPosition(rings: readonly (readonly Position[])[]): Position {
  const area = polygon(rings.map((ring) => ring.map((position) => [...position])));
  const [longitude = 0, latitude = 0] = pointOnFeature(area).geometry.coordinates;
  return [longitude, latitude];
}
