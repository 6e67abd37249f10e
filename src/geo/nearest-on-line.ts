import { nearestPointOnLine } from '@turf/turf';
import type { Position } from '#core/position.ts';
import { type Line, toLineFeature, toPosition } from './line.ts';

/** A place on a line, and how it was reached. */
export interface PlaceOnLine {
  readonly position: Position;
  /** Along the line from its start. */
  readonly alongMetres: number;
  /** From the position asked for to the line. */
  readonly distanceMetres: number;
}

/** The place on `line` nearest to `position`. */
export function nearestOnLine(line: Line, position: Position): PlaceOnLine {
  const { geometry, properties } = nearestPointOnLine(toLineFeature(line), [...position], {
    units: 'meters',
  });
  return {
    position: toPosition(geometry.coordinates),
    alongMetres: properties.totalDistance,
    distanceMetres: properties.pointDistance,
  };
}
