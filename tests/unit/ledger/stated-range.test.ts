import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { statedRange, statedValue } from '#ledger/stated-range.ts';
import { dayNumber, valueInterval } from '#ledger/value-interval.ts';
import { anyClaim, datedClaim, severalClaims } from '../support/claims.ts';
import { inEveryLanguage } from '../support/fake-atlas.ts';

describe('what a claim states', () => {
  it('is its number in the base unit, without what its rounding leaves open', () => {
    expect(statedValue(datedClaim({ value: 164, unit: 'km', precision: 'about' }))).toEqual({
      dimension: 'length',
      low: 164_000,
      high: 164_000,
    });
  });

  it('is both ends of a range, or the first and the last day of a date', () => {
    expect(statedValue(datedClaim({ value: { min: 2, max: 3 } }))).toEqual({
      dimension: 'MW',
      low: 2,
      high: 3,
    });
    expect(statedValue(datedClaim({ value: { date: '2024-02' }, unit: 'date' }))).toEqual({
      dimension: 'date',
      low: dayNumber('2024-02-01'),
      high: dayNumber('2024-02-29'),
    });
  });

  it.each([
    ['"unknown"', datedClaim({ value: 'unknown' })],
    ['a status', datedClaim({ value: { status: 'built' }, unit: 'status' })],
    ['words', datedClaim({ value: { text: inEveryLanguage('words') }, unit: 'text' })],
  ])('is nothing for %s', (_name, claim) => {
    expect(statedValue(claim)).toBeNull();
  });

  it('lies within what the claim leaves open', () => {
    fc.assert(
      fc.property(anyClaim, (claim) => {
        const [stated, open] = [statedValue(claim), valueInterval(claim)];
        if (stated === null || open === null) return;
        expect(open.dimension).toBe(stated.dimension);
        expect(open.low).toBeLessThanOrEqual(stated.low);
        expect(open.high).toBeGreaterThan(stated.high);
      }),
    );
  });
});

describe('the range of several claims', () => {
  it('goes from the least to the most, whatever the units', () => {
    const claims = [
      datedClaim({ value: 164, unit: 'km' }),
      datedClaim({ value: 162_500, unit: 'm' }),
      datedClaim({ value: { min: 163, max: 170 }, unit: 'km' }),
    ];
    expect(statedRange(claims)).toEqual({ dimension: 'length', low: 162_500, high: 170_000 });
  });

  it('leaves out what cannot be compared with the first', () => {
    const claims = [datedClaim({ value: 'unknown' }), datedClaim(), datedClaim({ value: 900, unit: 'GWh' })];
    expect(statedRange(claims)).toEqual({ dimension: 'MW', low: 80, high: 80 });
  });

  it('is none where no claim states a value', () => {
    expect(statedRange([])).toBeNull();
    expect(statedRange([datedClaim({ value: 'unknown' })])).toBeNull();
  });

  it('holds what every claim of its dimension states, and is never wider than they are', () => {
    fc.assert(
      fc.property(severalClaims, (claims) => {
        const range = statedRange(claims);
        const values = claims.map(statedValue).filter((value) => value?.dimension === range?.dimension);
        if (range === null) return;
        expect(range.low).toBe(Math.min(...values.map((value) => value?.low ?? Number.NaN)));
        expect(range.high).toBe(Math.max(...values.map((value) => value?.high ?? Number.NaN)));
      }),
    );
  });
});
