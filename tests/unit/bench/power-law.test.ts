import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exponentOf } from '../../../bench/growth/power-law.mjs';
import { pairRatios } from '../../../bench/statistics.mjs';

describe('the exponent of growth', () => {
  it('is that of any power law, whatever its factor', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -2, max: 3, noNaN: true }),
        fc.double({ min: 0.001, max: 1000, noNaN: true }),
        (exponent, factor) => {
          const points = [20, 200, 2000, 20_000].map((size) => [size, factor * size ** exponent] as const);
          expect(exponentOf(points)).toBeCloseTo(exponent, 6);
        },
      ),
    );
  });

  it('is that of the line closest to the logarithms, by least squares', () => {
    // Logarithms to base ten 0, 1, 2 against 0, 1, 1: the slope of the closest line is a half.
    expect(
      exponentOf([
        [1, 1],
        [10, 10],
        [100, 10],
      ]),
    ).toBeCloseTo(0.5, 12);
  });

  it('is not known of one size, nor of what was not measured', () => {
    expect(exponentOf([[20, 5]])).toBeNaN();
    expect(
      exponentOf([
        [20, 5],
        [200, Number.NaN],
      ]),
    ).toBeNaN();
  });
});

describe('ratios of pairs', () => {
  it('are taken pair by pair, so that a slow round counts on both sides', () => {
    expect(pairRatios([10, 40, 12], [10, 20, 10])).toEqual({ median: 1.2, lowest: 1, highest: 2 });
  });
});
