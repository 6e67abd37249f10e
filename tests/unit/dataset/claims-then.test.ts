import { describe, expect, it } from 'vitest';
import { changedFigures } from '#dataset/changed-figures.ts';
import { claimsThen, type VersionsDocument } from '#dataset/claims-then.ts';
import type { DatedClaim } from '#ledger/claim-day.ts';
import { datedClaim } from '../support/claims.ts';

const DAY = '2026-11-30';
const claim = (id: string, value: number) => datedClaim({ id, value });
const now = [claim('capacity', 100), { ...claim('length', 7), quantity: 'length' }];

/** A hundred megawatts were ninety, and before that eighty; the length was added with the last version. */
const VERSIONS: VersionsDocument = {
  steps: [
    { from: '2026.9.0', to: '2026.10.0', before: { 'dam/capacity': claim('capacity', 80) } },
    {
      from: '2026.10.0',
      to: '2026.11.0',
      before: { 'dam/capacity': claim('capacity', 90), 'dam/length': null, 'other/capacity': null },
    },
  ],
};
const then = (version: string, present = '2026.11.0') => claimsThen(now, 'dam', version, present, VERSIONS);

describe('the claims of an earlier version of the data', () => {
  it('are the present ones with every step since taken back', () => {
    expect(then('2026.10.0')?.map(({ id, value }) => [id, value])).toEqual([['capacity', 90]]);
    expect(then('2026.9.0')?.map(({ id, value }) => [id, value])).toEqual([['capacity', 80]]);
    expect(then('2026.09')).toEqual(then('2026.9.0'));
  });

  it('are unknown where no steps lead from it to the present version', () => {
    expect(then('2026.5.0')).toBeNull();
    expect(then('2026.9.0', '2026.12.0')).toBeNull();
    const broken = { steps: VERSIONS.steps.map((step) => ({ ...step, to: '2026.11.0' })) };
    expect(claimsThen(now, 'dam', '2026.9.0', '2026.11.0', broken)).toBeNull();
  });
});

describe('figures that have changed since', () => {
  const changes = (old: readonly DatedClaim[]) =>
    changedFigures(old, now, {}, DAY).map(({ before, after }) => [before.value, after?.value ?? null]);

  it('are those whose leading claim says something else, then and now', () => {
    expect(changes(then('2026.10.0') ?? [])).toEqual([[90, 100]]);
    expect(changes(now)).toEqual([]);
  });

  it('are not those that were not stated then, and are those that are stated no more', () => {
    expect(changes([...now, { ...claim('height', 64), quantity: 'height' }])).toEqual([[64, null]]);
    expect(changes([])).toEqual([]);
  });
});
