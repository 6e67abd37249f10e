/**
 * How well a position is known. Exact: two sources agree or it lies on the surveyed line (about 150 m or better).
 * Approximate: the place is known, the structure within it is not. Schematic: derived or estimated, for reading only.
 */
export const POSITION_CLASSES = ['exact', 'approximate', 'schematic'] as const;
export type PositionClass = (typeof POSITION_CLASSES)[number];
