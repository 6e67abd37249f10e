/** What kind of thing happened. */
export const EVENT_CATEGORIES = [
  'summit',
  'commission',
  'diplomacy',
  'agreement',
  'works',
  'opening',
  'province',
  'trade',
  'security',
] as const;
export type EventCategory = (typeof EVENT_CATEGORIES)[number];
