import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cameraOf, viewOn } from '#present/shared-camera.ts';

const padding = fc.record({ top: fc.nat(150), right: fc.nat(150), bottom: fc.nat(150), left: fc.nat(150) });
const place = fc.record({
  width: fc.integer({ min: 390, max: 2560 }),
  height: fc.integer({ min: 390, max: 1600 }),
  padding,
});
/** From 5: 2,560 pixels of it still fit into the 90 free ones of the smallest map without looking from farther than zoom 0. */
const view = fc.record({
  zoom: fc.double({ min: 5, max: 12, noNaN: true }),
  latitude: fc.double({ min: 25, max: 45, noNaN: true }),
  longitude: fc.double({ min: 40, max: 60, noNaN: true }),
  bearing: fc.constant(0),
  pitch: fc.constant(0),
});

describe('where another window looks', () => {
  it('is the same view on a map that lies the same', () => {
    fc.assert(
      fc.property(view, place, (wanted, here) => {
        const shown = viewOn(cameraOf(wanted, here), here);
        expect(shown.zoom).toBeCloseTo(wanted.zoom, 6);
        expect(shown.latitude).toBeCloseTo(wanted.latitude, 6);
        expect(shown.longitude).toBeCloseTo(wanted.longitude, 6);
      }),
    );
  });

  it('shows on a map of any size everything that is seen here', () => {
    fc.assert(
      fc.property(view, place, place, (wanted, here, there) => {
        const seen = cameraOf(wanted, here).bounds;
        const shown = cameraOf(viewOn(cameraOf(wanted, here), there), there).bounds;
        expect(shown[0]).toBeLessThanOrEqual(seen[0] + 1e-6);
        expect(shown[1]).toBeLessThanOrEqual(seen[1] + 1e-6);
        expect(shown[2]).toBeGreaterThanOrEqual(seen[2] - 1e-6);
        expect(shown[3]).toBeGreaterThanOrEqual(seen[3] - 1e-6);
      }),
    );
  });
});
