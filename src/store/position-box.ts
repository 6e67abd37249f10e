import type { Bounds, Position } from '#core/position.ts';

/** The map decides how close it goes to a box without extent. */
export function boxOf([longitude, latitude]: Position): Bounds {
  return [longitude, latitude, longitude, latitude];
}

/** The box around the positions of lines, of which there is at least one. */
export function boundsOfLines(lines: readonly (readonly Position[])[]): Bounds {
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [longitude, latitude] of lines.flat()) {
    west = Math.min(west, longitude);
    south = Math.min(south, latitude);
    east = Math.max(east, longitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
}
