import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthMetresOf } from '#geo/line-length.ts';
import { lengthOf } from '../support/geodesic.ts';
import { anyLine, CORNER } from '../support/lines.ts';

describe('the length of a line', () => {
  it('is on the sphere: a degree along a meridian is 111,195 m', () => {
    const degree = lengthMetresOf([
      [46, 39],
      [46, 40],
    ]);
    expect(degree).toBeCloseTo(111_195, -1);
  });

  it('adds up stretch by stretch', () => {
    const stretches = CORNER.slice(1).map((to, i) => lengthMetresOf([CORNER[i] ?? to, to]));
    expect(lengthMetresOf(CORNER)).toBeCloseTo(
      stretches.reduce((sum, stretch) => sum + stretch, 0),
      6,
    );
  });

  it('is within half a percent of the length on the ellipsoid', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const exact = lengthOf(line);
        expect(Math.abs(lengthMetresOf(line) - exact)).toBeLessThan(exact * 0.005);
      }),
    );
  });

  it('is the same both ways', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        expect(lengthMetresOf(line.toReversed())).toBeCloseTo(lengthMetresOf(line), 4);
      }),
    );
  });
});
