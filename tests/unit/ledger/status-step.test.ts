import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latestDayOf } from '#core/calendar-date.ts';
import type { Status } from '#core/status.ts';
import type { DatedClaim } from '#ledger/claim-day.ts';
import { agesOn, isAged, statusClaimOn, statusOf, statusSteps, stepOn } from '#ledger/status-step.ts';
import { calendarDate, day } from '../support/arbitraries.ts';
import { claimOn, statusReports } from '../support/claims.ts';
import { statusStepList } from '../support/status-steps.ts';

const report = (asOf: string, status: Status, change: Partial<DatedClaim> = {}) =>
  claimOn(asOf, { quantity: 'status', value: { status }, unit: 'status', ...change });

const publisherOf = (source: string) => `publisher of ${source}`;
const stepsFrom = (claims: readonly DatedClaim[], part?: string) => statusSteps(claims, part, publisherOf);

/** Every day on which something was said, the days beside it, and one before them all. */
function turningDays(claims: readonly DatedClaim[]): string[] {
  const beside = (date: string, days: number) =>
    new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
  const said = claims.flatMap(({ knownSince }) => [-1, 0, 1].map((days) => beside(knownSince, days)));
  return ['1900-01-01', ...new Set(said)];
}

describe('the steps of a status', () => {
  it('follow the reports, each from the day it was known', () => {
    const steps = stepsFrom([
      report('2020', 'planned', { knownSince: '2020-12-31' }),
      report('2024-05', 'built', { knownSince: '2024-06-10', source: 'railway' }),
    ]);
    expect(steps).toEqual([
      {
        ...{ from: '2020-12-31', status: 'planned', asOf: '2020' },
        ...{ publisher: 'publisher of agency-2025', basis: 'credible-source' },
      },
      {
        ...{ from: '2024-06-10', status: 'built', asOf: '2024-05' },
        ...{ publisher: 'publisher of railway', basis: 'credible-source' },
      },
    ]);
  });

  it('begin anew when the same status is confirmed for a later day, so that it ages from there', () => {
    const steps = stepsFrom([report('2020-01-01', 'planned'), report('2022-01-01', 'planned')]);
    expect(steps.map(({ from, asOf }) => [from, asOf])).toEqual([
      ['2020-01-01', '2020-01-01'],
      ['2022-01-01', '2022-01-01'],
    ]);
  });

  it('are not added by a report about an earlier day, nor by one that does not stand', () => {
    const steps = stepsFrom([
      report('2024-01-01', 'built'),
      report('2023-01-01', 'planned', { knownSince: '2025-01-01' }),
      report('2025-06-01', 'operating', { standing: { rejectedBecause: 'misreported' } }),
    ]);
    expect(steps.map(({ status }) => status)).toEqual(['built']);
  });

  it('have the day they were known where a report bears no day', () => {
    expect(stepsFrom([report('undated', 'built', { knownSince: '2026-11-22' })])).toMatchObject([
      { from: '2026-11-22', asOf: '2026-11-22' },
    ]);
  });

  it('are those of the part and the section asked for, and of nothing else', () => {
    const claims = [
      report('2020-01-01', 'planned'),
      report('2021-01-01', 'built', { part: 'dam' }),
      report('2022-01-01', 'operating', { item: 'stage-1' }),
    ];
    expect(stepsFrom(claims).map(({ status }) => status)).toEqual(['planned']);
    expect(stepsFrom(claims, 'dam').map(({ status }) => status)).toEqual(['built']);
    expect(stepsFrom(claims, 'moat')).toEqual([]);
    expect(statusSteps(claims, undefined, publisherOf, 'stage-1').map(({ status }) => status)).toEqual([
      'operating',
    ]);
    expect(statusClaimOn(claims, undefined, '2026-01-01', 'stage-1')).toBe(claims[2]);
  });

  it('say on every day what the leading report says', () => {
    fc.assert(
      fc.property(statusReports, fc.array(day, { maxLength: 5 }), (claims, days) => {
        const steps = stepsFrom(claims);
        for (const date of [...turningDays(claims), ...days]) {
          const [step, leading] = [stepOn(steps, date), statusClaimOn(claims, undefined, date)];
          expect(step === null, date).toBe(leading === null);
          if (step === null || leading === null) continue;
          const asOf = leading.asOf === 'undated' ? leading.knownSince : leading.asOf;
          const { from: _since, ...said } = step;
          expect(said, date).toEqual({
            ...{ status: statusOf(leading), asOf },
            ...{ publisher: publisherOf(leading.source), basis: leading.basis },
          });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('name the publisher of the leading report', () => {
    const steps = stepsFrom([
      report('2024-01-01', 'built', { id: 'a', basis: 'credible-source' }),
      report('2024-01-01', 'built', {
        id: 'b',
        basis: 'responsible-body',
        source: 'railway',
        knownSince: '2024-02-01',
      }),
    ]);
    expect(stepOn(steps, '2025-01-01')?.publisher).toBe('publisher of railway');
  });

  it('go forward in time, and none repeats the one before', () => {
    fc.assert(
      fc.property(statusReports, (claims) => {
        const steps = stepsFrom(claims);
        for (const [i, step] of steps.entries()) {
          const previous = steps[i - 1];
          if (previous === undefined) continue;
          expect(previous.from < step.from).toBe(true);
          expect({ ...previous, from: step.from }).not.toEqual(step);
        }
      }),
    );
  });

  it('do not depend on the order of the file', () => {
    const shuffled = statusReports.chain((claims) =>
      fc.shuffledSubarray(claims, { minLength: claims.length }).map((other) => ({ claims, other })),
    );
    fc.assert(
      fc.property(shuffled, ({ claims, other }) => {
        expect(stepsFrom(other)).toEqual(stepsFrom(claims));
      }),
    );
  });
});

describe('the step in force', () => {
  it('is the last that has begun, and none before the first', () => {
    fc.assert(
      fc.property(statusStepList, day, (steps, date) => {
        const begun = steps.filter(({ from }) => from <= date);
        expect(stepOn(steps, date)).toBe(begun.at(-1) ?? null);
      }),
    );
  });
});

it('a status report without a status says that it is unknown', () => {
  expect(statusOf(report('2025-01-01', 'built'))).toBe('built');
  expect(statusOf(claimOn('2025-01-01', { value: 'unknown' }))).toBe('unknown');
});

describe('ageing', () => {
  it.each([
    ['2025-03-10', '2026-03-10'],
    ['2023-03-10', '2024-03-09'],
    ['2024-05', '2025-05-31'],
    ['2024', '2025-12-31'],
  ])('of a report as of %s begins after %s', (asOf, last) => {
    expect(agesOn(asOf)).toBe(last);
    expect(isAged(asOf, last)).toBe(false);
    expect(isAged(asOf, `${last.slice(0, 8)}99`)).toBe(true);
  });

  it('comes 365 days after the last day a report can mean, and never goes away', () => {
    fc.assert(
      fc.property(calendarDate, day, (asOf, date) => {
        const days = (Date.parse(date) - Date.parse(latestDayOf(asOf))) / 86_400_000;
        expect(isAged(asOf, date)).toBe(days > 365);
      }),
    );
  });
});
