import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { geodesicLengthMetres } from '#geo/geodesic.ts';
import { leadTowards } from '#map/stage/camera-lead.ts';
import { drawnAfter } from '#map/stage/draw-schedule.ts';
import { drawnCourse } from '#map/stage/drawn-course.ts';

const position = fc.tuple(
  fc.double({ min: 20, max: 75, noNaN: true }),
  fc.double({ min: 10, max: 65, noNaN: true }),
) as fc.Arbitrary<Position>;
const line = fc.array(position, { minLength: 2, maxLength: 12 });
const shares = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 20 });

describe('a line drawn along its course', () => {
  it('only grows, on the ground and in the plane of the map', () => {
    fc.assert(
      fc.property(line, shares, (positions, asked) => {
        const course = drawnCourse(positions);
        const drawn = asked
          .toSorted((a, b) => a - b)
          .map((share) => course.headAt(share * course.lengthMetres));
        drawn.slice(1).forEach(({ share }, i) => {
          expect(share).toBeGreaterThanOrEqual((drawn[i]?.share ?? 0) - 1e-9);
        });
      }),
    );
  });

  it('begins at its first position and ends exactly at its last', () => {
    fc.assert(
      fc.property(line, (positions) => {
        const course = drawnCourse(positions);
        expect(course.headAt(0)).toEqual({ position: positions[0], share: 0 });
        expect(course.headAt(course.lengthMetres)).toEqual({ position: positions.at(-1), share: 1 });
        expect(course.lengthMetres).toBeCloseTo(geodesicLengthMetres(positions), 6);
      }),
    );
  });

  it('knows that a kilometre in the north is longer in the plane than one in the south', () => {
    const course = drawnCourse([
      [45, 0],
      [45, 30],
      [45, 60],
    ]);
    expect(course.headAt(course.lengthMetres / 2).share).toBeCloseTo(0.418, 3);
  });

  it('stays where it is where a line does not lead anywhere', () => {
    expect(drawnCourse([[48, 38]]).headAt(10)).toEqual({ position: [48, 38], share: 1 });
  });
});

describe('several lines drawn one after another', () => {
  const lines = [
    { lengthMetres: 1000, seconds: 2 },
    { lengthMetres: 300, seconds: 1 },
  ];

  it('share out the time as the step says', () => {
    expect(drawnAfter(lines, 0)).toEqual({ metres: [0, 0], active: 0, isOver: false });
    expect(drawnAfter(lines, 1)).toEqual({ metres: [500, 0], active: 0, isOver: false });
    expect(drawnAfter(lines, 2.5)).toEqual({ metres: [1000, 150], active: 1, isOver: false });
    expect(drawnAfter(lines, 3)).toEqual({ metres: [1000, 300], active: 1, isOver: true });
  });

  it('only grow, and never beyond their lengths', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 9, noNaN: true }),
        fc.double({ min: 0, max: 9, noNaN: true }),
        (a, b) => {
          const [before, after] = [drawnAfter(lines, Math.min(a, b)), drawnAfter(lines, Math.max(a, b))];
          lines.forEach(({ lengthMetres }, i) => {
            expect(after.metres[i]).toBeGreaterThanOrEqual(before.metres[i] ?? 0);
            expect(after.metres[i]).toBeLessThanOrEqual(lengthMetres);
          });
        },
      ),
    );
  });
});

describe('the camera that leads', () => {
  const size = { width: 1000, height: 800 };
  const covered = { left: 300, top: 50, right: 50, bottom: 50 };

  it('rests while what comes next is in the free part', () => {
    expect(leadTowards({ x: 300, y: 750 }, size, covered, 0.016)).toBeNull();
  });

  it('goes a part of the way in every frame, the same in a second however many frames it has', () => {
    const place = { x: 1150, y: 400 };
    expect(leadTowards(place, size, covered, 10)?.x).toBeCloseTo(200, 6);
    let [beyond, frames] = [200, 0];
    for (; frames < 60; frames += 1)
      beyond -= leadTowards({ x: 950 + beyond, y: 400 }, size, covered, 1 / 60)?.x ?? 0;
    const atOnce = 200 - (leadTowards(place, size, covered, 1)?.x ?? 0);
    expect(beyond).toBeCloseTo(atOnce, 6);
  });
});
