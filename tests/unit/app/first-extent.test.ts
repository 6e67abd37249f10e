import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstExtent } from '#app/first-extent.ts';
import { HOME_BOUNDS } from '#app/home-bounds.ts';

const DESKTOP = { width: 1440, height: 900 };
const NO_PADDING = { top: 72, right: 72, bottom: 72, left: 72 };
const viewAt = (zoom: number, longitude: number, latitude: number, turned = {}) => ({
  type: 'view' as const,
  view: { zoom, longitude, latitude, bearing: 0, pitch: 0, ...turned },
});

describe('the first picture', () => {
  it.each([
    ['a wide screen', { width: 1920, height: 1080 }],
    ['a desktop', DESKTOP],
  ])('of the home region needs no more than the region on %s', (_name, size) => {
    expect(firstExtent({ type: 'box', box: HOME_BOUNDS, padding: NO_PADDING }, size)).toBe('region');
  });

  it('of the home region needs the world on a phone, which is so much higher than wide', () => {
    const phone = { width: 390, height: 844 };
    expect(firstExtent({ type: 'box', box: HOME_BOUNDS, padding: NO_PADDING }, phone)).toBe('world');
  });

  it('of a corridor needs the world', () => {
    expect(firstExtent({ type: 'box', box: [27, 19, 73, 60], padding: NO_PADDING }, DESKTOP)).toBe('world');
  });

  it.each([
    ['close to the Araz', viewAt(10, 46.9, 39.2), 'region'],
    ['from far above', viewAt(4, 46.9, 39.2), 'world'],
    ['elsewhere', viewAt(10, 30.5, 50.4), 'world'],
    ['turned', viewAt(10, 46.9, 39.2, { bearing: 1 }), 'world'],
    ['tilted', viewAt(10, 46.9, 39.2, { pitch: 1 }), 'world'],
  ])('%s needs the %s', (_name, look, expected) => {
    expect(firstExtent(look, DESKTOP)).toBe(expected);
  });

  it('needs the world as soon as one edge of it is outside the region', () => {
    const halfWidthDegrees = (zoom: number) => (720 / 2 ** zoom / 512) * 360;
    const edge = 56.5 - halfWidthDegrees(9);
    expect(firstExtent(viewAt(9, edge - 0.001, 39), DESKTOP)).toBe('region');
    expect(firstExtent(viewAt(9, edge + 0.001, 39), DESKTOP)).toBe('world');
  });

  it('never needs less when it is seen from farther away', () => {
    const zoom = fc.double({ min: 2, max: 13, noNaN: true });
    const longitude = fc.double({ min: 40, max: 58, noNaN: true });
    const latitude = fc.double({ min: 32, max: 45, noNaN: true });
    fc.assert(
      fc.property(zoom, zoom, longitude, latitude, (a, b, x, y) => {
        const near = firstExtent(viewAt(Math.max(a, b), x, y), DESKTOP);
        const far = firstExtent(viewAt(Math.min(a, b), x, y), DESKTOP);
        if (near === 'world') expect(far).toBe('world');
      }),
    );
  });
});
