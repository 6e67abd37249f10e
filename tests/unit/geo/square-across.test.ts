import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { crossingsOf } from '#geo/crossings.ts';
import { sideOfLine } from '#geo/side-of-line.ts';
import { squareAcross } from '#geo/square-across.ts';
import { metresBetween } from '../support/geodesic.ts';
import { CORNER, WINDING } from '../support/lines.ts';

const ends = (deck: readonly Position[]): [Position, Position] => {
  const [from, to] = deck;
  if (from === undefined || to === undefined || deck.length !== 2) throw new Error('a deck has two ends');
  return [from, to];
};

describe('a deck square across a line', () => {
  it('stands on both sides of the nearest place, from left to right', () => {
    const [from, to] = ends(squareAcross(CORNER, [46.71, 39.2], 400, 100));
    expect(from[1]).toBeCloseTo(39.2, 4);
    expect(to[1]).toBeCloseTo(39.2, 4);
    expect([sideOfLine(CORNER, from), sideOfLine(CORNER, to)]).toEqual(['left', 'right']);
    expect(Math.abs(metresBetween([46.7, 39.2], from) - 200)).toBeLessThan(1);
    expect(Math.abs(metresBetween([46.7, 39.2], to) - 200)).toBeLessThan(1);
  });

  it('is as long as asked, within half a percent on the ellipsoid', () => {
    const place = fc.tuple(
      fc.double({ min: 46.1, max: 46.7, noNaN: true }),
      fc.double({ min: 38.95, max: 39.05, noNaN: true }),
    );
    fc.assert(
      fc.property(place, fc.integer({ min: 50, max: 2000 }), (near, metres) => {
        const deck = squareAcross(WINDING, near, metres, 200);
        expect(Math.abs(metresBetween(...ends(deck)) - metres)).toBeLessThan(metres * 0.005);
        expect(crossingsOf(deck, WINDING)).toHaveLength(1);
      }),
      { numRuns: 50 },
    );
  });

  it('is not turned by a bend smaller than the reach', () => {
    const kinked: Position[] = [
      [46, 39],
      [46.1, 39],
      [46.1002, 39.0004],
      [46.1004, 39],
      [46.2, 39],
    ];
    const [from, to] = ends(squareAcross(kinked, [46.1001, 39.0003], 200, 2000));
    const [short, far] = ends(squareAcross(kinked, [46.1001, 39.0003], 200, 10));
    expect(Math.abs(from[0] - to[0])).toBeLessThan(0.00003);
    expect(Math.abs(short[0] - far[0])).toBeGreaterThan(0.001);
  });
});
