import type { ScreenPoint } from './pick.ts';

/** The four ways to walk, as on the screen: maps are never mirrored, so left is west in every language of a map facing north. */
export const WALK_DIRECTIONS = ['up', 'right', 'down', 'left'] as const;
export type WalkDirection = (typeof WALK_DIRECTIONS)[number];

/** A project at one place on the screen. */
export interface WalkPoint extends ScreenPoint {
  readonly projectId: string;
}

/** A place to stop at; of projects too close together to be told apart it holds all. */
export interface WalkStop extends ScreenPoint {
  readonly projectIds: readonly string[];
}

/** Nearer than this, two symbols cover each other. */
const SAME_STOP_PIXELS = 12;

/** The places to stop at; each project belongs to exactly one. */
export function walkStops(points: readonly WalkPoint[]): WalkStop[] {
  const stops: { x: number; y: number; projectIds: string[] }[] = [];
  for (const { projectId, x, y } of points) {
    const near = stops.find((stop) => Math.hypot(stop.x - x, stop.y - y) < SAME_STOP_PIXELS);
    if (near === undefined) stops.push({ x, y, projectIds: [projectId] });
    else near.projectIds.push(projectId);
  }
  return stops;
}

const UNIT: Readonly<Record<WalkDirection, ScreenPoint>> = {
  up: { x: 0, y: -1 },
  right: { x: 1, y: 0 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
};

/**
 * The nearest stop in a direction: of those within 45° of it, or where there are none, of all that lie that way at all. So
 * nothing is skipped that could be reached, and only at the very edge there is nothing further.
 */
export function nextStop(
  from: ScreenPoint,
  stops: readonly WalkStop[],
  direction: WalkDirection,
): WalkStop | null {
  const unit = UNIT[direction];
  let best: { stop: WalkStop; isAhead: boolean; distance: number } | null = null;
  for (const stop of stops) {
    const dx = stop.x - from.x;
    const dy = stop.y - from.y;
    const along = dx * unit.x + dy * unit.y;
    if (along <= 0) continue;
    const isAhead = Math.abs(dx * unit.y - dy * unit.x) <= along;
    const distance = Math.hypot(dx, dy);
    const isBetter =
      best === null || (isAhead === best.isAhead ? distance < best.distance : isAhead && !best.isAhead);
    if (isBetter) best = { stop, isAhead, distance };
  }
  return best?.stop ?? null;
}
