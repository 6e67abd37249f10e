declare module 'shpjs' {
  import type { Geometry } from 'geojson';

  /** Geometries in the order of their records; null for a record without one. Throws on a broken file. */
  export function parseShp(shp: DataView | ArrayBuffer | Uint8Array): (Geometry | null)[];
  /** Rows of the table that goes with them. `encoding` is a label of the Encoding Standard. */
  export function parseDbf(
    dbf: DataView | ArrayBuffer | Uint8Array,
    encoding?: string,
  ): Record<string, unknown>[];
}
