/** Where the workers of the maps of this browser say under which locks they live. */
export const WORKER_LIVES = 'araz-atlas/map-worker';
