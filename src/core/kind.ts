/** What a project or a part of it is. The kind decides the symbol and the group in the list. */
export const KINDS = [
  'dam',
  'power-station',
  'bridge',
  'railway',
  'road',
  'terminal',
  'irrigation',
  'zone',
  'corridor',
  'region',
] as const;
export type Kind = (typeof KINDS)[number];
