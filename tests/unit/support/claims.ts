import fc from 'fast-check';
import { STATUSES } from '#core/status.ts';
import type { DatedClaim } from '#ledger/claim-day.ts';
import type { Claim } from '#ledger/claim-schema.ts';
import { type Basis, CONFIDENCE_OF_BASIS, REJECTIONS } from '#ledger/claim-terms.ts';
import { CHANGES, type Change } from '#ledger/quantity-terms.ts';
import { calendarDate, day } from './arbitraries.ts';
import { inEveryLanguage } from './fake-atlas.ts';

/** A claim of 80 MW as of 1 May 2025, known the same day. */
export function datedClaim(change: Partial<DatedClaim> = {}): DatedClaim {
  return {
    id: 'capacity',
    quantity: 'capacity',
    scope: 'whole',
    value: 80,
    unit: 'MW',
    precision: 'exact',
    nature: 'actual',
    asOf: '2025-05-01',
    source: 'agency-2025',
    basis: 'credible-source',
    standing: 'stands',
    knownSince: '2025-05-01',
    ...change,
  };
}

/** As `datedClaim`, as of a day and known the same day. */
export function claimOn(asOf: string, change: Partial<DatedClaim> = {}): DatedClaim {
  return datedClaim({ id: `on-${asOf}`, asOf, knownSince: asOf, ...change });
}

/** Any way in which a quantity may behave in time. */
export const anyChange: fc.Arbitrary<Change> = fc.constantFrom(...CHANGES);

const number = fc.oneof(
  fc.integer({ min: 0, max: 5000 }),
  fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 3 })).map(([n, d]) => n / 10 ** d),
);

const range = fc
  .tuple(number, number)
  .filter(([a, b]) => a !== b)
  .map(([a, b]) => ({ min: Math.min(a, b), max: Math.max(a, b) }));

/** A value with a unit that fits it. */
const valueAndUnit: fc.Arbitrary<Pick<Claim, 'value' | 'unit'>> = fc.oneof(
  fc.record({ value: fc.oneof(number, range), unit: fc.constantFrom('km', 'm', 'MW') }),
  fc.record({ value: calendarDate.map((date) => ({ date })), unit: fc.constant('date') }),
  fc.record({
    value: fc.constantFrom(...STATUSES).map((status) => ({ status })),
    unit: fc.constant('status'),
  }),
  fc.record({ value: fc.constant({ text: inEveryLanguage('words') }), unit: fc.constant('text') }),
  fc.record({ value: fc.constant('unknown' as const), unit: fc.constantFrom('km', 'date') }),
);

const standing: fc.Arbitrary<Claim['standing']> = fc.oneof(
  { weight: 6, arbitrary: fc.constant('stands' as const) },
  { weight: 1, arbitrary: fc.constant({ supersededBy: 'another' }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(...REJECTIONS).map((rejectedBecause) => ({ rejectedBecause })),
  },
);

const bases = Object.keys(CONFIDENCE_OF_BASIS) as Basis[];

/** A claim of any kind about one and the same thing. */
export const anyClaim: fc.Arbitrary<DatedClaim> = fc
  .record({
    id: fc.stringMatching(/^[a-z]{1,8}$/),
    measured: valueAndUnit,
    precision: fc.constantFrom('exact', 'about', 'at-least', 'at-most'),
    nature: fc.constantFrom('actual', 'design', 'planned', 'estimate'),
    asOf: fc.oneof(calendarDate, fc.constant('undated')),
    knownSince: day,
    basis: fc.constantFrom(...bases),
    source: fc.constantFrom('agency', 'press', 'railway'),
    standing,
  })
  .map(({ measured, ...rest }) => ({ quantity: 'length', scope: 'whole' as const, ...measured, ...rest }));

/** Several claims about the same thing, each with an id of its own; what is replaced is replaced by one that stands. */
export const severalClaims: fc.Arbitrary<DatedClaim[]> = fc
  .uniqueArray(anyClaim, { selector: ({ id }) => id, minLength: 1, maxLength: 8 })
  .map((claims) => {
    const successor = claims.find((claim) => claim.standing === 'stands')?.id;
    return claims.map((claim) => {
      if (typeof claim.standing === 'string' || !('supersededBy' in claim.standing)) return claim;
      const standing = successor === undefined ? ('stands' as const) : { supersededBy: successor };
      return { ...claim, standing };
    });
  });

/** The same, all of which stand. */
export const standingClaims: fc.Arbitrary<DatedClaim[]> = severalClaims.map((claims) =>
  claims.map((claim) => ({ ...claim, standing: 'stands' as const })),
);

/** Status reports about a whole project, as its claims hold them. */
export const statusReports: fc.Arbitrary<DatedClaim[]> = severalClaims.chain((claims) =>
  fc
    .array(fc.constantFrom(...STATUSES), { minLength: claims.length, maxLength: claims.length })
    .map((statuses) =>
      claims.map((claim, i) => ({
        ...claim,
        quantity: 'status',
        value: { status: statuses[i] ?? 'unknown' },
        unit: 'status' as const,
      })),
    ),
);
