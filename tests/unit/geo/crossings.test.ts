import { describe, expect, it } from 'vitest';
import { crossingsOf } from '#geo/crossings.ts';
import type { Line } from '#geo/line.ts';
import { metresBetween } from '../support/geodesic.ts';
import { CORNER, WINDING } from '../support/lines.ts';

const AXIS: Line = [
  [45.9, 39.001],
  [46.9, 39.001],
];

describe('the crossings of two lines', () => {
  it('are where they cross', () => {
    const [crossing, ...others] = crossingsOf(CORNER, [
      [46.2, 38.9],
      [46.2, 39.1],
    ]);
    expect(others).toEqual([]);
    expect(crossing && metresBetween(crossing, [46.2, 39])).toBeLessThan(1);
  });

  it('are as many as there are, whichever line is named first', () => {
    expect(crossingsOf(WINDING, AXIS)).toHaveLength(6);
    expect(crossingsOf(AXIS, WINDING)).toHaveLength(6);
  });

  it('are none for lines that stay apart', () => {
    expect(
      crossingsOf(CORNER, [
        [46, 38],
        [46.7, 38.9],
      ]),
    ).toEqual([]);
  });
});
