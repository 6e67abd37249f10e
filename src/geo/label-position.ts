import { booleanPointInPolygon, centerOfMass, pointOnFeature, polygon } from '@turf/turf';
import type { Position } from '#core/position.ts';
import { toPosition } from './line.ts';

/** A ring with its holes after it, as GeoJSON holds a polygon. */
export type Rings = readonly (readonly Position[])[];

/** Where the name of an area reads best: its centre of mass or, if that lies outside, some position inside. */
export function labelPositionOf(rings: Rings): Position {
  const area = polygon(rings.map((ring) => ring.map(([longitude, latitude]) => [longitude, latitude])));
  const centre = centerOfMass(area);
  const label = booleanPointInPolygon(centre, area) ? centre : pointOnFeature(area);
  return toPosition(label.geometry.coordinates);
}
