/** How other tools measure: on a sphere, on the plane of a web map, or without the vertices between the ends. */
export const ALTERNATIVE_METHODS = ['sphere', 'mercator', 'straight'] as const;
export type AlternativeMethod = (typeof ALTERNATIVE_METHODS)[number];

/** What another tool would say about the same vertices. */
export interface Alternative {
  readonly method: AlternativeMethod;
  readonly lengthMetres: number;
  /** Null where the method has no area to offer, and for lines. */
  readonly areaSquareMetres: number | null;
}
