/** What of the atlas a step shows, each part written as in the address of the page (README, "The address"). */
export const SHOWN_PARTS = [
  'map',
  'sel',
  'layers',
  'status',
  'kind',
  'country',
  'corridor',
  'known',
  'page',
  'events',
  'claim',
  'at',
  'm',
  'route',
] as const;
export type ShownPart = (typeof SHOWN_PARTS)[number];
