import { booleanPointInPolygon, polygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { areaPosition } from '#geo/area-position.ts';
import { positionAt } from '../support/geodesic.ts';

const isInside = (position: Position, ring: readonly Position[]) =>
  booleanPointInPolygon([...position], polygon([ring.map((at) => [...at])]));

describe('a position in an area', () => {
  it('is its middle where that lies in it', () => {
    const rectangle: Position[] = [
      [46, 39],
      [48, 39],
      [48, 40],
      [46, 40],
      [46, 39],
    ];
    expect(areaPosition([rectangle])).toEqual([47, 39.5]);
  });

  it('lies in the area where its middle does not', () => {
    const hook: Position[] = [
      [46, 39],
      [49, 39],
      [49, 42],
      [48.8, 42],
      [48.8, 39.2],
      [46, 39.2],
      [46, 39],
    ];
    expect(isInside([47.5, 40.5], hook)).toBe(false);
    expect(isInside(areaPosition([hook]), hook)).toBe(true);
  });

  it('lies in any star-shaped area', () => {
    const radii = fc.array(fc.integer({ min: 1000, max: 60_000 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(radii, (metres) => {
        const corners = metres.map((radius, i) => positionAt([47, 39], (-360 * i) / metres.length, radius));
        const ring = [...corners, ...corners.slice(0, 1)];
        expect(isInside(areaPosition([ring]), ring)).toBe(true);
      }),
    );
  });
});
