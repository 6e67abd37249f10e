/** A place on WGS 84 in degrees: `[longitude, latitude]`, never the other way round. */
export type Position = readonly [longitude: number, latitude: number];

/** `[west, south, east, north]` in degrees. */
export type Bounds = readonly [west: number, south: number, east: number, north: number];
