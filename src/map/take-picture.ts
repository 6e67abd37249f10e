import type { Map as MapLibreMap } from 'maplibre-gl';

/** Longer than a slow machine takes to draw everything anew. */
const PATIENCE_MS = 30_000;

/** Documented as the way back to the pixels of the screen, but missing from the type of `setPixelRatio`. */
const AS_THE_SCREEN = null as unknown as number;

/** A picture of a map that somebody looks at, which then goes on with the pixels of the screen. */
export async function takePictureOfScreen(map: MapLibreMap, pixelRatio: number): Promise<HTMLCanvasElement> {
  let isRemoved = false;
  const remember = () => {
    isRemoved = true;
  };
  map.on('remove', remember);
  try {
    return await takePicture(map, pixelRatio);
  } finally {
    map.off('remove', remember);
    if (!isRemoved) map.setPixelRatio(AS_THE_SCREEN);
  }
}

/**
 * The map as it is drawn, with `pixelRatio` pixels for each CSS pixel, which it keeps. The browser keeps a frame only until it is on
 * screen, so it is copied within the frame in which everything has been drawn.
 * @throws when the map does not come to rest, is removed before it has, or has no size.
 */
export function takePicture(map: MapLibreMap, pixelRatio: number): Promise<HTMLCanvasElement> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(patience);
      map.off('idle', copy);
      map.off('remove', giveUp);
    };
    const copy = () => {
      end();
      try {
        resolve(copyOf(map.getCanvas()));
      } catch (error) {
        reject(error);
      }
    };
    const giveUp = () => {
      end();
      reject(new Error('the map was removed before it came to rest'));
    };
    const patience = setTimeout(() => {
      end();
      reject(new Error('the map did not come to rest'));
    }, PATIENCE_MS);
    map.on('idle', copy);
    map.on('remove', giveUp);
    // To lay out graphics anew stops the page, also where they are as large as before.
    if (map.getPixelRatio() !== pixelRatio) map.setPixelRatio(pixelRatio);
    map.triggerRepaint();
  });
}

/** The map as far as it is drawn, at once: a printer does not wait. */
export function takeSnapshot(map: MapLibreMap): HTMLCanvasElement {
  map.redraw();
  return copyOf(map.getCanvas());
}

function copyOf(drawn: HTMLCanvasElement): HTMLCanvasElement {
  const copy = document.createElement('canvas');
  copy.width = drawn.width;
  copy.height = drawn.height;
  copy.getContext('2d')?.drawImage(drawn, 0, 0);
  return copy;
}
