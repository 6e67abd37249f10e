import type { Timer } from './shared-parts.ts';

/** Nothing has passed, and nothing passes. */
export const STANDING: Timer = { runsSince: null, before: 0 };

/** Milliseconds; time goes on while a machine sleeps. */
export function elapsedAt({ runsSince, before }: Timer, now: number): number {
  return before + (runsSince === null ? 0 : Math.max(0, now - runsSince));
}

/** Starts it, or lets it stand. */
export function toggledAt(timer: Timer, now: number): Timer {
  return timer.runsSince === null
    ? { ...timer, runsSince: now }
    : { runsSince: null, before: elapsedAt(timer, now) };
}
