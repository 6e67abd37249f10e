import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineMidpoint } from '#geo/line-midpoint.ts';
import { lengthOf, metresBetween, metresToLine } from '../support/geodesic.ts';
import { anyLine, CORNER } from '../support/lines.ts';

describe('the middle of a line', () => {
  it('is half-way along it, not among its positions', () => {
    const crowded = [
      [46, 39],
      [46.001, 39],
      [46.002, 39],
      [46.003, 39],
      [47, 39],
    ] as const;
    expect(metresBetween(lineMidpoint(crowded), [46.5, 39])).toBeLessThan(200);
  });

  it('has half the length on either side', () => {
    const middle = lineMidpoint(CORNER);
    const before = lengthOf([...CORNER.slice(0, 2), middle]);
    expect(Math.abs(before / lengthOf(CORNER) - 0.5)).toBeLessThan(0.005);
  });

  it('lies on the line', () => {
    const near = anyLine.map((line) =>
      line.map(([longitude, latitude]) => [46 + longitude / 100, 39 + latitude / 100] as const),
    );
    fc.assert(
      fc.property(near, (line) => {
        expect(metresToLine(lineMidpoint(line), line)).toBeLessThan(1);
      }),
      { numRuns: 30 },
    );
  });
});
