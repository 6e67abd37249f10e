import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { bankLine } from '#geo/bank-line.ts';
import { crossingsOf } from '#geo/crossings.ts';
import type { Line } from '#geo/line.ts';
import { sideOfLine } from '#geo/side-of-line.ts';
import { metresBetween, metresToLine } from '../support/geodesic.ts';
import { CORNER, WINDING } from '../support/lines.ts';

const cases = (['left', 'right'] as const).flatMap((side) =>
  [
    { name: 'a corner', line: CORNER, metres: 400 },
    { name: 'a winding line', line: WINDING, metres: 400 },
    { name: 'a line that winds more tightly than the distance', line: WINDING, metres: 3000 },
  ].map((rest) => ({ side, ...rest })),
);

describe.each(cases)('on the $side of $name, $metres m away', ({ side, line, metres }) => {
  const bank = bankLine(line, side, metres);

  it('it lies on that side', () => {
    const middle = bank[Math.floor(bank.length / 2)];
    expect(middle && sideOfLine(line, middle)).toBe(side);
  });

  it('it keeps its distance, to one percent, at its positions and half-way between them', () => {
    // Half-way along a stretch of many kilometres, a chord in degrees and the shortest way are metres apart.
    const between = bank.slice(1).flatMap((to, i): Position[] => {
      const from = bank[i] ?? to;
      const isShort = metresBetween(from, to) < 2000;
      return isShort ? [[(from[0] + to[0]) / 2, (from[1] + to[1]) / 2]] : [];
    });
    const distances = [...bank, ...between].map((position) => metresToLine(position, line));
    expect(Math.min(...distances)).toBeGreaterThan(metres * 0.99);
    expect(Math.max(...distances)).toBeLessThan(metres * 1.01);
  });

  it('it runs the same way', () => {
    const [first, last] = [bank[0], bank.at(-1)];
    expect(first && last && first[0] < last[0]).toBe(true);
  });

  it('it crosses neither the line nor itself', () => {
    expect(crossingsOf(bank, line)).toEqual([]);
    expect(selfCrossings(bank)).toBe(0);
  });
});

it('the other way along a line, left and right change places', () => {
  const left = bankLine(CORNER, 'left', 500);
  const right = bankLine(CORNER.toReversed(), 'right', 500).toReversed();
  expect(right.length).toBe(left.length);
  for (const [i, position] of right.entries()) {
    expect(position[0]).toBeCloseTo(left[i]?.[0] ?? Number.NaN, 5);
    expect(position[1]).toBeCloseTo(left[i]?.[1] ?? Number.NaN, 5);
  }
});

it('a single position has no banks', () => {
  expect(() => bankLine([[46, 39]], 'left', 400)).toThrow();
});

function selfCrossings(line: Line): number {
  const segments = line.slice(1).map((to, i): Line => [line[i] ?? to, to]);
  return segments.flatMap((segment, i) =>
    segments.slice(i + 2).flatMap((other) => crossingsOf(segment, other)),
  ).length;
}
