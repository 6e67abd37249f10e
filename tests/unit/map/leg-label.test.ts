import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import type { DrawnLeg } from '#map/draw/leg.ts';
import { legLabel } from '#map/draw/leg-label.ts';
import type { Screen } from '#map/snap.ts';

/** A degree to a pixel, with the equator at the top: `y` grows downwards. */
const SCREEN: Screen = {
  project: ([x, latitude]) => ({ x, y: -latitude }),
  unproject: ({ x, y }) => [x, -y],
};
const FREE = { left: 20, top: 0, right: 100, bottom: 80 };

function leg(...line: Position[]): DrawnLeg {
  return { line, lengthMetres: 1, uncertaintyMetres: 0, follows: null };
}

describe('the length of a leg', () => {
  it('stands below a flat leg, and beside a steep one on the side it does not run through', () => {
    expect(legLabel(leg([30, -10], [50, -12]), FREE, SCREEN)?.anchor).toBe('top');
    expect(legLabel(leg([30, -10], [40, -40]), FREE, SCREEN)?.anchor).toBe('bottom-left');
    expect(legLabel(leg([30, -40], [40, -10]), FREE, SCREEN)?.anchor).toBe('top-left');
    expect(legLabel(leg([40, -10], [30, -40]), FREE, SCREEN)?.anchor).toBe('top-left');
  });

  it('stands at the middle of what is in view where the middle itself is not', () => {
    const [x, y] = legLabel(leg([-140, -10], [60, -10]), FREE, SCREEN)?.position ?? [0, 0];
    expect([x, y]).toEqual([40, -10]);
  });

  it('is always in view when some of the leg is', () => {
    const place = fc.tuple(fc.integer({ min: -200, max: 300 }), fc.integer({ min: -85, max: 85 }));
    fc.assert(
      fc.property(
        place,
        place,
        fc.integer({ min: 25, max: 95 }),
        fc.integer({ min: -75, max: -5 }),
        (a, b, x, y) => {
          fc.pre(a[0] !== b[0] || a[1] !== b[1]);
          const { x: left, y: top } = SCREEN.project(
            legLabel(leg(a, [x, y], b), FREE, SCREEN)?.position ?? [0, 0],
          );
          expect(left).toBeGreaterThanOrEqual(FREE.left - 1e-6);
          expect(left).toBeLessThanOrEqual(FREE.right + 1e-6);
          expect(top).toBeGreaterThanOrEqual(FREE.top - 1e-6);
          expect(top).toBeLessThanOrEqual(FREE.bottom + 1e-6);
        },
      ),
    );
  });

  it('is written nowhere where there is no leg', () => {
    expect(legLabel(leg(), FREE, SCREEN)).toBeNull();
  });
});
