import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geodesicLengthMetres } from '#geo/geodesic.ts';
import { positionAlong } from '#geo/position-along.ts';
import { sliceBetween } from '#geo/slice-between.ts';
import { metresBetween } from '../support/geodesic.ts';
import { CORNER, WINDING } from '../support/lines.ts';

describe('the part of a line between two places', () => {
  it('begins and ends at the places of the line nearest to them, and bends where it bends', () => {
    const slice = sliceBetween(CORNER, [46.5, 39.02], [46.72, 39.3]);
    expect(slice).toHaveLength(4);
    expect(slice.slice(1, 3)).toEqual([
      [46.7, 39],
      [46.7, 39.25],
    ]);
    expect(metresBetween(slice[0] ?? [0, 0], [46.5, 39])).toBeLessThan(60);
    expect(metresBetween(slice[3] ?? [0, 0], [46.7, 39.3])).toBeLessThan(20);
  });

  it('runs from the first place to the second, even against the line', () => {
    const along = sliceBetween(CORNER, [46.1, 39], [46.7, 39.4]);
    const against = sliceBetween(CORNER, [46.7, 39.4], [46.1, 39]);
    expect(against).toEqual(along.toReversed());
  });

  it('is the whole line between its ends', () => {
    const slice = sliceBetween(WINDING, WINDING[0] ?? [0, 0], WINDING.at(-1) ?? [0, 0]);
    expect(Math.abs(geodesicLengthMetres(slice) - geodesicLengthMetres(WINDING))).toBeLessThan(1);
  });

  it('is as long as the two places lie apart along the line', () => {
    const total = geodesicLengthMetres(WINDING);
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, (a, b) => {
        const slice = sliceBetween(
          WINDING,
          positionAlong(WINDING, a * total),
          positionAlong(WINDING, b * total),
        );
        expect(Math.abs(geodesicLengthMetres(slice) - Math.abs(a - b) * total)).toBeLessThan(1);
      }),
      { numRuns: 50 },
    );
  });
});
