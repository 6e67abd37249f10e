import fc from 'fast-check';
import { STATUSES } from '#core/status.ts';
import { STATUS_SLOTS } from '#core/status-slots.ts';
import type { StatusStep } from '#ledger/status-step.ts';
import { calendarDate, day } from './arbitraries.ts';

/** Steps as the index may hold them: each from a later day, and no more than the map can read. */
export const statusStepList: fc.Arbitrary<StatusStep[]> = fc
  .uniqueArray(
    fc.record({
      from: day,
      status: fc.constantFrom(...STATUSES),
      asOf: calendarDate,
      publisher: fc.constant('An agency'),
      basis: fc.constantFrom('responsible-body', 'own-inference'),
    }),
    { selector: ({ from }) => from, minLength: 1, maxLength: STATUS_SLOTS },
  )
  .map((steps) => steps.toSorted((a, b) => a.from.localeCompare(b.from)));
