import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DatedClaim, effectiveDay } from '#ledger/claim-day.ts';
import { CONFIDENCES, confidenceOf } from '#ledger/claim-terms.ts';
import { contradicts, PROMISE_WINDOW_DAYS } from '#ledger/contradiction.ts';
import { headlineOf, type LedgerRow, ledgerRows, newestFirst, rowKey } from '#ledger/ledger-row.ts';
import type { Quantity } from '#ledger/quantity-schema.ts';
import { CHANGES, type Change } from '#ledger/quantity-terms.ts';
import { dayNumber } from '#ledger/value-interval.ts';
import { day } from '../support/arbitraries.ts';
import {
  anyChange,
  anyClaim,
  claimOn,
  datedClaim,
  severalClaims,
  standingClaims,
} from '../support/claims.ts';
import { inEveryLanguage } from '../support/fake-atlas.ts';

const quantitiesOf = (change: Change): Record<string, Quantity> => {
  const quantity: Quantity = { label: inEveryLanguage('q'), units: ['MW'], change, topic: 'power' };
  return { length: quantity, capacity: quantity };
};

const rowsOn = (claims: readonly DatedClaim[], change: Change, date: string) =>
  ledgerRows(claims, quantitiesOf(change), date);

/** The one row of claims about one thing. */
function rowOf(claims: readonly DatedClaim[], change: Change = 'fixed', date = '2040-12-31'): LedgerRow {
  const [row, ...others] = rowsOn(claims, change, date);
  if (row === undefined || others.length > 0) throw new Error(`${others.length} rows too many`);
  return row;
}

const rank = (claim: DatedClaim) => CONFIDENCES.indexOf(confidenceOf(claim));

/** How long before the newest day a claim still competes. */
const WINDOW_DAYS: Readonly<Record<Change, number>> = {
  fixed: Number.POSITIVE_INFINITY,
  statement: Number.POSITIVE_INFINITY,
  promise: PROMISE_WINDOW_DAYS,
  grows: 0,
  varies: 0,
};

/** The rule of the headline in other words: values before "unknown", nothing a surer claim contradicts, not too old. */
function competitors(claims: readonly DatedClaim[], change: Change): DatedClaim[] {
  const isKnown = ({ value }: DatedClaim) => value !== 'unknown';
  const left = claims.some(isKnown) ? claims.filter(isKnown) : [...claims];
  const isRefuted = (claim: DatedClaim) =>
    Number.isFinite(WINDOW_DAYS[change]) &&
    left.some((other) => rank(other) < rank(claim) && contradicts(other, claim, change));
  const tenable = left.filter((claim) => !isRefuted(claim));
  const newest = tenable.map(effectiveDay).sort().at(-1) ?? '';
  const age = (claim: DatedClaim) => dayNumber(newest) - dayNumber(effectiveDay(claim));
  return tenable.filter((claim) => age(claim) <= WINDOW_DAYS[change]);
}

