import type { Map as MapLibreMap } from 'maplibre-gl';

/** Longer than a slow machine takes to draw everything anew. */
const PATIENCE_MS = 30_000;

/** Documented as the way back to the pixels of the screen, but missing from the type of `setPixelRatio`. */
const AS_THE_SCREEN = null as unknown as number;

/**
 * The map as it is drawn, with `pixelRatio` pixels for each CSS pixel. The browser keeps a frame only until it is on screen, so it is
 * copied within the frame in which everything has been drawn.
 * @throws when the map does not come to rest.
 */
export async function takePicture(map: MapLibreMap, pixelRatio: number): Promise<HTMLCanvasElement> {
  const copied = new Promise<HTMLCanvasElement>((resolve, reject) => {
    const patience = setTimeout(() => reject(new Error('the map did not come to rest')), PATIENCE_MS);
    map.once('idle', () => {
      clearTimeout(patience);
      resolve(copyOf(map.getCanvas()));
    });
  });
  map.setPixelRatio(pixelRatio);
  map.triggerRepaint();
  try {
    return await copied;
  } finally {
    map.setPixelRatio(AS_THE_SCREEN);
  }
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
