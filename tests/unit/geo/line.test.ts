import { describe, expect, it } from 'vitest';
import { toLineFeature, toPosition } from '#geo/line.ts';
import { roundPosition } from '#geo/round-position.ts';
import { CORNER } from '../support/lines.ts';

describe('a line', () => {
  it('goes to turf as it is', () => {
    expect(toLineFeature(CORNER).geometry.coordinates).toEqual(CORNER);
  });

  it('leaves heights behind', () => {
    expect(toPosition([46, 39, 1200])).toEqual([46, 39]);
  });

  it('has no position of one number', () => {
    expect(() => toPosition([46])).toThrow('a position has two numbers');
  });
});

describe('a position for a file', () => {
  it('has five decimals', () => {
    expect(roundPosition([46.123456789, 39.000004])).toEqual([46.12346, 39]);
    expect(roundPosition([-46.123456789, 0])).toEqual([-46.12346, 0]);
  });
});
