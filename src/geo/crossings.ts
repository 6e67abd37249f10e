import { lineIntersect } from '@turf/turf';
import type { Position } from '#core/position.ts';
import { type Line, toLineFeature, toPosition } from './line.ts';

/** The places where two lines cross. */
export function crossingsOf(a: Line, b: Line): Position[] {
  const { features } = lineIntersect(toLineFeature(a), toLineFeature(b));
  return features.map((feature) => toPosition(feature.geometry.coordinates));
}
