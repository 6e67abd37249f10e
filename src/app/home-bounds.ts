import type { Bounds } from '#core/position.ts';

/** The region of the atlas: the Araz from Nakhchivan to the plain, the Talysh coast, and the line to Rasht. */
export const HOME_BOUNDS: Bounds = [44.6, 36.9, 50.2, 40.6];
