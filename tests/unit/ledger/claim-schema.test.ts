import { describe, expect, it } from 'vitest';
import { claimSchema, claimValueSchema, standingSchema } from '#ledger/claim-schema.ts';
import { CONFIDENCE_OF_BASIS, CONFIDENCES, confidenceOf } from '#ledger/claim-terms.ts';
import { datedClaim } from '../support/claims.ts';
import { inEveryLanguage } from '../support/fake-atlas.ts';

const { knownSince: _computed, precision: _exact, standing: _stands, ...written } = datedClaim();
const messagesOf = (change: object) =>
  claimSchema.safeParse({ ...written, ...change }).error?.issues.map(({ message }) => message) ?? [];

describe('a claim as it is written', () => {
  it('is exact and stands where nothing else is said', () => {
    expect(claimSchema.parse(written)).toMatchObject({ precision: 'exact', standing: 'stands' });
  });

  it.each(['2024', '2024-01/2024-11', '2025-03-21/2025-10-22'])('may be about a period: %s', (period) => {
    expect(messagesOf({ period })).toEqual([]);
  });

  it.each(['', 'last year', '2024/', '2024-13', '2022/2023/2024', '2024-01-32/2024-02-01'])(
    'may not be about %j',
    (period) => {
      expect(messagesOf({ period })).toEqual([
        'a period is a date, or two dates as from/to, e.g. "2025-01/2025-10"',
      ]);
    },
  );

  it.each([
    [{ rounding: 0 }, /expected number to be >0/],
    [{ statedOn: 'undated' }, /a date is YYYY/],
    [{ asOf: 'soon' }, /or "undated"/],
    [{ knownSince: '2025-05-01' }, /Unrecognized key/],
    [{ scope: 'russian-side' }, /Invalid option/],
    [{ standing: 'wrong' }, /a standing is/],
    [{ standing: { rejectedBecause: 'dislike' } }, /a standing is/],
  ])('may not say %j', (change, message) => {
    expect(messagesOf(change)).toEqual([expect.stringMatching(message)]);
  });
});

describe('a value', () => {
  it.each([
    0,
    { min: 1, max: 2 },
    { date: '2024-05' },
    { status: 'built' },
    { text: inEveryLanguage('words') },
    'unknown',
  ])('may be %j', (value) => {
    expect(claimValueSchema.parse(value)).toEqual(value);
  });

  it.each([
    '80',
    Number.NaN,
    null,
    { min: 2, max: 2 },
    { min: 2, max: 1 },
    { date: '2024-02-30' },
    { status: 'ruined' },
    { text: { en: 'words' } },
    { min: 1, max: 2, date: '2024' },
    {},
  ])('may not be %j', (value) => {
    expect(claimValueSchema.safeParse(value).success).toBe(false);
  });
});

it('a standing takes back, replaces or rejects', () => {
  for (const standing of ['stands', { supersededBy: 'another' }, { rejectedBecause: 'misprint' }]) {
    expect(standingSchema.parse(standing)).toEqual(standing);
  }
});

it('how sure a claim is follows from what it rests on, and from nothing else', () => {
  const sure = Object.entries(CONFIDENCE_OF_BASIS).map(([basis]) => [
    basis,
    confidenceOf({ basis: basis as keyof typeof CONFIDENCE_OF_BASIS }),
  ]);
  expect(Object.fromEntries(sure)).toEqual({
    'responsible-body': 'high',
    'independent-agreement': 'high',
    'credible-source': 'medium',
    'weak-source': 'low',
    'inconsistent-source': 'low',
    'own-inference': 'low',
  });
  expect(CONFIDENCES).toEqual(['high', 'medium', 'low']);
});
