import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { measuredLine, nearestOn } from '#geo/chainage.ts';
import { densified, geodesicLengthMetres } from '#geo/geodesic.ts';

const anywhere = fc.tuple(
  fc.double({ min: -180, max: 180, noNaN: true }),
  fc.double({ min: -75, max: 75, noNaN: true }),
) as fc.Arbitrary<Position>;

const rad = (degrees: number) => (degrees * Math.PI) / 180;

/** The place half-way, or at another share, of a straight line on a Mercator map. */
function onMap([x1, y1]: Position, [x2, y2]: Position, share: number): Position {
  const [north1, north2] = [y1, y2].map((y) => Math.asinh(Math.tan(rad(y))));
  const north = (north1 ?? 0) + share * ((north2 ?? 0) - (north1 ?? 0));
  return [x1 + share * (x2 - x1), (Math.atan(Math.sinh(north)) * 180) / Math.PI];
}

/** The furthest that the drawn line lies beside the true one, asked at several places of each drawn piece. */
function furthestMetres(line: readonly Position[]): number {
  const dense = densified(line);
  const measured = measuredLine(line);
  const step = Math.max(1, Math.floor(dense.length / 40));
  let furthest = 0;
  for (let i = 1; i < dense.length; i += step) {
    const [from, to] = [dense[i - 1], dense[i]];
    if (from === undefined || to === undefined) continue;
    for (const share of [0.2, 0.5, 0.8])
      furthest = Math.max(furthest, nearestOn(measured, onMap(from, to, share)).offsetMetres);
  }
  return furthest;
}

describe('a densified line', () => {
  it.each<[string, Position[]]>([
    [
      '200 km due east',
      [
        [46, 39],
        [48.31, 39],
      ],
    ],
    [
      'Mumbai–Suez',
      [
        [72.83, 18.94],
        [32.55, 29.97],
      ],
    ],
    [
      'Mumbai–St Petersburg',
      [
        [72.83, 18.94],
        [30.36, 59.93],
      ],
    ],
    [
      'across the equator',
      [
        [40, -10],
        [60, 10],
      ],
    ],
    [
      'across the antimeridian',
      [
        [170, 50],
        [-150, 55],
      ],
    ],
  ])('%s keeps within a metre of the true one', (_name, line) => {
    expect(furthestMetres(line)).toBeLessThan(1);
  });

  it('does so anywhere, is as long, and never jumps', () => {
    fc.assert(
      fc.property(anywhere, anywhere, (from, to) => {
        const dense = densified([from, to]);
        const length = geodesicLengthMetres([from, to]);
        expect(Math.abs(geodesicLengthMetres(dense) - length)).toBeLessThan(0.001);
        // Beyond 85° there is no Mercator map to draw it on, and over a pole every longitude is the next.
        if (dense.some(([, y]) => Math.abs(y) > 85)) return;
        const isSmooth = dense.slice(1).every(([x], i) => Math.abs(x - (dense[i]?.[0] ?? x)) < 180);
        expect(isSmooth).toBe(true);
        if (length < 15_000_000) expect(furthestMetres([from, to])).toBeLessThan(1);
      }),
      { numRuns: 25 },
    );
  }, 30_000);

  it('runs on past 180°', () => {
    const dense = densified([
      [170, 50],
      [-150, 55],
      [-140, 50],
    ]);
    expect(dense.at(-1)).toEqual([220, 50]);
  });

  it('of short segments is the line itself', () => {
    const line: Position[] = [
      [46, 39],
      [46.02, 39.01],
      [46.03, 39.05],
    ];
    expect(densified(line)).toEqual(line);
    expect(densified([])).toEqual([]);
  });

  it('has few positions more than it needs', () => {
    expect(
      densified([
        [46, 39],
        [48.31, 39],
      ]).length,
    ).toBeLessThan(40);
    expect(
      densified([
        [46, 0],
        [46, 50],
      ]),
    ).toHaveLength(2);
    expect(
      densified([
        [72.83, 18.94],
        [32.55, 29.97],
      ]).length,
    ).toBeLessThan(1000);
  });
});
