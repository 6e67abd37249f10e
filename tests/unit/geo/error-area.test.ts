import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorArea } from '#geo/error-area.ts';
import { toPosition } from '#geo/line.ts';
import { regionalPosition } from '../support/arbitraries.ts';
import { metresBetween, metresToLine } from '../support/geodesic.ts';
import { CORNER } from '../support/lines.ts';

const metres = fc.integer({ min: 150, max: 40_000 });

/** The outer edge of an area that has no parts. */
function edgeOf(area: ReturnType<typeof errorArea>) {
  if (area?.type !== 'Polygon') throw new Error('there is no single area');
  return (area.coordinates[0] ?? []).map(toPosition);
}

describe('the area of error around a point', () => {
  it('is a circle of 64 corners, closed, in five decimals', () => {
    const edge = edgeOf(errorArea({ type: 'Point', coordinates: [46.9, 39.1] }, 1000));
    expect(edge).toHaveLength(65);
    expect(edge.at(-1)).toEqual(edge[0]);
    expect(edge.flat().filter((value) => value !== Number(value.toFixed(5)))).toEqual([]);
  });

  it('is as wide as the error, within half a percent and the rounding', () => {
    fc.assert(
      fc.property(regionalPosition, metres, (position, error) => {
        for (const corner of edgeOf(errorArea({ type: 'Point', coordinates: [...position] }, error))) {
          expect(Math.abs(metresBetween(position, corner) - error)).toBeLessThan(error * 0.005 + 1);
        }
      }),
      { numRuns: 30 },
    );
  });
});

describe('the area of error around a line', () => {
  const line = { type: 'LineString' as const, coordinates: CORNER.map((position) => [...position]) };

  it.each([150, 500, 5000])('of %i m holds the line and ends about as far from it', (error) => {
    const area = errorArea(line, error);
    if (area === null) throw new Error('there is no area');
    expect(line.coordinates.filter((position) => !booleanPointInPolygon(position, area))).toEqual([]);
    const distances = edgeOf(area).map((corner) => metresToLine(corner, CORNER));
    expect(Math.min(...distances)).toBeGreaterThan(error * 0.9);
    expect(Math.max(...distances)).toBeLessThan(error * 1.06);
  });

  it('of several pieces is around each of them', () => {
    const area = errorArea(
      {
        type: 'MultiLineString',
        coordinates: [
          line.coordinates,
          [
            [44, 37],
            [44.1, 37],
          ],
        ],
      },
      500,
    );
    expect(area?.type).toBe('MultiPolygon');
    if (area === null) throw new Error('there is no area');
    expect(booleanPointInPolygon([44.05, 37], area)).toBe(true);
    expect(booleanPointInPolygon([45, 38], area)).toBe(false);
  });
});
