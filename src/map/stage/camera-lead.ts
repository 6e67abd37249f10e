import type { Padding } from '#core/camera-view.ts';
import type { ScreenPoint } from '../pick.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How soon the camera catches up: after so long about two thirds of the way. */
const CATCH_UP_SECONDS = 0.35;

/**
 * How far to move the middle of the map, in pixels, so that a place comes back into the free part within a short while; null where
 * it is in there.
 */
export function leadTowards(
  place: ScreenPoint,
  { width, height }: Size,
  { left, top, right, bottom }: Padding,
  seconds: number,
): ScreenPoint | null {
  const x = beyond(place.x, left, width - right);
  const y = beyond(place.y, top, height - bottom);
  if (x === 0 && y === 0) return null;
  const share = 1 - Math.exp(-seconds / CATCH_UP_SECONDS);
  return { x: x * share, y: y * share };
}

/** By how much a value lies outside of an interval, negative below it. */
function beyond(value: number, least: number, most: number): number {
  return value < least ? value - least : Math.max(0, value - most);
}
