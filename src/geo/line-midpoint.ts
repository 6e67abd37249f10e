import { along, length, lineString } from '@turf/turf';
import type { Position } from '#core/position.ts';

/**
 * The position half-way along a line, for placing its name. Measured on a sphere, which is ample for a label and not fit
 * for a figure shown to anyone.
 */
export function lineMidpoint(positions: readonly Position[]): Position {
  const line = lineString(positions.map((position) => [...position]));
  const [longitude = 0, latitude = 0] = along(line, length(line) / 2).geometry.coordinates;
  return [longitude, latitude];
}
