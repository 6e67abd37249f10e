import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scaleWithin } from '#map/scale-bar.ts';

describe('the scale bar', () => {
  it.each([
    [2599, 2000],
    [1000, 1000],
    [999, 500],
    [48_000, 30_000],
    [51_000, 50_000],
    [1.5, 1],
  ])('of %d metres at most says %d', (longest, metres) => {
    expect(scaleWithin(longest, 100)).toEqual({ metres, pixels: (100 * metres) / longest });
  });

  it('is never longer than it may be, nor less than half of that', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 2e7, noNaN: true }), (longest) => {
        const { pixels } = scaleWithin(longest, 100);
        expect(pixels).toBeLessThanOrEqual(100);
        expect(pixels).toBeGreaterThan(49.9);
      }),
    );
  });
});
