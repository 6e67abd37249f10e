import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geodesicLengthMetres } from '#geo/geodesic.ts';
import { nearestOnLine } from '#geo/nearest-on-line.ts';
import { positionAlong } from '#geo/position-along.ts';
import { metresBetween, metresToLine } from '../support/geodesic.ts';
import { CORNER, WINDING } from '../support/lines.ts';

describe('the nearest place on a line', () => {
  it('is the foot of the perpendicular, with the way to it', () => {
    const { position, chainageMetres, offsetMetres } = nearestOnLine(CORNER, [46.8, 39.25]);
    expect(metresBetween(position, [46.7, 39.25])).toBeLessThan(10);
    expect(Math.abs(offsetMetres - metresBetween([46.8, 39.25], position))).toBeLessThan(30);
    expect(Math.abs(chainageMetres - geodesicLengthMetres(CORNER.slice(0, 4)))).toBeLessThan(10);
  });

  it('is an end for what lies beyond it', () => {
    expect(nearestOnLine(CORNER, [46.7, 40])).toMatchObject({
      position: [46.7, 39.5],
      chainageMetres: geodesicLengthMetres(CORNER),
    });
    expect(nearestOnLine(CORNER, [45, 39])).toMatchObject({ position: [46, 39], chainageMetres: 0 });
  });

  it('is no further than any other place of the line', () => {
    const nearby = fc.tuple(
      fc.double({ min: 45.9, max: 46.9, noNaN: true }),
      fc.double({ min: 38.9, max: 39.2, noNaN: true }),
    );
    fc.assert(
      fc.property(nearby, (place) => {
        const { offsetMetres } = nearestOnLine(WINDING, place);
        const exact = metresToLine(place, WINDING);
        expect(Math.abs(offsetMetres - exact)).toBeLessThan(exact * 0.005 + 5);
      }),
      { numRuns: 30 },
    );
  });

  it('to a place of the line is that place', () => {
    const total = geodesicLengthMetres(WINDING);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (share) => {
        const { chainageMetres, offsetMetres } = nearestOnLine(
          WINDING,
          positionAlong(WINDING, share * total),
        );
        expect(offsetMetres).toBeLessThan(0.5);
        expect(Math.abs(chainageMetres - share * total)).toBeLessThan(1);
      }),
    );
  });
});
