/** The pages that lie over the map; those named like a topic of the dataset show that topic. */
export const PAGES = [
  'table',
  'timeline',
  'trade',
  'transit',
  'relations',
  'articles',
  'sources',
  'data',
  'offline',
] as const;
export type Page = (typeof PAGES)[number];
