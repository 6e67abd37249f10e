import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import type { Line } from '#geo/line.ts';
import { sideOfLine } from '#geo/side-of-line.ts';
import { CORNER } from '../support/lines.ts';

describe('the side of a line', () => {
  it.each([
    [[46.2, 39.01], 'left'],
    [[46.2, 38.99], 'right'],
    [[46.69, 39.3], 'left'],
    [[46.71, 39.3], 'right'],
  ] as const)('%j beside a stretch is on the %s', (position, side) => {
    expect(sideOfLine(CORNER, position)).toBe(side);
  });

  it.each([
    ['before the start, a little to the left', [45.99, 39.001], 'left'],
    ['before the start, a little to the right', [45.99, 38.999], 'right'],
    ['past the end, a little to the left', [46.699, 39.51], 'left'],
    ['past the end, a little to the right', [46.701, 39.51], 'right'],
  ] as const)('%s, is that of the first or last stretch', (_where, position, side) => {
    expect(sideOfLine(CORNER, position)).toBe(side);
  });

  it('outside a bend is that of the two stretches together', () => {
    const hairpin: Line = [
      [46, 39],
      [46.5, 39],
      [46.1, 39.1],
    ];
    const around: Position[] = [
      [46.52, 38.98],
      [46.55, 38.99],
      [46.55, 39.01],
    ];
    expect(around.map((position) => sideOfLine(hairpin, position))).toEqual(['right', 'right', 'right']);
  });

  it('at any distance square to a stretch is the same', () => {
    const offset = fc.double({ min: 0.0001, max: 0.05, noNaN: true });
    const share = fc.double({ min: 0.05, max: 0.6, noNaN: true });
    fc.assert(
      fc.property(offset, share, (away, along) => {
        expect(sideOfLine(CORNER, [46 + along, 39 + away])).toBe('left');
        expect(sideOfLine(CORNER, [46 + along, 39 - away])).toBe('right');
      }),
    );
  });

  it('is the other one for the line the other way round', () => {
    const near = fc.tuple(
      fc.double({ min: 46.05, max: 46.6, noNaN: true }),
      fc.double({ min: 38.9, max: 38.999, noNaN: true }),
    );
    fc.assert(
      fc.property(near, (position) => {
        expect(sideOfLine(CORNER, position)).toBe('right');
        expect(sideOfLine(CORNER.toReversed(), position)).toBe('left');
      }),
    );
  });
});
