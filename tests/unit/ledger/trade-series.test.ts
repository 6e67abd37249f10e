import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earliestDayOf, latestDayOf } from '#core/calendar-date.ts';
import type { DatedClaim } from '#ledger/claim-day.ts';
import type { Quantity } from '#ledger/quantity-schema.ts';
import { tradePoints, tradeTargets, tradeYears, yearOf } from '#ledger/trade-series.ts';
import { calendarDate } from '../support/arbitraries.ts';
import { claimOn } from '../support/claims.ts';
import { inEveryLanguage } from '../support/fake-atlas.ts';

const QUANTITIES: Record<string, Quantity> = {
  turnover: { label: inEveryLanguage('turnover'), units: ['million-usd'], change: 'varies', topic: 'money' },
};

const turnover = (asOf: string, period: string, value: number, change: Partial<DatedClaim> = {}) =>
  claimOn(asOf, {
    id: `${period}-${value}`,
    quantity: 'turnover',
    unit: 'million-usd',
    period,
    value,
    ...change,
  });

const CLAIMS = [
  turnover('2025-01-20', '2024', 647, { basis: 'responsible-body' }),
  turnover('2025-02-01', '2024', 580),
  turnover('2024-01-20', '2023', 476),
  turnover('2025-11-20', '2025-01/2025-10', 441),
  turnover('2025-07-20', '2025-01/2025-06', 300),
];
const yearsOn = (day: string, claims: readonly DatedClaim[] = CLAIMS) =>
  tradeYears(claims, 'turnover', QUANTITIES, day);

describe('the year of a period', () => {
  it.each([
    ['2024', { year: 2024, end: 1, isPartial: false }],
    ['2024-01/2024-12', { year: 2024, end: 1, isPartial: false }],
    ['2025-01/2025-10', { year: 2025, end: 10 / 12, isPartial: true }],
    ['2025-05', { year: 2025, end: 5 / 12, isPartial: true }],
    ['2025-03-21/2025-10-22', { year: 2025, end: 10 / 12, isPartial: true }],
    ['2025-04/2025-12', { year: 2025, end: 1, isPartial: true }],
    ['2024-03/2025-02', null],
    ['2023/2024', null],
  ])('%s is %j', (period, expected) => {
    expect(yearOf(period)).toEqual(expected);
  });

  it('ends within the year, and short of it only where it is part of one', () => {
    const span = fc
      .tuple(calendarDate, calendarDate)
      .filter(
        ([from, to]) => earliestDayOf(from) <= earliestDayOf(to) && latestDayOf(from) <= latestDayOf(to),
      );
    fc.assert(
      fc.property(span, ([from, to]) => {
        const found = yearOf(`${from}/${to}`);
        expect(found !== null).toBe(from.slice(0, 4) === to.slice(0, 4));
        if (found === null) return;
        expect(found.year).toBe(Number(from.slice(0, 4)));
        expect(found.end).toBeGreaterThan(0);
        expect(found.end).toBeLessThanOrEqual(1);
        if (!found.isPartial) expect(found.end).toBe(1);
      }),
    );
  });
});

describe('the years of a quantity', () => {
  it('go from the oldest to the newest, each with its headline and the parts of it beside', () => {
    const years = yearsOn('2026-01-01');
    expect(
      years.map(({ year, row, partial }) => [year, row?.headline?.value ?? null, partial.length]),
    ).toEqual([
      [2023, 476, 0],
      [2024, 647, 0],
      [2025, null, 2],
    ]);
  });

  it('keep the claim that disagrees with the headline', () => {
    const row = yearsOn('2026-01-01').find(({ year }) => year === 2024)?.row;
    expect(row?.claims.map(({ value }) => value)).toEqual([580, 647]);
    expect(row?.contested).toHaveLength(2);
  });

  it('have on an earlier day only what had been said by then', () => {
    expect(yearsOn('2025-01-31').map(({ year, row }) => [year, row?.claims.length])).toEqual([
      [2023, 1],
      [2024, 1],
    ]);
    expect(yearsOn('2024-01-19')).toEqual([]);
  });

  it('keep a claim that is narrowed by an item beside the headline of the year, not in its place', () => {
    const narrowed = turnover('2024-10-15', '2024', 400, {
      id: 'months-not-named',
      item: 'months-not-named',
    });
    const whole = turnover('2025-01-20', '2024', 647);
    for (const claims of [
      [whole, narrowed],
      [narrowed, whole],
    ]) {
      const [year] = yearsOn('2026-01-01', claims);
      expect(year?.row?.headline).toBe(whole);
      expect(year?.restricted.map((row) => row.headline)).toEqual([narrowed]);
    }
    expect(yearsOn('2026-01-01', [narrowed])[0]).toMatchObject({ row: null, partial: [] });
  });

  it('leave out other quantities, and what belongs to no one calendar year', () => {
    const others = [
      turnover('2025-01-01', '2024-03/2025-02', 500),
      { ...turnover('2025-01-01', '2024', 1), quantity: 'exports' },
      claimOn('2025-01-01', { quantity: 'turnover', unit: 'million-usd' }),
    ];
    expect(yearsOn('2026-01-01', others)).toEqual([]);
  });
});

describe('the points of the years', () => {
  it('are all claims that stand, those about part of a year marked', () => {
    const points = tradePoints(yearsOn('2026-01-01'));
    expect(points.map(({ claim, year, isPartial }) => [year, claim.value, isPartial])).toEqual([
      [2023, 476, false],
      [2024, 580, false],
      [2024, 647, false],
      [2025, 441, true],
      [2025, 300, true],
    ]);
    expect(points.map(({ end }) => end)).toEqual([1, 1, 1, 10 / 12, 6 / 12]);
  });

  it('leave out what is not counted', () => {
    const rejected = turnover('2025-01-01', '2024', 6470, { standing: { rejectedBecause: 'misprint' } });
    expect(tradePoints(yearsOn('2026-01-01', [rejected]))).toEqual([]);
  });
});

it('the targets are those named by a day that stand', () => {
  const target = claimOn('2024-05-19', { quantity: 'target', unit: 'million-usd', value: 1000 });
  const rejected = { ...target, id: 'slip', standing: { rejectedBecause: 'misreported' as const } };
  expect(tradeTargets([target, rejected, ...CLAIMS], 'target', '2025-01-01')).toEqual([target]);
  expect(tradeTargets([target], 'target', '2024-05-18')).toEqual([]);
});
