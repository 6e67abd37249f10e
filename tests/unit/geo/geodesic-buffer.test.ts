import type { LineString, MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { measuredLine, nearestOn } from '#geo/chainage.ts';
import { geodesicBuffer } from '#geo/geodesic-buffer.ts';
import { toPosition } from '#geo/line.ts';
import { CORNER, WINDING } from '../support/lines.ts';

const lineOf = (positions: readonly Position[]): LineString => ({
  type: 'LineString',
  coordinates: positions.map((position) => [...position]),
});

/** How far the outline lies from the line at its corners and half-way between, as shares of the wanted distance. */
function sharesOf(area: Polygon | MultiPolygon, line: readonly Position[], metres: number): number[] {
  const measured = measuredLine(line);
  const rings = area.type === 'Polygon' ? area.coordinates : area.coordinates.flat();
  return rings.flatMap((ring) =>
    ring.slice(1).flatMap((corner, i) => {
      const [[x1, y1], [x2, y2]] = [toPosition(ring[i] ?? corner), toPosition(corner)];
      const places: Position[] = [
        [x2, y2],
        [(x1 + x2) / 2, (y1 + y2) / 2],
      ];
      return places.map((place) => nearestOn(measured, place).offsetMetres / metres);
    }),
  );
}

describe('the area within a distance', () => {
  it.each<[string, readonly Position[], number]>([
    ['a corner', CORNER, 5_000],
    ['a winding line', WINDING, 300],
    ['a winding line, from further away', WINDING, 20_000],
    [
      '200 km due east',
      [
        [46, 39],
        [48.31, 39],
      ],
      10_000,
    ],
    [
      'Mumbai–Suez',
      [
        [72.83, 18.94],
        [32.55, 29.97],
      ],
      100_000,
    ],
    [
      'a line across the antimeridian',
      [
        [178, 60],
        [-177, 62],
      ],
      50_000,
    ],
  ])('of %s has one outline, right to about a thousandth', (_name, line, metres) => {
    const area = geodesicBuffer(lineOf(line), metres);
    expect(area.type).toBe('Polygon');
    const shares = sharesOf(area, line, metres);
    expect(Math.min(...shares)).toBeGreaterThan(0.9985);
    expect(Math.max(...shares)).toBeLessThan(1.0015);
  });

  it.each<[Position, number]>([
    [[46.9, 39.15], 500],
    [[46.9, 39.15], 200_000],
    [[179.9, 66], 50_000],
  ])('of %j is a circle of %d m', (centre, metres) => {
    const area = geodesicBuffer({ type: 'Point', coordinates: [...centre] }, metres);
    const shares = sharesOf(area, [centre], metres);
    expect(Math.min(...shares)).toBeGreaterThan(0.999);
    expect(Math.max(...shares)).toBeLessThan(1.0001);
  });

  it('of lines far apart is as many areas', () => {
    const coordinates = [
      [
        [46, 39],
        [46.1, 39],
      ],
      [
        [48, 39],
        [48.1, 39],
      ],
    ];
    const area = geodesicBuffer({ type: 'MultiLineString', coordinates }, 1_000);
    expect(area).toMatchObject({ type: 'MultiPolygon' });
    expect(area.coordinates).toHaveLength(2);
  });
});
