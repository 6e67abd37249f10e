import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestDayOf } from '#core/calendar-date.ts';
import type { Status } from '#core/status.ts';
import type { StatusEntry } from '#dataset/schema.ts';
import { statusAt } from '#dataset/status-at.ts';
import { day } from '../support/arbitraries.ts';
import { history } from '../support/history.ts';

const entry = (status: Status, asOf: string): StatusEntry => ({ status, asOf, source: 'somebody' });

describe('the status on a day', () => {
  const works = [
    entry('planned', '2014'),
    entry('under-construction', '2019-05'),
    entry('operating', '2024-05-19'),
  ];

  it.each([
    ['2013-12-31', undefined],
    ['2014-12-30', undefined],
    ['2014-12-31', 'planned'],
    ['2019-05-30', 'planned'],
    ['2019-05-31', 'under-construction'],
    ['2024-05-18', 'under-construction'],
    ['2024-05-19', 'operating'],
    ['2099-01-01', 'operating'],
  ])('%s is %s', (date, expected) => {
    expect(statusAt(works, date)?.status).toBe(expected);
  });

  it('is the later of two entries for one day', () => {
    expect(statusAt([entry('built', '2025'), entry('operating', '2025')], '2026-01-01')?.status).toBe(
      'operating',
    );
  });

  it('was not known before the first entry', () => {
    expect(statusAt(works, '1990-01-01')).toBeNull();
    expect(statusAt([], '2026-01-01')).toBeNull();
  });

  it('is always an entry that was known by then', () => {
    fc.assert(
      fc.property(history, day, (entries, date) => {
        const found = statusAt(entries, date);
        if (found === null) expect(entries.every(({ asOf }) => latestDayOf(asOf) > date)).toBe(true);
        else expect(latestDayOf(found.asOf) <= date).toBe(true);
      }),
    );
  });

  it('never goes back to an earlier entry as days pass', () => {
    fc.assert(
      fc.property(history, day, day, (entries, a, b) => {
        const [sooner, later] = [a, b].sort().map((date) => statusAt(entries, date));
        if (sooner)
          expect(entries.lastIndexOf(later ?? sooner)).toBeGreaterThanOrEqual(entries.indexOf(sooner));
        if (sooner) expect(later).not.toBeNull();
      }),
    );
  });
});
