import type { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { takePicture, takePictureOfScreen } from '#map/take-picture.ts';

const PATIENCE = 60_000;

/** A map that says what it is told to; its canvas can be copied where it has a size. */
function fakeMap({ width = 300 } = {}) {
  const listeners = new Set<readonly [type: string, listener: () => void]>();
  const ratios: (number | null)[] = [];
  const map = {
    on: (type: string, listener: () => void) => listeners.add([type, listener]),
    off(type: string, listener: () => void) {
      for (const entry of listeners) if (entry[0] === type && entry[1] === listener) listeners.delete(entry);
    },
    getCanvas: () => ({ width, height: 200 }),
    getPixelRatio: () => ratios.at(-1) ?? 1,
    setPixelRatio: (ratio: number | null) => ratios.push(ratio),
    triggerRepaint: vi.fn(),
  };
  return {
    map: map as unknown as MapLibreMap,
    ratios,
    listeners,
    fire(type: string) {
      for (const [of, listener] of [...listeners]) if (of === type) listener();
    },
  };
}

beforeEach(() => {
  vi.useFakeTimers();
  const drawImage = ({ width }: { width: number }) => {
    if (width === 0) throw new Error('the canvas has no size');
  };
  vi.stubGlobal('document', {
    createElement: () => ({ width: 0, height: 0, getContext: () => ({ drawImage }) }),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a picture of a map', () => {
  it('is copied when everything has been drawn, and leaves nothing on the map', async () => {
    const { map, fire, listeners, ratios } = fakeMap();
    const picture = takePicture(map, 2);
    fire('idle');
    await expect(picture).resolves.toMatchObject({ width: 300, height: 200 });
    expect(ratios).toEqual([2]);
    expect(listeners.size).toBe(0);
  });

  it('lays out nothing anew where there are as many pixels already', async () => {
    const { map, fire, ratios } = fakeMap();
    const first = takePicture(map, 0.5);
    fire('idle');
    await first;
    const second = takePicture(map, 0.5);
    fire('idle');
    await second;
    expect(ratios).toEqual([0.5]);
    expect(map.triggerRepaint).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['that is removed', (fake: ReturnType<typeof fakeMap>) => fake.fire('remove'), 'removed'],
    ['that does not come to rest', () => vi.advanceTimersByTime(PATIENCE), 'did not come to rest'],
  ])('is refused at once of one %s', async (_, end, words) => {
    const fake = fakeMap();
    const picture = takePicture(fake.map, 2);
    end(fake);
    await expect(picture).rejects.toThrow(words);
    expect(fake.listeners.size).toBe(0);
  });

  it('is refused of one without a size', async () => {
    const { map, fire } = fakeMap({ width: 0 });
    const picture = takePicture(map, 2);
    fire('idle');
    await expect(picture).rejects.toThrow('no size');
  });
});

describe('a picture of a map that somebody looks at', () => {
  it('gives the pixels of the screen back, also where there is no picture', async () => {
    const { map, fire, ratios } = fakeMap();
    const picture = takePictureOfScreen(map, 2);
    fire('idle');
    await picture;
    expect(ratios).toEqual([2, null]);
    const refused = takePictureOfScreen(map, 3);
    vi.advanceTimersByTime(PATIENCE);
    await expect(refused).rejects.toThrow();
    expect(ratios).toEqual([2, null, 3, null]);
  });

  it('leaves a removed map alone', async () => {
    const { map, fire, ratios } = fakeMap();
    const refused = takePictureOfScreen(map, 2);
    fire('remove');
    await expect(refused).rejects.toThrow('removed');
    expect(ratios).toEqual([2]);
  });
});
