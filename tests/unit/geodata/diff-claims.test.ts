import { describe, expect, it } from 'vitest';
import type { Claim } from '#ledger/claim-schema.ts';
import { describeChanges, diffClaims, isBreaking, versionStep } from '../../../geodata/build/diff-claims.ts';
import { inEveryLanguage } from '../support/fake-atlas.ts';
import { soundDataset } from '../support/sound-dataset.ts';

const { capacity } = soundDataset();
const named = (claims: Record<string, Claim>) => new Map(Object.entries(claims));
const before = named({ 'khudaferin/capacity': capacity, 'khudaferin/length': capacity });
const changedTo = (change: Partial<Claim>) =>
  diffClaims(before, new Map(before).set('khudaferin/capacity', { ...capacity, ...change }));

describe('the difference of two versions of the data', () => {
  it('is nothing where nothing has changed, whatever the order', () => {
    const turned = new Map([...before].reverse());
    expect(diffClaims(before, turned)).toEqual([]);
    expect(describeChanges('a', 'b', [])).toBe('# Data changes, a to b\n\nNothing differs.\n');
  });

  it('is a new claim, which breaks nothing', () => {
    const changes = diffClaims(before, new Map(before).set('trade/target', capacity));
    expect(changes).toEqual([{ claim: 'trade/target', type: 'added', fields: [] }]);
    expect(isBreaking(changes)).toBe(false);
  });

  it('is a claim that has gone, which breaks links', () => {
    const changes = diffClaims(before, named({ 'khudaferin/length': capacity }));
    expect(changes).toEqual([{ claim: 'khudaferin/capacity', type: 'removed', fields: [] }]);
    expect(isBreaking(changes)).toBe(true);
  });

  it.each([
    { value: 90 },
    { asOf: '2026' },
    { nature: 'design' },
    { standing: { rejectedBecause: 'misprint' } },
    { note: inEveryLanguage('note') },
    { speaker: 'somebody' },
  ] as const)('is a correction, which breaks nothing: %j', (change) => {
    const changes = changedTo(change);
    expect(changes.map(({ type }) => type)).toEqual(['corrected']);
    const [name] = Object.keys(change);
    expect(changes[0]?.fields.map((field) => field.name)).toEqual([name]);
    expect(isBreaking(changes)).toBe(false);
  });

  it.each([
    { quantity: 'length' },
    { part: 'dam' },
    { item: 'stage-1' },
    { scope: 'iran' },
    { period: '2024' },
    { source: 'article-2025' },
  ] as const)('is another meaning, which breaks links: %j', (change) => {
    const changes = changedTo({ value: 90, ...change });
    expect(changes.map(({ type }) => type)).toEqual(['redefined']);
    expect(isBreaking(changes)).toBe(true);
  });

  it('is written as a list, what breaks first', () => {
    const after = named({ 'khudaferin/length': { ...capacity, value: 90 }, 'trade/target': capacity });
    expect(describeChanges('v1', 'v2', diffClaims(before, after))).toBe(
      [
        '# Data changes, v1 to v2',
        'Breaking: the next version needs a new year or month.',
        '## Removed (breaking): 1\n\n- khudaferin/capacity',
        '## Corrected: 1\n\n- khudaferin/length: value: 80 → 90',
        '## Added: 1\n\n- trade/target\n',
      ].join('\n\n'),
    );
  });
});

it('a step between two versions holds what differs as it was, and says of what is new that it was not there', () => {
  const after = new Map(before)
    .set('khudaferin/capacity', { ...capacity, value: 90 })
    .set('trade/target', capacity);
  expect(versionStep('2026.11.0', '2026.11.1', before, after)).toEqual({
    from: '2026.11.0',
    to: '2026.11.1',
    before: { 'khudaferin/capacity': capacity, 'trade/target': null },
  });
});
