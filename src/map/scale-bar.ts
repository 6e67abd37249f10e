import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '#core/position.ts';
import { lambertLengthMetres } from '#geo/lambert-length.ts';

/** A round length on the ground, and how long it is on the screen. */
export interface Scale {
  readonly metres: number;
  readonly pixels: number;
}

const LONGEST_PIXELS = 100;
/** A frame that changes the page around the map costs more than one that draws the map alone: not every one has to. */
const PAUSE_MS = 250;

/**
 * Tells of the scale in the middle of the map, measured on the ellipsoid: at once, a few times a second while the map moves
 * if it differs by a pixel, and when it rests.
 */
export function reportScale(map: MapLibreMap, onScale: (scale: Scale) => void): void {
  let told: Scale | null = null;
  let toldAt = 0;
  const report = (scale: Scale) => {
    told = scale;
    onScale(scale);
  };
  map.on('move', () => {
    const now = performance.now();
    if (now - toldAt < PAUSE_MS) return;
    toldAt = now;
    const scale = scaleOf(map);
    if (told === null || !looksLike(scale, told)) report(scale);
  });
  map.on('moveend', () => report(scaleOf(map)));
  map.on('resize', () => report(scaleOf(map)));
  report(scaleOf(map));
}

function looksLike(a: Scale, b: Scale): boolean {
  return a.metres === b.metres && Math.abs(a.pixels - b.pixels) < 1;
}

/** The scale in the middle of a map. */
export function scaleOf(map: MapLibreMap): Scale {
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const end = (side: -1 | 1): Position => {
    const { lng, lat } = map.unproject([(width + side * LONGEST_PIXELS) / 2, height / 2]);
    return [lng, lat];
  };
  return scaleWithin(lambertLengthMetres(end(-1), end(1)), LONGEST_PIXELS);
}

/** The longest length of 1, 2, 3 or 5 times a power of ten that fits into so many pixels. */
export function scaleWithin(metres: number, pixels: number): Scale {
  const power = 10 ** Math.floor(Math.log10(metres));
  const round = ([5, 3, 2].find((step) => step * power <= metres) ?? 1) * power;
  return { metres: round, pixels: (pixels * round) / metres };
}
