/** Where a finger was, in CSS pixels, and when, in milliseconds. */
export interface SwipePoint {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

/** Browsers go back when a finger comes in from the edge. */
const EDGE_PIXELS = 24;
const LEAST_PIXELS = 48;
const MOST_MILLISECONDS = 700;
/** Flatter than this is across, steeper is scrolling. */
const STEEPEST = 0.6;

/**
 * What a finger meant that was drawn across the screen: to the left is next in every writing direction, as the arrows are;
 * null for everything that is no swipe.
 */
export function swipeOf(start: SwipePoint, end: SwipePoint, screenWidth: number): 'next' | 'previous' | null {
  const across = end.x - start.x;
  const isFromEdge = start.x < EDGE_PIXELS || start.x > screenWidth - EDGE_PIXELS;
  const isFlat = Math.abs(end.y - start.y) <= Math.abs(across) * STEEPEST;
  const isSwift = end.at - start.at <= MOST_MILLISECONDS;
  if (isFromEdge || !isFlat || !isSwift || Math.abs(across) < LEAST_PIXELS) return null;
  return across < 0 ? 'next' : 'previous';
}
