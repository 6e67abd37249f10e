import type { Bounds, Position } from '#core/position.ts';

/** The map decides how close it goes to a box without extent. */
export function boxOf([longitude, latitude]: Position): Bounds {
  return [longitude, latitude, longitude, latitude];
}
