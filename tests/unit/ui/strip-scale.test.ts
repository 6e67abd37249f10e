import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { AlignmentStop } from '#dataset/alignments-document.ts';
import { axisTicks, stopLabels } from '../../../src/ui/chainage/strip-scale.ts';
import { inEveryLanguage } from '../support/fake-atlas.ts';

it('counts an axis in round kilometres, none written over the end', () => {
  expect(axisTicks(162.4, 6)).toEqual([0, 50, 100]);
  expect(axisTicks(6757.7, 6)).toEqual([0, 2000, 4000]);
  expect(axisTicks(1.57, 6)).toEqual([0, 0.5, 1]);
});

it('has the origin on every axis, and never more ticks than wanted', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 20_000, noNaN: true }), (length) => {
      const ticks = axisTicks(length, 6);
      expect(ticks[0]).toBe(0);
      expect(ticks.length).toBeLessThanOrEqual(6);
      expect(ticks.at(-1)).toBeLessThan(length);
    }),
  );
});

const stop = (
  name: string,
  chainageMetres: number,
  kind: AlignmentStop['kind'] = 'place',
): AlignmentStop => ({
  name: inEveryLanguage(name),
  kind,
  chainageMetres,
  publishedKm: null,
  claims: [],
});

it('names origin and end first, then what divides the line, then what has room', () => {
  const stops = [stop('a', 0), stop('b', 50), stop('c', 52, 'border'), stop('d', 75), stop('e', 100)];
  const labels = stopLabels(stops, 100, 200, () => 20);
  expect(labels.map(({ stop: { name }, anchor }) => [name.en, anchor])).toEqual([
    ['a', 'start'],
    ['c', 'middle'],
    ['d', 'middle'],
    ['e', 'end'],
  ]);
});
