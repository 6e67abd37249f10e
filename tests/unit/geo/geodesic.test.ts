import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { geodesicLengthMetres } from '#geo/geodesic.ts';
import { anyLine, CORNER, WINDING } from '../support/lines.ts';

/** Degrees, minutes and seconds as degrees. */
const dms = (degrees: number, minutes: number, seconds: number) =>
  Math.sign(degrees) * (Math.abs(degrees) + minutes / 60 + seconds / 3600);

describe('the length on the ellipsoid', () => {
  const published: [from: string, line: Position[], metres: number, within: number][] = [
    [
      // GeographicLib's own example of GeodSolve -i.
      'New York to London, GeodSolve',
      [
        [-73.8, 40.6],
        [-0.5, 51.6],
      ],
      5_551_759.4,
      0.001,
    ],
    [
      // Karney, "Algorithms for geodesics" (2013): nearly antipodal points.
      'Wellington to Salamanca, GeographicLib for JavaScript',
      [
        [174.81, -41.32],
        [-5.5, 40.96],
      ],
      19_959_679.267,
      0.001,
    ],
    [
      // Geoscience Australia's test line, on GRS 80, which differs from WGS 84 by a tenth of a millimetre.
      'Flinders Peak to Buninyong',
      [
        [dms(144, 25, 29.5244), dms(-37, 57, 3.7203)],
        [dms(143, 55, 35.3839), dms(-37, 39, 10.1561)],
      ],
      54_972.271,
      0.001,
    ],
    [
      'a quarter of the meridian',
      [
        [46, 0],
        [46, 90],
      ],
      10_001_965.729,
      0.001,
    ],
    [
      'a degree of the equator',
      [
        [0, 0],
        [1, 0],
      ],
      (Math.PI * 6_378_137) / 180,
      1e-6,
    ],
  ];

  it.each(published)('is as published: %s', (_name, line, metres, within) => {
    expect(Math.abs(geodesicLengthMetres(line) - metres)).toBeLessThan(within);
  });

  it('is what another algorithm finds, to a millimetre for each segment', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const other = line.slice(1).reduce((sum, to, i) => sum + vincentyMetres(line[i] ?? to, to), 0);
        expect(Math.abs(geodesicLengthMetres(line) - other)).toBeLessThan(0.001 * line.length);
      }),
    );
  });

  it('is that of its segments together, and the same both ways', () => {
    for (const line of [CORNER, WINDING]) {
      const segments = line.slice(1).map((to, i) => geodesicLengthMetres([line[i] ?? to, to]));
      const sum = segments.reduce((total, one) => total + one, 0);
      expect(geodesicLengthMetres(line)).toBeCloseTo(sum, 6);
      expect(geodesicLengthMetres(line.toReversed())).toBeCloseTo(sum, 6);
    }
  });

  it('is never more than of a way with a detour', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const ends = [line[0], line.at(-1)].filter((end) => end !== undefined);
        expect(geodesicLengthMetres(ends)).toBeLessThanOrEqual(geodesicLengthMetres(line) + 1e-6);
      }),
    );
  });

  it('of a single position, or of none, is nothing', () => {
    expect(geodesicLengthMetres([])).toBe(0);
    expect(geodesicLengthMetres([[46, 39]])).toBe(0);
  });
});

const EQUATOR_METRES = 6_378_137;
const FLATTENING = 1 / 298.257223563;
const POLE_METRES = EQUATOR_METRES * (1 - FLATTENING);

/** Vincenty's inverse formula (1975), written out from the paper: for points not nearly opposite, half a millimetre. */
function vincentyMetres([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const reduced = (latitude: number) => Math.atan((1 - FLATTENING) * Math.tan(radians(latitude)));
  const [u1, u2, l] = [reduced(lat1), reduced(lat2), radians(lon2 - lon1)];
  const [sinU, cosU] = [Math.sin(u1) * Math.sin(u2), Math.cos(u1) * Math.cos(u2)];
  let lambda = l;
  for (let round = 0; round < 100; round += 1) {
    const sinSigma = Math.hypot(
      Math.cos(u2) * Math.sin(lambda),
      Math.cos(u1) * Math.sin(u2) - Math.sin(u1) * Math.cos(u2) * Math.cos(lambda),
    );
    const cosSigma = sinU + cosU * Math.cos(lambda);
    const sigma = Math.atan2(sinSigma, cosSigma);
    const sinAlpha = (cosU * Math.sin(lambda)) / sinSigma;
    const cos2Alpha = 1 - sinAlpha ** 2;
    const cos2Sigma = cosSigma - (2 * sinU) / cos2Alpha;
    const c = (FLATTENING / 16) * cos2Alpha * (4 + FLATTENING * (4 - 3 * cos2Alpha));
    const inner = cos2Sigma + c * cosSigma * (2 * cos2Sigma ** 2 - 1);
    const next = l + (1 - c) * FLATTENING * sinAlpha * (sigma + c * sinSigma * inner);
    const isSettled = Math.abs(next - lambda) < 1e-14;
    lambda = next;
    if (!isSettled) continue;
    const uSquared = (cos2Alpha * (EQUATOR_METRES ** 2 - POLE_METRES ** 2)) / POLE_METRES ** 2;
    const a = 1 + (uSquared / 16384) * (4096 + uSquared * (-768 + uSquared * (320 - 175 * uSquared)));
    const b = (uSquared / 1024) * (256 + uSquared * (-128 + uSquared * (74 - 47 * uSquared)));
    const first = cosSigma * (2 * cos2Sigma ** 2 - 1);
    const second = (b / 6) * cos2Sigma * (4 * sinSigma ** 2 - 3) * (4 * cos2Sigma ** 2 - 3);
    const deltaSigma = b * sinSigma * (cos2Sigma + (b / 4) * (first - second));
    return POLE_METRES * a * (sigma - deltaSigma);
  }
  throw new Error('the formula does not settle');
}
