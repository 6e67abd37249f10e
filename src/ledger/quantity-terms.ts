/**
 * How a quantity behaves in time, which decides what contradicts what:
 * - fixed: one true value (a length); all claims compete.
 * - grows: never goes back (share built, status); a later claim below an earlier one contradicts it.
 * - varies: goes up and down (stored water, traffic); only claims for the same day or period compete.
 * - promise: a day named in advance; claims made within twelve months of each other compete.
 * - statement: words; nothing is computed.
 */
export const CHANGES = ['fixed', 'grows', 'varies', 'promise', 'statement'] as const;
export type Change = (typeof CHANGES)[number];

/** The headings under which a panel gathers its figures, in this order. */
export const QUANTITY_TOPICS = [
  'progress',
  'dates',
  'power',
  'water',
  'structure',
  'traffic',
  'money',
  'land',
  'people',
] as const;
