import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { geodesicBetween } from '#geo/geodesic.ts';
import { lambertLengthMetres } from '#geo/lambert-length.ts';

const place = fc.tuple(
  fc.double({ min: -170, max: 170, noNaN: true }),
  fc.double({ min: -70, max: 70, noNaN: true }),
);
const offset = fc.double({ min: -10, max: 10, noNaN: true });

it('is the geodesic to one part in a hundred thousand, from metres to two thousand kilometres', () => {
  fc.assert(
    fc.property(
      place,
      offset,
      offset,
      fc.constantFrom(1, 0.01, 0.0001),
      ([lon, lat], east, north, factor) => {
        const end: Position = [lon + east * factor, lat + north * factor];
        const exact = geodesicBetween([lon, lat], end).lengthMetres;
        expect(Math.abs(lambertLengthMetres([lon, lat], end) - exact)).toBeLessThanOrEqual(
          exact * 1e-5 + 1e-6,
        );
      },
    ),
    { numRuns: 1000 },
  );
});

it('is nothing from a place to itself', () => {
  expect(lambertLengthMetres([46.5, 39], [46.5, 39])).toBe(0);
});
