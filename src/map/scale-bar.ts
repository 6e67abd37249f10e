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
const PAUSE_MILLISECONDS = 1000;

/**
 * Tells of the scale in the middle of the map, measured on the ellipsoid: at once, and where it differs by a pixel once a second
 * while the map moves and when it rests.
 */
export function reportScale(map: MapLibreMap, onScale: (scale: Scale) => void): void {
  let told: Scale | null = null;
  let measuredAtMilliseconds = 0;
  const report = () => {
    measuredAtMilliseconds = performance.now();
    const scale = scaleOf(map);
    if (told !== null && looksSame(scale, told)) return;
    told = scale;
    onScale(scale);
  };
  map.on('move', () => {
    if (performance.now() - measuredAtMilliseconds >= PAUSE_MILLISECONDS) report();
  });
  map.on('moveend', report);
  map.on('resize', report);
  report();
}

function looksSame(a: Scale, b: Scale): boolean {
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
