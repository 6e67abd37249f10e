import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { type Candidate, distanceToFeature, rankCandidates } from '#map/pick.ts';

const candidate = (projectId: string, distancePixels: number, partId = 'works'): Candidate => ({
  projectId,
  partId,
  distancePixels,
});

/** A screen on which a degree is a pixel. */
const onScreen = ([x, y]: Position) => ({ x, y });
const from = (x: number, y: number, geometry: Parameters<typeof distanceToFeature>[1]) =>
  distanceToFeature({ x, y }, geometry, onScreen);

describe('what a click means', () => {
  it('is nothing where nothing is near', () => {
    expect(rankCandidates([])).toEqual([]);
  });

  it('is the one thing that is clearly nearest', () => {
    expect(rankCandidates([candidate('b', 9), candidate('a', 1)])).toEqual([candidate('a', 1)]);
  });

  it('is asked for where two lie within 8 pixels of each other, nearest first', () => {
    const near = [candidate('c', 8.9), candidate('b', 9), candidate('a', 1), candidate('d', 20)];
    expect(rankCandidates(near)).toEqual([candidate('a', 1), candidate('c', 8.9)]);
  });

  it('names each project once, with its nearest part', () => {
    const parts = [
      candidate('a', 5, 'dam'),
      candidate('a', 2, 'power-station'),
      candidate('a', 4, 'reservoir'),
    ];
    expect(rankCandidates(parts)).toEqual([candidate('a', 2, 'power-station')]);
  });

  const candidates = fc.array(
    fc.record({
      projectId: fc.constantFrom('a', 'b', 'c', 'd'),
      partId: fc.constantFrom('dam', 'station'),
      distancePixels: fc.double({ min: 0, max: 24, noNaN: true }),
    }),
  );

  it('is in order of distance, one a project, all within 8 pixels of the nearest', () => {
    fc.assert(
      fc.property(candidates, (all) => {
        const ranked = rankCandidates(all);
        const distances = ranked.map(({ distancePixels }) => distancePixels);
        expect(distances).toEqual(distances.toSorted((x, y) => x - y));
        expect(new Set(ranked.map(({ projectId }) => projectId)).size).toBe(ranked.length);
        const nearest = Math.min(...all.map(({ distancePixels }) => distancePixels));
        if (all.length > 0) expect(distances[0]).toBe(nearest);
        expect(distances.every((pixels) => pixels - nearest < 8)).toBe(true);
      }),
    );
  });

  it('does not depend on the order in which the map tells of things', () => {
    const shuffled = fc
      .uniqueArray(
        candidates.chain((all) => fc.constantFrom(...all, candidate('a', 0))),
        {
          selector: ({ distancePixels }) => distancePixels,
        },
      )
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(rankCandidates(other)).toEqual(rankCandidates(all));
      }),
    );
  });
});

describe('the distance of a click', () => {
  it('from a point is straight', () => {
    expect(from(3, 4, { type: 'Point', coordinates: [0, 0] })).toBe(5);
  });

  it.each([
    [5, 3, 3],
    [-3, 4, 5],
    [13, -4, 5],
    [5, 0, 0],
  ])('at %i, %i from a line is to its nearest stretch or end: %i', (x, y, expected) => {
    expect(
      from(x, y, {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [10, 0],
        ],
      }),
    ).toBe(expected);
  });

  it('from a bent line is to the nearest of its stretches', () => {
    const bent = {
      type: 'LineString' as const,
      coordinates: [
        [0, 0],
        [10, 0],
        [10, 10],
      ],
    };
    expect(from(12, 8, bent)).toBe(2);
    expect(from(7, 1, bent)).toBe(1);
  });

  it('from several lines is to the nearest of them', () => {
    const several = {
      type: 'MultiLineString' as const,
      coordinates: [
        [
          [0, 0],
          [10, 0],
        ],
        [
          [0, 20],
          [10, 20],
        ],
      ],
    };
    expect(from(5, 17, several)).toBe(3);
    expect(from(5, 4, several)).toBe(4);
  });

  it('from a stretch without length is to its place', () => {
    expect(
      from(3, 4, {
        type: 'LineString',
        coordinates: [
          [0, 0],
          [0, 0],
        ],
      }),
    ).toBe(5);
  });

  it('from an area is 12 pixels wherever it is clicked, so that what is drawn upon it comes first', () => {
    const area = {
      type: 'Polygon' as const,
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [10, 10],
          [0, 0],
        ],
      ],
    };
    expect(from(5, 1, area)).toBe(12);
    expect(from(0, 0, { type: 'MultiPolygon', coordinates: [area.coordinates] })).toBe(12);
  });

  it('is asked of the screen, not of the globe', () => {
    const doubled = ([x, y]: Position) => ({ x: 2 * x, y: 2 * y });
    expect(distanceToFeature({ x: 0, y: 0 }, { type: 'Point', coordinates: [3, 4] }, doubled)).toBe(10);
  });

  const place = fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: -50, max: 50 }));
  const line = fc.array(place, { minLength: 2, maxLength: 6 });

  it('from a line is never negative, never more than to any of its positions, and the same both ways', () => {
    fc.assert(
      fc.property(place, line, ([x, y], coordinates) => {
        const distance = from(x, y, { type: 'LineString', coordinates });
        const toEnds = coordinates.map((at) => from(x, y, { type: 'Point', coordinates: at }));
        expect(distance).toBeGreaterThanOrEqual(0);
        expect(distance).toBeLessThanOrEqual(Math.min(...toEnds) + 1e-9);
        const back = from(x, y, { type: 'LineString', coordinates: coordinates.toReversed() });
        expect(back).toBeCloseTo(distance, 9);
      }),
    );
  });
});
