import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveDay } from '#ledger/claim-day.ts';
import { promisesKnown } from '#ledger/promise.ts';
import { day } from '../support/arbitraries.ts';
import { claimOn, datedClaim, severalClaims } from '../support/claims.ts';

const promise = (asOf: string, date: string, change: Parameters<typeof datedClaim>[0] = {}) =>
  claimOn(asOf, { value: { date }, unit: 'date', nature: 'planned', ...change });

describe('the promises about one thing', () => {
  it('are told from the first to the last, each with the days it can mean', () => {
    const [early, late] = [promise('2023-05-17', '2027'), promise('2025-01-17', '2028-03')];
    expect(promisesKnown([late, early], '2026-01-01')).toEqual([
      { claim: early, madeOn: '2023-05-17', earliest: '2027-01-01', latest: '2027-12-31' },
      { claim: late, madeOn: '2025-01-17', earliest: '2028-03-01', latest: '2028-03-31' },
    ]);
  });

  it('do not hold those made later', () => {
    const claims = [promise('2023-05-17', '2027'), promise('2025-01-17', '2028-03')];
    expect(promisesKnown(claims, '2025-01-16')).toHaveLength(1);
    expect(promisesKnown(claims, '2023-05-16')).toEqual([]);
  });

  it('hold those that were replaced, but not those rejected', () => {
    const replaced = promise('2023-05-17', '2027', { standing: { supersededBy: 'another' } });
    const rejected = promise('2024-05-17', '2027', { standing: { rejectedBecause: 'misreported' } });
    expect(promisesKnown([replaced, rejected], '2026-01-01').map(({ claim }) => claim)).toEqual([replaced]);
  });

  it('are days; a number, or "unknown", is none', () => {
    expect(promisesKnown([datedClaim(), datedClaim({ id: 'b', value: 'unknown' })], '2026-01-01')).toEqual(
      [],
    );
  });

  it('are dated by the day they were known where they bear no day', () => {
    const undated = promise('undated', '2027', { knownSince: '2025-04-30' });
    expect(promisesKnown([undated], '2026-01-01')[0]?.madeOn).toBe('2025-04-30');
  });

  it('are known, in order, and do not depend on the order of the file', () => {
    fc.assert(
      fc.property(severalClaims, day, (claims, date) => {
        const promises = promisesKnown(claims, date);
        const made = promises.map(({ madeOn }) => madeOn);
        expect(made).toEqual(made.toSorted());
        for (const { claim, madeOn, earliest, latest } of promises) {
          expect(claim.knownSince <= date).toBe(true);
          expect(madeOn).toBe(effectiveDay(claim));
          expect(earliest <= latest).toBe(true);
        }
        expect(promisesKnown(claims.toReversed(), date)).toEqual(promises);
      }),
    );
  });
});
