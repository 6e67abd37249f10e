import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earliestDayOf, latestDayOf } from '#core/calendar-date.ts';
import { canAgree, dayNumber, factorOf, valueInterval } from '#ledger/value-interval.ts';
import { calendarDate } from '../support/arbitraries.ts';
import { anyClaim, datedClaim } from '../support/claims.ts';
import { inEveryLanguage } from '../support/fake-atlas.ts';

type Change = Parameters<typeof datedClaim>[0];

/** Where the true value lies if a claim of these members is right, as `[low, high]`. */
function intervalOf(change: Change): [low: number, high: number] {
  const interval = valueInterval(datedClaim(change));
  if (interval === null) throw new Error('nothing can be compared');
  return [interval.low, interval.high];
}

function agree(a: Change, b: Change): boolean {
  const [first, second] = [valueInterval(datedClaim(a)), valueInterval(datedClaim(b))];
  if (first === null || second === null) throw new Error('nothing can be compared');
  return canAgree(first, second);
}

describe('what an exact value leaves open', () => {
  it.each([
    [160, 159.5, 160.5],
    [162.5, 162.45, 162.55],
    [1612, 1611.5, 1612.5],
    [0, -0.5, 0.5],
    [0.05, 0.045, 0.055],
  ])('%d: half a unit of the last digit written, from %d to %d', (value, low, high) => {
    const [least, most] = intervalOf({ value });
    expect(least).toBeCloseTo(low, 9);
    expect(most).toBeCloseTo(high, 9);
  });

  it('a range: half a unit of the last digit of either end', () => {
    const [low, high] = intervalOf({ value: { min: 20, max: 22.5 } });
    expect(low).toBeCloseTo(19.5, 9);
    expect(high).toBeCloseTo(22.55, 9);
  });

  it('as much as the source itself says, where it says so', () => {
    expect(intervalOf({ value: 160, rounding: 5 })).toEqual([155, 165]);
    expect(intervalOf({ value: 160, rounding: 5, precision: 'about' })).toEqual([155, 165]);
  });
});

describe('what "about" leaves open', () => {
  it.each([
    [160, 155, 165, 'half a ten'],
    [500, 450, 550, 'half a hundred'],
    [1000, 500, 1500, 'half a thousand'],
    [162, 157.95, 166.05, '2.5 %, which is more than half a unit'],
    [162.5, 158.4375, 166.5625, '2.5 %, which is more than half a tenth'],
    [0, -0.5, 0.5, 'half a unit, nought having no digit that counts'],
  ])('%d: from %d to %d, %s', (value, low, high) => {
    const [least, most] = intervalOf({ value, precision: 'about' });
    expect(least).toBeCloseTo(low, 9);
    expect(most).toBeCloseTo(high, 9);
  });
});

describe('"at least" and "at most"', () => {
  it('are open to one side', () => {
    expect(intervalOf({ value: 80, precision: 'at-least' })).toEqual([79.5, Number.POSITIVE_INFINITY]);
    expect(intervalOf({ value: 80, precision: 'at-most' })).toEqual([Number.NEGATIVE_INFINITY, 80.5]);
  });

  it('agree with all values on that side and with none on the other', () => {
    expect(agree({ value: 80, precision: 'at-least' }, { value: 5000 })).toBe(true);
    expect(agree({ value: 80, precision: 'at-least' }, { value: 79 })).toBe(false);
    expect(agree({ value: 80, precision: 'at-most' }, { value: 3 })).toBe(true);
    expect(agree({ value: 80, precision: 'at-most' }, { value: 81 })).toBe(false);
  });
});

