import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalendarDate } from '#core/calendar-date.ts';
import { type DatedClaim, effectiveDay, knownBy, knownSince, READING_DAY } from '#ledger/claim-day.ts';
import { calendarDate, day } from '../support/arbitraries.ts';
import { datedClaim, severalClaims } from '../support/claims.ts';

describe('a claim is known', () => {
  it('since the day it was said, where that is told', () => {
    expect(knownSince({ statedOn: '2025-04-28', asOf: '2024' }, '2025-05-02')).toBe('2025-04-28');
  });

  it('else since the day of its source', () => {
    expect(knownSince({ asOf: '2024-01-01' }, '2025-05-02')).toBe('2025-05-02');
  });

  it('else since the day it is meant to hold for', () => {
    expect(knownSince({ asOf: '2024-01-01' }, 'undated')).toBe('2024-01-01');
  });

  it('else since the day the sources were read', () => {
    expect(knownSince({ asOf: 'undated' }, 'undated')).toBe(READING_DAY);
  });

  it('on the day it is about where its source is dated by the month or year around it', () => {
    expect(knownSince({ asOf: '2025-12-08' }, '2025')).toBe('2025-12-08');
    expect(knownSince({ asOf: '2025-12' }, '2025')).toBe('2025-12-31');
    expect(knownSince({ asOf: '2024-12-08' }, '2025')).toBe('2025-12-31');
    expect(knownSince({ asOf: '2025-12-08', statedOn: '2025-12-10' }, '2025')).toBe('2025-12-10');
    expect(knownSince({ asOf: '2025-12-08' }, '2025-12-10')).toBe('2025-12-10');
  });

  it('only once a month or a year is over, and always on a whole day', () => {
    expect(knownSince({ statedOn: '2025-04', asOf: 'undated' }, 'undated')).toBe('2025-04-30');
    expect(knownSince({ asOf: 'undated' }, '2024')).toBe('2024-12-31');
    fc.assert(
      fc.property(calendarDate, calendarDate, (asOf, sourceDate) => {
        const known = knownSince({ asOf }, sourceDate);
        expect(known).toHaveLength(10);
        expect(isCalendarDate(known)).toBe(true);
      }),
    );
  });
});

describe('what had been said by a day', () => {
  const idsBy = (claims: readonly DatedClaim[], date: string) => knownBy(claims, date).map(({ id }) => id);

  it('is every claim known since that day or an earlier one, in its old order', () => {
    fc.assert(
      fc.property(severalClaims, day, (claims, date) => {
        const said = claims.filter((claim) => claim.knownSince <= date);
        expect(idsBy(claims, date)).toEqual(said.map(({ id }) => id));
      }),
    );
  });

  it('never grows less', () => {
    fc.assert(
      fc.property(severalClaims, day, day, (claims, a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a];
        expect(idsBy(claims, later)).toEqual(expect.arrayContaining(idsBy(claims, earlier)));
      }),
    );
  });

  it('stands until the day its successor is known, where it is replaced', () => {
    const design = datedClaim({
      id: 'design',
      knownSince: '2022-01-01',
      standing: { supersededBy: 'built' },
    });
    const built = datedClaim({ id: 'built', knownSince: '2025-01-01' });
    const standingOn = (date: string) => knownBy([design, built], date).map(({ standing }) => standing);
    expect(standingOn('2024-12-31')).toEqual(['stands']);
    expect(standingOn('2025-01-01')).toEqual([{ supersededBy: 'built' }, 'stands']);
    expect(standingOn('2030-01-01')).toEqual([{ supersededBy: 'built' }, 'stands']);
  });

  it('says of everything else what it always said', () => {
    fc.assert(
      fc.property(severalClaims, day, (claims, date) => {
        for (const claim of knownBy(claims, date)) {
          const original = claims.find(({ id }) => id === claim.id);
          expect({ ...claim, standing: null }).toEqual({ ...original, standing: null });
          const isReplaced = typeof original?.standing === 'object' && 'supersededBy' in original.standing;
          if (!isReplaced) expect(claim.standing).toEqual(original?.standing);
        }
      }),
    );
  });
});

describe('the day a claim speaks of', () => {
  it('is the last day its date can mean, else the day it was known', () => {
    expect(effectiveDay(datedClaim({ asOf: '2024' }))).toBe('2024-12-31');
    expect(effectiveDay(datedClaim({ asOf: 'undated', knownSince: '2025-04-30' }))).toBe('2025-04-30');
  });
});
