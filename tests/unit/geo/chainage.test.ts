import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { measuredLine, nearestOn, positionAt, stretchOf } from '#geo/chainage.ts';
import { geodesicBetween, geodesicLengthMetres, positionFrom } from '#geo/geodesic.ts';
import { anyLine, CORNER, WINDING } from '../support/lines.ts';

const MUMBAI_SUEZ: readonly Position[] = [
  [72.83, 18.94],
  [32.55, 29.97],
];
const ACROSS_180: readonly Position[] = [
  [170, 50],
  [-150, 55],
];
const share = fc.double({ min: 0, max: 1, noNaN: true });
const apart = (a: Position, b: Position) => geodesicBetween(a, b).lengthMetres;

describe('chainage', () => {
  it('leads to a place, and the place to the chainage', () => {
    fc.assert(
      fc.property(fc.constantFrom(CORNER, WINDING, MUMBAI_SUEZ, ACROSS_180), share, (line, part) => {
        const measured = measuredLine(line);
        const { position } = positionAt(measured, part * measured.lengthMetres);
        const found = nearestOn(measured, position);
        expect(Math.abs(found.chainageMetres - part * measured.lengthMetres)).toBeLessThan(0.001);
        expect(found.offsetMetres).toBeLessThan(0.001);
      }),
    );
  });

  it('cuts a line into parts that are together as long as the whole, to a millimetre', () => {
    fc.assert(
      fc.property(anyLine, share, share, (line, a, b) => {
        const measured = measuredLine(line);
        const marks = [0, a, b, 1].sort((x, y) => x - y).map((part) => part * measured.lengthMetres);
        const parts = marks.slice(1).map((to, i) => stretchOf(measured, marks[i] ?? 0, to));
        const sum = parts.reduce((total, part) => total + geodesicLengthMetres(part), 0);
        expect(Math.abs(sum - geodesicLengthMetres(line))).toBeLessThan(0.001);
      }),
    );
  });

  it('counts from the other end of a line turned round', () => {
    fc.assert(
      fc.property(anyLine, share, (line, part) => {
        const [there, back] = [measuredLine(line), measuredLine(line.toReversed())];
        const metres = part * there.lengthMetres;
        const other = positionAt(back, back.lengthMetres - metres).position;
        expect(apart(positionAt(there, metres).position, other)).toBeLessThan(0.001);
      }),
    );
  });

  it('is that of the foot of the perpendicular for a place aside', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 1, max: 100_000, noNaN: true }),
        fc.constantFrom(-90, 90),
        (part, metres, side) => {
          const measured = measuredLine(MUMBAI_SUEZ);
          const chainage = part * measured.lengthMetres;
          const { position, azimuthDegrees } = positionAt(measured, chainage);
          const found = nearestOn(measured, positionFrom(position, azimuthDegrees + side, metres));
          expect(Math.abs(found.chainageMetres - chainage)).toBeLessThan(0.01);
          expect(Math.abs(found.offsetMetres - metres)).toBeLessThan(0.001);
        },
      ),
    );
  });

  it('never finds a place further away than the nearest of a thousand others', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 45, max: 49, noNaN: true }),
        fc.double({ min: 38, max: 40, noNaN: true }),
        (x, y) => {
          const measured = measuredLine(WINDING);
          const others = Array.from({ length: 1001 }, (_, i) =>
            apart(positionAt(measured, (i / 1000) * measured.lengthMetres).position, [x, y]),
          );
          expect(nearestOn(measured, [x, y]).offsetMetres).toBeLessThanOrEqual(Math.min(...others) + 1e-4);
        },
      ),
      { numRuns: 30 },
    );
  });

  it('stays on the line before its start and past its end', () => {
    const measured = measuredLine(CORNER);
    expect(positionAt(measured, -5).position).toEqual([46, 39]);
    expect(positionAt(measured, 1e9).position).toEqual([46.7, 39.5]);
    expect(nearestOn(measured, [46.7, 41])).toMatchObject({
      position: [46.7, 39.5],
      chainageMetres: measured.lengthMetres,
    });
  });

  it('runs backwards where it is asked to, and keeps the vertices between', () => {
    const measured = measuredLine(CORNER);
    const stretch = stretchOf(measured, 10_000, 80_000);
    expect(stretch).toHaveLength(4);
    expect(stretchOf(measured, 80_000, 10_000)).toEqual(stretch.toReversed());
  });

  it('of a single position is nothing, of none an error', () => {
    const measured = measuredLine([[46, 39]]);
    expect(positionAt(measured, 10)).toEqual({ position: [46, 39], azimuthDegrees: 0 });
    expect(nearestOn(measured, [46, 40]).chainageMetres).toBe(0);
    expect(() => measuredLine([])).toThrow(RangeError);
  });

  it('says where the line leads', () => {
    const measured = measuredLine(CORNER);
    expect(positionAt(measured, 1000).azimuthDegrees).toBeCloseTo(90, 0);
    expect(positionAt(measured, measured.lengthMetres).azimuthDegrees).toBeCloseTo(0, 6);
  });
});
