import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { geodesicBetween, positionFrom } from '#geo/geodesic.ts';
import { type NearbyThing, nearbyThings, withinOf } from '#measure/within.ts';
import { fakeAlignment } from '../support/alignments.ts';
import { fakeAtlas } from '../support/fake-atlas.ts';

const HERE: Position = [47, 39];
const thing = (id: string, positions: readonly Position[], errorMetres = 0): NearbyThing => ({
  id,
  projectId: id,
  partId: null,
  name: id,
  positions,
  errorMetres,
});
const away = (azimuth: number, metres: number) => positionFrom(HERE, azimuth, metres);

describe('what lies within', () => {
  it('a distance of a position is listed nearest first, by geodesic distance', () => {
    const things = [
      thing('far', [away(90, 30_001)]),
      thing('second', [away(0, 20_000)]),
      thing('first', [away(200, 5_000)]),
    ];
    const found = withinOf([HERE], 30_000, things);
    expect(found.map(({ id }) => id)).toEqual(['first', 'second']);
    expect(found[0]?.distanceMetres).toBeCloseTo(5_000, 3);
    expect(found[1]?.distanceMetres).toBeCloseTo(20_000, 3);
  });

  it('a distance of a position is a line that passes by, measured square to it', () => {
    const foot = away(0, 10_000);
    const passing = thing('passing', [positionFrom(foot, 90, 80_000), foot, positionFrom(foot, 270, 80_000)]);
    const [found] = withinOf([HERE], 12_000, [passing]);
    expect(found?.distanceMetres).toBeCloseTo(10_000, -1);
  });

  it('a line is what it crosses, though no vertex of either is near', () => {
    const across = thing('across', [away(10, 41_000), away(190, 37_300)]);
    const [found] = withinOf([away(90, 39_000), away(270, 33_700)], 1_000, [across]);
    expect(found?.distanceMetres).toBe(0);
  });

  it('a line is what lies nearest its middle', () => {
    const line = [away(90, 50_000), HERE, away(270, 50_000)];
    const near = away(0, 3_000);
    const [found] = withinOf(line, 5_000, [thing('near', [near])]);
    expect(found?.distanceMetres).toBeCloseTo(geodesicBetween(HERE, near).lengthMetres, -1);
  });

  it('a limit by its own error may be on either side of it, and says so', () => {
    const found = withinOf([HERE], 10_000, [
      thing('just beyond', [away(90, 12_000)], 3_000),
      thing('well within', [away(90, 2_000)], 3_000),
      thing('beyond', [away(90, 14_000)], 3_000),
    ]);
    expect(found.map(({ id, isUncertain }) => [id, isUncertain])).toEqual([
      ['well within', false],
      ['just beyond', true],
    ]);
  });

  it('nothing is nothing', () => {
    expect(withinOf([], 1_000, [thing('a', [HERE])])).toEqual([]);
    expect(withinOf([HERE], 1_000, [thing('a', [])])).toEqual([]);
  });
});

describe('the things of the atlas', () => {
  it('are its points, and its lines at full precision', () => {
    const lines = [fakeAlignment('coast/railway', [HERE, away(0, 1_000)])];
    const things = nearbyThings(fakeAtlas(), { alignments: lines }, 'en');
    expect(things.at(-1)).toMatchObject({ id: 'coast/railway', projectId: 'coast', partId: 'railway' });
    expect(things.slice(0, -1).every(({ positions }) => positions.length === 1)).toBe(true);
  });
});
