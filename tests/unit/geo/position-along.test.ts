import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { geodesicLengthMetres } from '#geo/geodesic.ts';
import { inEvenSteps, positionAlong } from '#geo/position-along.ts';
import { metresBetween } from '../support/geodesic.ts';
import { CORNER, WINDING } from '../support/lines.ts';

describe('a position along a line', () => {
  it('is so many metres from its start, within half a percent on the ellipsoid', () => {
    const position = positionAlong(CORNER, 20_000);
    expect(Math.abs(metresBetween([46, 39], position) - 20_000)).toBeLessThan(100);
  });

  it('is the start before the start and the end past the end', () => {
    expect(positionAlong(CORNER, -5)).toEqual([46, 39]);
    expect(positionAlong(CORNER, 1e9)).toEqual([46.7, 39.5]);
  });
});

describe('a line in even steps', () => {
  it('keeps both ends', () => {
    const even = inEvenSteps(WINDING, 1000);
    expect(metresBetween(even[0] ?? [0, 0], WINDING[0] ?? [0, 0])).toBeLessThan(0.01);
    expect(metresBetween(even.at(-1) ?? [0, 0], WINDING.at(-1) ?? [0, 0])).toBeLessThan(0.01);
  });

  it('has as many steps as fit, all the same along the line', () => {
    const step = fc.integer({ min: 300, max: 200_000 });
    const total = geodesicLengthMetres(CORNER);
    fc.assert(
      fc.property(step, (metres) => {
        const even = inEvenSteps(CORNER, metres);
        expect(even).toHaveLength(Math.max(1, Math.round(total / metres)) + 1);
      }),
      { numRuns: 30 },
    );
    const straight = inEvenSteps([CORNER[0] ?? [0, 0], [46, 40]], 10_000);
    const steps = straight.slice(1).map((to, i) => metresBetween(straight[i] ?? to, to));
    expect(Math.max(...steps) - Math.min(...steps)).toBeLessThan(20);
  });
});
