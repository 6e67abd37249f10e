import fc from 'fast-check';
import type { Line } from '#geo/line.ts';
import { regionalPosition } from './arbitraries.ts';

/** From 46° E 39° N: due east for 60 km, then due north for 55 km. */
export const CORNER: Line = [
  [46, 39],
  [46.35, 39],
  [46.7, 39],
  [46.7, 39.25],
  [46.7, 39.5],
];

/** A line that winds, as rivers do: swinging 0.02° to either side of its way from west to east. */
export const WINDING: Line = Array.from({ length: 81 }, (_, i) => [
  46 + i * 0.01,
  39 + 0.02 * Math.sin((i / 80) * 6 * Math.PI),
]);

/** Any line of the region whose positions do not repeat. */
export const anyLine: fc.Arbitrary<Line> = fc.uniqueArray(regionalPosition, {
  minLength: 2,
  maxLength: 6,
  comparator: ([x, y], [u, v]) => Math.hypot(x - u, y - v) < 0.01,
});
