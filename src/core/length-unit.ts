/** Units a measured length can be shown in. What is stored is always metres. */
export const LENGTH_UNITS = ['km', 'mi', 'nmi', 'm'] as const;
export type LengthUnit = (typeof LENGTH_UNITS)[number];

/** Units a measured area can be shown in. What is stored is always square metres. */
export const AREA_UNITS = ['km2', 'ha'] as const;
export type AreaUnit = (typeof AREA_UNITS)[number];
