/** The named groups of map layers a visitor can switch, in legend order; their ids are the `layers=` of the URL. */
export const LAYER_GROUPS = [
  'araz',
  'aghband',
  'astarachay',
  'rasht-astara',
  'international',
  'irrigation',
  'regions',
] as const;
export type LayerGroup = (typeof LAYER_GROUPS)[number];