describe('the headline of a row', () => {
  it('is the newest of the most certain claims', () => {
    const old = claimOn('2020-01-01', { basis: 'responsible-body' });
    const recent = claimOn('2024-01-01', { basis: 'responsible-body', value: 90 });
    const weak = claimOn('2025-01-01', { basis: 'weak-source', value: 70 });
    expect(headlineOf([old, recent, weak], 'fixed')).toBe(recent);
  });

  it('is a value rather than "unknown", however new and certain that is', () => {
    const value = claimOn('2000-01-01', { basis: 'weak-source' });
    const unknown = claimOn('2025-01-01', { basis: 'responsible-body', value: 'unknown' });
    expect(headlineOf([unknown, value], 'fixed')).toBe(value);
    expect(headlineOf([unknown, value], 'grows')).toBe(value);
    expect(headlineOf([unknown], 'fixed')).toBe(unknown);
  });

  it.each(['grows', 'varies'] as const)(
    'is as of the newest day where the thing itself changes: %s',
    (change) => {
      const sure = claimOn('2024-01-01', { basis: 'responsible-body' });
      const recent = claimOn('2025-01-01', { basis: 'weak-source', value: 90 });
      const sameDay = claimOn('2025-01-01', { id: 'b', basis: 'credible-source', value: 95 });
      expect(headlineOf([sure, recent], change)).toBe(recent);
      expect(headlineOf([sure, recent, sameDay], change)).toBe(sameDay);
    },
  );

  it('is the most certain promise of the last twelve months', () => {
    const promise = (asOf: string, change: Partial<DatedClaim>) =>
      claimOn(asOf, { value: { date: '2027' }, unit: 'date', ...change });
    const sure = promise('2024-01-01', { basis: 'responsible-body' });
    const within = promise('2024-12-31', { basis: 'weak-source' });
    const beyond = promise('2025-01-01', { basis: 'weak-source' });
    expect(headlineOf([sure, within], 'promise')).toBe(sure);
    expect(headlineOf([sure, beyond], 'promise')).toBe(beyond);
  });

  it('is of the smaller id where nothing else decides', () => {
    expect(headlineOf([datedClaim({ id: 'b' }), datedClaim({ id: 'a' })], 'fixed')?.id).toBe('a');
  });

  it('is none where nothing stands', () => {
    for (const change of CHANGES) expect(headlineOf([], change)).toBeNull();
    const rejected = datedClaim({ standing: { rejectedBecause: 'misprint' } });
    const replaced = datedClaim({ id: 'b', standing: { supersededBy: 'c' } });
    expect(rowOf([rejected, replaced]).headline).toBeNull();
  });

  it('does not depend on the order of the file', () => {
    const shuffled = standingClaims.chain((claims) =>
      fc.shuffledSubarray(claims, { minLength: claims.length }).map((other) => ({ claims, other })),
    );
    fc.assert(
      fc.property(shuffled, anyChange, ({ claims, other }, change) => {
        expect(headlineOf(other, change)).toBe(headlineOf(claims, change));
      }),
      { numRuns: 500 },
    );
  });

  it.each(['grows', 'varies', 'promise'] as const)(
    'is never a claim that contradicts a more certain one, however new it is: %s',
    (change) => {
      const sure = claimOn('2024-01-01', { basis: 'responsible-body', period: '2024' });
      const back = claimOn('2024-06-01', { basis: 'weak-source', value: 40, period: '2024' });
      expect(contradicts(sure, back, change)).toBe(true);
      expect(headlineOf([sure, back], change)).toBe(sure);
      expect(headlineOf([{ ...sure, basis: 'weak-source' }, back], change)).toBe(back);
    },
  );

  it('is beaten by no claim that competes with it', () => {
    fc.assert(
      fc.property(standingClaims, anyChange, (claims, change) => {
        const headline = headlineOf(claims, change);
        if (headline === null) throw new Error('a standing claim leads');
        const competing = competitors(claims, change);
        expect(competing).toContain(headline);
        const better = competing.filter(
          (claim) =>
            rank(claim) < rank(headline) ||
            (rank(claim) === rank(headline) && newestFirst(claim, headline) < 0),
        );
        expect(better).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('of a fixed thing is never taken over by a later but less certain claim', () => {
    fc.assert(
      fc.property(standingClaims, anyClaim, (claims, late) => {
        const headline = headlineOf(claims, 'fixed');
        if (headline === null || headline.value === 'unknown') return;
        const added = { ...late, id: 'late', standing: 'stands' as const };
        if (rank(added) <= rank(headline)) return;
        for (const asOf of ['2040-12-31', 'undated']) {
          const claim = { ...added, asOf, knownSince: '2040-12-31' };
          expect(headlineOf([...claims, claim], 'fixed')).toBe(headline);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('a row', () => {
  it('gathers what is said of one quantity, part, item, scope and period, in the order of first mention', () => {
    const claims = [
      datedClaim({ id: 'a', period: '2024' }),
      datedClaim({ id: 'b', part: 'dam' }),
      datedClaim({ id: 'c', item: 'stage-1' }),
      datedClaim({ id: 'd', scope: 'iran' }),
      datedClaim({ id: 'e', period: '2024', unit: 'GWh', source: 'press', asOf: 'undated' }),
      datedClaim({ id: 'f', quantity: 'length' }),
    ];
    const rows = rowsOn(claims, 'fixed', '2026-01-01');
    expect(rows.map((row) => row.claims.map(({ id }) => id))).toEqual([
      ['a', 'e'],
      ['b'],
      ['c'],
      ['d'],
      ['f'],
    ]);
    expect(rows[2]).toMatchObject({ quantity: 'capacity', item: 'stage-1', scope: 'whole', change: 'fixed' });
    expect(rows.map(({ key }) => key)).toEqual(
      ['a', 'b', 'c', 'd', 'f'].map((id) => rowKey(claims.find((claim) => claim.id === id) ?? datedClaim())),
    );
  });

  it('lists what stands first, the rest after, each newest first', () => {
    const rejected = { rejectedBecause: 'misprint' } as const;
    const claims = ['2021-01-01', '2024-01-01', '2023-01-01', '2022-01-01'].map((asOf, i) =>
      claimOn(asOf, i < 2 ? {} : { standing: rejected }),
    );
    expect(rowOf(claims).claims.map(({ asOf }) => asOf)).toEqual([
      '2024-01-01',
      '2021-01-01',
      '2023-01-01',
      '2022-01-01',
    ]);
  });

  it('names the sources that disagree with the headline once each, and all claims that are contested', () => {
    const headline = claimOn('2025-01-01', { basis: 'responsible-body' });
    const alike = claimOn('2024-01-01', { value: 80, source: 'railway' });
    const other = claimOn('2023-01-01', { value: 90, source: 'press' });
    const again = claimOn('2022-01-01', { value: 91, source: 'press' });
    const slip = claimOn('2021-01-01', { value: 800, standing: { rejectedBecause: 'misprint' } });
    const row = rowOf([slip, again, other, alike, headline]);
    expect(row.headline).toBe(headline);
    expect(row.disagreeingSources).toEqual(['press']);
    expect(row.contested).toEqual([headline, alike, other, again]);
  });

  it('does not count what we worked out ourselves as a source that disagrees', () => {
    const own = claimOn('2023-01-01', { value: 90, source: 'own-arithmetic', basis: 'own-inference' });
    const row = rowOf([own, claimOn('2025-01-01')]);
    expect(row.disagreeingSources).toEqual([]);
    expect(row.contested).toHaveLength(2);
  });

  it('is contested without a disagreement about its headline where only others contradict each other', () => {
    const headline = claimOn('2025-01-01', { basis: 'responsible-body', precision: 'about', value: 100 });
    const low = claimOn('2024-01-01', { value: 90 });
    const high = claimOn('2023-01-01', { value: 110 });
    const row = rowOf([headline, low, high]);
    expect(row.disagreeingSources).toEqual([]);
    expect(row.contested).toEqual([low, high]);
  });

  it('treats a quantity nobody has described as fixed', () => {
    expect(ledgerRows([datedClaim({ quantity: 'beauty' })], {}, '2026-01-01')[0]?.change).toBe('fixed');
  });

  it('holds every claim once, and contests only those that stand and contradict one that stands', () => {
    fc.assert(
      fc.property(severalClaims, anyChange, (claims, change) => {
        const row = rowOf(claims, change);
        expect(row.claims.toSorted(newestFirst)).toEqual(claims.toSorted(newestFirst));
        for (const claim of claims) {
          const isContested = claims.some((other) => contradicts(claim, other, change));
          expect(row.contested.includes(claim)).toBe(isContested);
        }
        const { headline } = row;
        const disagreeing = claims.filter(
          (claim) => claim.basis !== 'own-inference' && headline && contradicts(claim, headline, change),
        );
        expect([...row.disagreeingSources].sort()).toEqual(
          [...new Set(disagreeing.map(({ source }) => source))].sort(),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('turning time back', () => {
  it('lets every claim vanish that was made later', () => {
    fc.assert(
      fc.property(severalClaims, anyChange, day, (claims, change, date) => {
        const left = rowsOn(claims, change, date).flatMap((row) => row.claims.map(({ id }) => id));
        const said = claims.filter(({ knownSince }) => knownSince <= date);
        expect(left.sort()).toEqual(said.map(({ id }) => id).sort());
      }),
    );
  });

  it('gives the rows of that day, whatever has been said since', () => {
    fc.assert(
      fc.property(severalClaims, anyClaim, anyChange, day, (claims, late, change, date) => {
        const added = { ...late, id: 'late', knownSince: '2041-01-01' };
        expect(rowsOn([...claims, added], change, date)).toEqual(rowsOn(claims, change, date));
        expect(rowsOn([added, ...claims], change, date)).toEqual(rowsOn(claims, change, date));
      }),
    );
  });

  it('lets a claim stand that was replaced later', () => {
    const design = claimOn('2022-01-01', { value: 220, standing: { supersededBy: 'on-2025-01-01' } });
    const built = claimOn('2025-01-01', { value: 374 });
    expect(rowOf([design, built], 'fixed', '2023-01-01').headline?.id).toBe(design.id);
  });

  it('gives no row where nothing had been said', () => {
    expect(rowsOn([datedClaim()], 'fixed', '2025-04-30')).toEqual([]);
  });
});

it('the rows do not depend on the order of the file', () => {
  const shuffled = severalClaims.chain((claims) =>
    fc.shuffledSubarray(claims, { minLength: claims.length }).map((other) => ({ claims, other })),
  );
  fc.assert(
    fc.property(shuffled, anyChange, day, ({ claims, other }, change, date) => {
      expect(rowsOn(other, change, date)).toEqual(rowsOn(claims, change, date));
    }),
    { numRuns: 300 },
  );
});
