/** What the map is doing: reading or drawing, at rest, or not to be had in this browser. */
export type MapState = 'loading' | 'idle' | 'failed';
