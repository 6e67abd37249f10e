import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DatedClaim } from '#ledger/claim-day.ts';
import { contradicts, PROMISE_WINDOW_DAYS } from '#ledger/contradiction.ts';
import type { Change } from '#ledger/quantity-terms.ts';
import { anyChange, anyClaim, claimOn, datedClaim } from '../support/claims.ts';

describe('a contradiction', () => {
  it('goes both ways', () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, anyChange, (a, b, change) => {
        expect(contradicts(a, b, change)).toBe(contradicts(b, a, change));
      }),
      { numRuns: 1000 },
    );
  });

  it('is never of a claim with itself', () => {
    fc.assert(
      fc.property(anyClaim, anyChange, (claim, change) => {
        expect(contradicts(claim, claim, change)).toBe(false);
        expect(contradicts(claim, { ...claim, id: `${claim.id}-again` }, change)).toBe(false);
      }),
    );
  });

  it('is never of a claim that is superseded or rejected', () => {
    fc.assert(
      fc.property(anyClaim, anyClaim, anyChange, (a, b, change) => {
        if (a.standing === 'stands' && b.standing === 'stands') return;
        expect(contradicts(a, b, change)).toBe(false);
      }),
    );
  });

  it('is never of words, of what is not known, or of what is measured otherwise', () => {
    const [known, unknown] = [datedClaim(), datedClaim({ id: 'b', value: 'unknown' })];
    expect(contradicts(known, unknown, 'fixed')).toBe(false);
    expect(contradicts(known, datedClaim({ id: 'b', value: 900, unit: 'GWh' }), 'fixed')).toBe(false);
    expect(contradicts(known, datedClaim({ id: 'b', value: 900 }), 'statement')).toBe(false);
  });

  it('does not hang on who says so, nor on how sure we are', () => {
    const weak = datedClaim({ id: 'b', value: 100, basis: 'weak-source' });
    expect(contradicts(datedClaim({ basis: 'responsible-body' }), weak, 'fixed')).toBe(true);
    expect(contradicts(datedClaim({ source: 'x' }), { ...weak, source: 'x' }, 'fixed')).toBe(true);
  });
});

describe('what was built and what was meant', () => {
  const natures = ['design', 'planned'] as const;
  const other = (nature: DatedClaim['nature']) => datedClaim({ id: 'b', value: 100, nature });

  it.each(natures)('are not compared: actual and %s', (nature) => {
    expect(contradicts(datedClaim({ nature: 'actual' }), other(nature), 'fixed')).toBe(false);
  });

  it.each(natures)('of one kind are: design and %s', (nature) => {
    expect(contradicts(datedClaim({ nature: 'design' }), other(nature), 'fixed')).toBe(true);
  });

  it.each(['actual', 'design', 'planned', 'estimate'] as const)(
    'are both held against an estimate: %s',
    (nature) => {
      expect(contradicts(datedClaim({ nature }), other('estimate'), 'fixed')).toBe(true);
    },
  );
});

describe('the days that compete', () => {
  const clash = (change: Change, a: DatedClaim, b: DatedClaim) => contradicts(a, b, change);

  it('are all of them for what is fixed', () => {
    const [old, recent] = [claimOn('1990-01-01'), claimOn('2025-01-01', { value: 81 })];
    expect(clash('fixed', old, recent)).toBe(true);
    expect(clash('fixed', old, claimOn('2025-01-01'))).toBe(false);
  });

  it('are the same day for what varies', () => {
    const [old, recent] = [claimOn('2025-01-01'), claimOn('2025-01-02', { value: 81 })];
    expect(clash('varies', old, recent)).toBe(false);
    expect(clash('varies', old, claimOn('2025-01-01', { id: 'b', value: 81 }))).toBe(true);
  });

  it('do not count where a period says what is measured', () => {
    const [old, recent] = [
      claimOn('2025-01-01', { period: '2024' }),
      claimOn('2025-06-01', { period: '2024', value: 81 }),
    ];
    expect(clash('varies', old, recent)).toBe(true);
  });

  it('let what grows grow, but not shrink', () => {
    const [early, late] = [claimOn('2024-01-01'), claimOn('2025-01-01', { value: 90 })];
    expect(clash('grows', early, late)).toBe(false);
    expect(clash('grows', early, claimOn('2025-01-01', { value: 70 }))).toBe(true);
    expect(clash('grows', early, claimOn('2025-01-01', { value: 80 }))).toBe(false);
  });

  it('let what grows differ on one day as little as anything else', () => {
    expect(clash('grows', claimOn('2025-01-01'), claimOn('2025-01-01', { id: 'b', value: 90 }))).toBe(true);
  });

  it('let a status go forward and not back', () => {
    const report = (asOf: string, status: 'planned' | 'under-construction' | 'suspended' | 'operating') =>
      claimOn(asOf, { value: { status }, unit: 'status', quantity: 'status' });
    expect(
      clash('grows', report('2020-01-01', 'under-construction'), report('2021-01-01', 'operating')),
    ).toBe(false);
    expect(clash('grows', report('2020-01-01', 'operating'), report('2021-01-01', 'planned'))).toBe(true);
    expect(clash('grows', report('2020-01-01', 'operating'), report('2021-01-01', 'suspended'))).toBe(false);
  });

  it('never set a growing amount against one measured otherwise', () => {
    expect(clash('grows', claimOn('2024-01-01'), claimOn('2025-01-01', { value: 1, unit: 'percent' }))).toBe(
      false,
    );
  });

  it('are a year apart at most for promises: an older one has been overtaken', () => {
    const promise = (asOf: string, date: string) =>
      claimOn(asOf, { value: { date }, unit: 'date', nature: 'planned' });
    const first = promise('2024-01-01', '2025');
    expect(PROMISE_WINDOW_DAYS).toBe(365);
    expect(clash('promise', first, promise('2024-12-31', '2027'))).toBe(true);
    expect(clash('promise', first, promise('2025-01-01', '2027'))).toBe(false);
    expect(clash('promise', first, promise('2024-12-31', '2025-06'))).toBe(false);
  });

  it('are the day it was known where a claim bears none of its own', () => {
    const undated = datedClaim({ id: 'b', asOf: 'undated', knownSince: '2025-05-01', value: 81 });
    expect(clash('varies', datedClaim(), undated)).toBe(true);
    expect(clash('varies', datedClaim(), { ...undated, knownSince: '2025-05-02' })).toBe(false);
  });
});
