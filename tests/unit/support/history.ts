import fc from 'fast-check';
import { STATUSES } from '#core/status.ts';
import { STATUS_SLOTS } from '#core/status-slots.ts';
import type { StatusEntry } from '#dataset/schema.ts';
import { calendarDate } from './arbitraries.ts';

/** A history as the dataset may hold one: from old to new, and no longer than the map can read. */
export const history: fc.Arbitrary<StatusEntry[]> = fc
  .array(
    fc.record({ status: fc.constantFrom(...STATUSES), asOf: calendarDate, source: fc.constant('somebody') }),
    {
      minLength: 1,
      maxLength: STATUS_SLOTS,
    },
  )
  .map((entries) => entries.toSorted((a, b) => (a.asOf < b.asOf ? -1 : Number(a.asOf > b.asOf))));
