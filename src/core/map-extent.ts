import type { Bounds, Position } from './position.ts';

/** The map never leaves the part of the world its data covers. */
export const MAP_EXTENT: Bounds = [-24, -24, 134, 77];

export function isOnMap([longitude, latitude]: Position): boolean {
  const [west, south, east, north] = MAP_EXTENT;
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}
