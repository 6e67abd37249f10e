import fc from 'fast-check';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reportScale, type Scale, scaleWithin } from '#map/scale-bar.ts';

describe('the scale bar', () => {
  it.each([
    [2599, 2000],
    [1000, 1000],
    [999, 500],
    [48_000, 30_000],
    [51_000, 50_000],
    [1.5, 1],
  ])('of %d metres at most says %d', (longest, metres) => {
    expect(scaleWithin(longest, 100)).toEqual({ metres, pixels: (100 * metres) / longest });
  });

  it('is never longer than it may be, nor less than half of that', () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 2e7, noNaN: true }), (longest) => {
        const { pixels } = scaleWithin(longest, 100);
        expect(pixels).toBeLessThanOrEqual(100);
        expect(pixels).toBeGreaterThan(49.9);
      }),
    );
  });
});

describe('what is told of the scale', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  /** A map of 800 × 600 pixels that shows so many degrees in each, around 39° north. */
  function mapOf(degreesPerPixel: number) {
    const listeners = new Map<string, () => void>();
    const map = {
      degreesPerPixel,
      on: (type: string, listener: () => void) => listeners.set(type, listener),
      getContainer: () => ({ clientWidth: 800, clientHeight: 600 }),
      unproject: ([x]: [number, number]) => ({ lng: 47 + (x - 400) * map.degreesPerPixel, lat: 39 }),
    };
    const fire = (type: string) => listeners.get(type)?.();
    return { map, fire };
  }

  function told(degreesPerPixel: number) {
    const { map, fire } = mapOf(degreesPerPixel);
    const scales: Scale[] = [];
    reportScale(map as unknown as MapLibreMap, (scale) => scales.push(scale));
    return { map, fire, scales, metres: () => scales.map(({ metres }) => metres) };
  }

  it('comes at once, once a second while the map moves, and when it rests', () => {
    const { map, fire, metres } = told(0.01);
    for (let frame = 0; frame < 110; frame += 1) {
      vi.advanceTimersByTime(20);
      map.degreesPerPixel *= 0.985;
      fire('move');
    }
    fire('moveend');
    // 86.6 km fit at first, and 0.985 to the power of 50, of 100 and of 110 of that later.
    expect(metres()).toEqual([50_000, 30_000, 10_000, 10_000]);
  });

  it('is left out where it looks the same, also of a camera that comes to rest with every frame', () => {
    const { map, fire, scales } = told(0.01);
    for (let frame = 0; frame < 60; frame += 1) {
      vi.advanceTimersByTime(20);
      map.degreesPerPixel *= 1.0001;
      fire('move');
      fire('moveend');
    }
    expect(scales).toHaveLength(1);
    map.degreesPerPixel *= 1.02;
    fire('moveend');
    expect(scales).toHaveLength(2);
  });
});
