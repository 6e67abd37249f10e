import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasStatus, statusOn } from '#cartography/status-expression.ts';
import { latestDayOf } from '#core/calendar-date.ts';
import { STATUSES } from '#core/status.ts';
import { STATUS_SLOTS } from '#core/status-slots.ts';
import type { StatusEntry } from '#dataset/schema.ts';
import { statusAt } from '#dataset/status-at.ts';
import { day } from '../support/arbitraries.ts';
import { compiled, featureWith } from '../support/evaluate.ts';
import { history } from '../support/history.ts';

/** A history as map features carry it. */
const featureOf = (entries: readonly StatusEntry[]) =>
  featureWith(
    Object.fromEntries(
      entries.flatMap(({ asOf, status }, slot) => [
        [`from${slot}`, latestDayOf(asOf)],
        [`status${slot}`, status],
      ]),
    ),
  );

describe('the status of a map feature', () => {
  it('is what the panel says of the same history on the same day', () => {
    fc.assert(
      fc.property(history, day, (entries, date) => {
        expect(compiled(statusOn(date))(featureOf(entries))).toBe(
          statusAt(entries, date)?.status ?? 'unknown',
        );
      }),
      { numRuns: 500 },
    );
  });

  it('is read from the last slot as from the first', () => {
    const entries = Array.from({ length: STATUS_SLOTS }, (_, i) => ({
      status: STATUSES[i % STATUSES.length] ?? 'unknown',
      asOf: `20${10 + i}`,
      source: 'somebody',
    }));
    for (const { asOf, status } of entries) {
      expect(compiled(statusOn(`${asOf}-12-31`))(featureOf(entries))).toBe(status);
    }
  });

  it('is unknown where the feature has no history', () => {
    expect(compiled(statusOn('2026-11-22'))(featureWith({}))).toBe('unknown');
  });

  it('is one of them all and no other', () => {
    fc.assert(
      fc.property(history, day, (entries, date) => {
        const held = STATUSES.filter(
          (status) => compiled(hasStatus(status, date))(featureOf(entries)) === true,
        );
        expect(held).toEqual([statusAt(entries, date)?.status ?? 'unknown']);
      }),
    );
  });
});
