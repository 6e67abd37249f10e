import { booleanPointInPolygon, polygon } from '@turf/turf';
import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { labelPositionOf, type Rings } from '#geo/label-position.ts';

const square: Position[] = [
  [46, 39],
  [48, 39],
  [48, 41],
  [46, 41],
  [46, 39],
];
/** A horseshoe, open to the north, whose centre of mass lies in the gap. */
const horseshoe: Position[] = [
  [46, 39],
  [49, 39],
  [49, 42],
  [48.8, 42],
  [48.8, 39.2],
  [46.2, 39.2],
  [46.2, 42],
  [46, 42],
  [46, 39],
];
const hole: Position[] = [
  [46.5, 39.5],
  [46.5, 40.5],
  [47.5, 40.5],
  [47.5, 39.5],
  [46.5, 39.5],
];

const isInside = (position: Position, rings: Rings) =>
  booleanPointInPolygon([...position], polygon(rings.map((ring) => ring.map((at) => [...at]))));

describe('the place of an area’s name', () => {
  it('is its centre of mass', () => {
    const [longitude, latitude] = labelPositionOf([square]);
    expect(longitude).toBeCloseTo(47, 6);
    expect(latitude).toBeCloseTo(40, 6);
  });

  it.each([
    ['a horseshoe', [horseshoe]],
    ['an area with a hole in its middle', [square, hole]],
  ])('is inside %s', (_name, rings) => {
    expect(isInside(labelPositionOf(rings), rings)).toBe(true);
  });
});
