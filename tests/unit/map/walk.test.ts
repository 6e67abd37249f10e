import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextStop, WALK_DIRECTIONS, type WalkPoint, type WalkStop, walkStops } from '#map/walk.ts';

const point = (projectId: string, x: number, y: number): WalkPoint => ({ projectId, x, y });

/** Screens full of projects, some of them on top of each other. */
const points: fc.Arbitrary<WalkPoint[]> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1400 }), fc.integer({ min: 0, max: 800 })), {
    minLength: 1,
    maxLength: 30,
  })
  .map((places) => places.map(([x, y], i) => point(`project-${i}`, x, y)));

describe('the places to stop at', () => {
  it('hold every project exactly once', () => {
    fc.assert(
      fc.property(points, (given) => {
        const held = walkStops(given).flatMap(({ projectIds }) => projectIds);
        expect(held.toSorted()).toEqual(given.map(({ projectId }) => projectId).toSorted());
      }),
    );
  });

  it('lie at least 12 pixels apart', () => {
    fc.assert(
      fc.property(points, (given) => {
        const stops = walkStops(given);
        for (const [i, a] of stops.entries())
          for (const b of stops.slice(i + 1))
            expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThanOrEqual(12);
      }),
    );
  });

  it('put projects under one symbol together', () => {
    expect(walkStops([point('road', 100, 100), point('rail', 105, 103), point('dam', 300, 100)])).toEqual([
      { x: 100, y: 100, projectIds: ['road', 'rail'] },
      { x: 300, y: 100, projectIds: ['dam'] },
    ]);
  });
});

describe('the next stop', () => {
  const stops = walkStops([
    point('middle', 500, 400),
    point('near-right', 560, 430),
    point('far-right', 900, 400),
    point('above', 520, 100),
    point('left-above', 300, 150),
  ]);
  const nextFrom = (x: number, y: number, direction: (typeof WALK_DIRECTIONS)[number]) =>
    nextStop({ x, y }, stops, direction)?.projectIds[0] ?? null;

  it('is the nearest within 45° of the direction', () => {
    expect(nextFrom(500, 400, 'right')).toBe('near-right');
    expect(nextFrom(500, 400, 'up')).toBe('above');
    expect(nextFrom(560, 430, 'right')).toBe('far-right');
  });

  it('is whatever lies that way at all where nothing lies straight ahead', () => {
    expect(nextFrom(500, 400, 'left')).toBe('left-above');
    expect(nextFrom(900, 400, 'up')).toBe('above');
  });

  it('is none at the edge', () => {
    expect(nextFrom(900, 400, 'right')).toBeNull();
    expect(nextFrom(520, 100, 'up')).toBeNull();
  });

  it('always lies in the direction asked for', () => {
    fc.assert(
      fc.property(points, fc.constantFrom(...WALK_DIRECTIONS), (given, direction) => {
        const all = walkStops(given);
        for (const from of all) {
          const next = nextStop(from, all, direction);
          if (next === null) continue;
          const ahead = {
            up: from.y - next.y,
            down: next.y - from.y,
            left: from.x - next.x,
            right: next.x - from.x,
          };
          expect(ahead[direction]).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('leads from every stop to every other', () => {
    fc.assert(
      fc.property(points, (given) => {
        const all = walkStops(given);
        for (const start of all) expect(reachedFrom(start, all).size).toBe(all.length);
      }),
      { numRuns: 500 },
    );
  });

  it('has a way back: no step leads where the opposite direction is empty', () => {
    fc.assert(
      fc.property(points, (given) => {
        const all = walkStops(given);
        for (const from of all) {
          const right = nextStop(from, all, 'right');
          if (right !== null) expect(nextStop(right, all, 'left')).not.toBeNull();
          const down = nextStop(from, all, 'down');
          if (down !== null) expect(nextStop(down, all, 'up')).not.toBeNull();
        }
      }),
    );
  });
});

function reachedFrom(start: WalkStop, all: readonly WalkStop[]): Set<WalkStop> {
  const reached = new Set([start]);
  for (const stop of reached)
    for (const direction of WALK_DIRECTIONS) {
      const next = nextStop(stop, all, direction);
      if (next !== null) reached.add(next);
    }
  return reached;
}