describe('units of one dimension', () => {
  it.each([
    [
      { value: 164, unit: 'km' },
      { value: 164_000, unit: 'm' },
    ],
    [
      { value: 1.612, unit: 'billion-m3' },
      { value: 1612, unit: 'million-m3' },
    ],
    [
      { value: 250, unit: 'ha' },
      { value: 2.5, unit: 'km2' },
    ],
    [
      { value: 48, unit: 'hours' },
      { value: 2, unit: 'days' },
    ],
    [
      { value: 18, unit: 'months' },
      { value: 1.5, unit: 'years' },
    ],
    [
      { value: 280, unit: 'GWh' },
      { value: 280_000, unit: 'MWh' },
    ],
    [
      { value: 5.2, unit: 'million-tonnes' },
      { value: 5_200_000, unit: 'tonnes' },
    ],
    [
      { value: 1435, unit: 'mm' },
      { value: 1.435, unit: 'm' },
    ],
    [
      { value: 1, unit: 'nautical-miles' },
      { value: 1852, unit: 'm' },
    ],
  ] as const)('agree where they say the same: %j and %j', (a, b) => {
    expect(agree(a, b)).toBe(true);
  });

  it('clash where they do not', () => {
    expect(agree({ value: 164, unit: 'km' }, { value: 160_000, unit: 'm' })).toBe(false);
  });

  it('of different dimensions cannot be compared, so they never clash', () => {
    expect(agree({ value: 280, unit: 'MW' }, { value: 280, unit: 'GWh' })).toBe(true);
    expect(agree({ value: 1, unit: 'days' }, { value: 900, unit: 'months' })).toBe(true);
  });

  it('give one of them the factor one', () => {
    expect(factorOf('km')).toEqual({ dimension: 'length', factor: 1000 });
    expect(factorOf('MW')).toEqual({ dimension: 'MW', factor: 1 });
  });
});

describe('a date', () => {
  it('is every day it can mean', () => {
    fc.assert(
      fc.property(calendarDate, (date) => {
        const [low, high] = intervalOf({ value: { date }, unit: 'date' });
        expect([low, high]).toEqual([dayNumber(earliestDayOf(date)), dayNumber(latestDayOf(date)) + 1]);
      }),
    );
  });

  it('agrees with the month and the year it lies in, and with no other', () => {
    fc.assert(
      fc.property(calendarDate, calendarDate, (a, b) => {
        const meet = earliestDayOf(a) <= latestDayOf(b) && earliestDayOf(b) <= latestDayOf(a);
        expect(agree({ value: { date: a }, unit: 'date' }, { value: { date: b }, unit: 'date' })).toBe(meet);
      }),
      { numRuns: 300 },
    );
    expect(
      agree({ value: { date: '2024' }, unit: 'date' }, { value: { date: '2024-05-19' }, unit: 'date' }),
    ).toBe(true);
  });
});

describe('a status', () => {
  it('is a step of progress, from planned to operating', () => {
    const steps = (['planned', 'under-construction', 'built', 'operating'] as const).map((status) =>
      intervalOf({ value: { status }, unit: 'status' }),
    );
    expect(steps).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
    ]);
  });

  it.each(['suspended', 'unknown'] as const)('is none that can be compared: %s', (status) => {
    expect(valueInterval(datedClaim({ value: { status }, unit: 'status' }))).toBeNull();
  });
});

it('nothing can be compared with words, nor with what is not known', () => {
  expect(valueInterval(datedClaim({ value: 'unknown' }))).toBeNull();
  expect(valueInterval(datedClaim({ value: { text: inEveryLanguage('words') }, unit: 'text' }))).toBeNull();
});

describe('any two claims', () => {
  it('agree both ways, and each with itself', () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, (a, b) => {
        const [first, second] = [valueInterval(a), valueInterval(b)];
        if (first === null || second === null) return;
        expect(canAgree(first, second)).toBe(canAgree(second, first));
        expect(canAgree(first, first)).toBe(true);
      }),
    );
  });

  it('leave open at least the value they state', () => {
    fc.assert(
      fc.property(anyClaim, (claim) => {
        const interval = valueInterval(claim);
        if (interval === null || typeof claim.value !== 'number') return;
        const stated = claim.value * factorOf(claim.unit).factor;
        expect(interval.low).toBeLessThanOrEqual(stated);
        expect(interval.high).toBeGreaterThan(stated);
      }),
    );
  });

  it('leave open no less when they only say "about"', () => {
    fc.assert(
      fc.property(anyClaim, (claim) => {
        const exact = valueInterval({ ...claim, precision: 'exact' });
        const about = valueInterval({ ...claim, precision: 'about' });
        if (exact === null || about === null) return;
        expect(about.low).toBeLessThanOrEqual(exact.low);
        expect(about.high).toBeGreaterThanOrEqual(exact.high);
      }),
    );
  });
});
