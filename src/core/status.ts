/** How far a project or one of its parts has got, from the most to the least finished. */
export const STATUSES = [
  'operating',
  'built',
  'under-construction',
  'planned',
  'suspended',
  'unknown',
] as const;
export type Status = (typeof STATUSES)[number];
