import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '#core/position.ts';
import { lambertLengthMetres } from '#geo/lambert-length.ts';

/** A round length on the ground, and how long it is on the screen. */
export interface Scale {
  readonly metres: number;
  readonly pixels: number;
}

const LONGEST_PIXELS = 100;

/** Tells of the scale in the middle of the map, measured on the ellipsoid, at once and whenever the map moves. */
export function reportScale(map: MapLibreMap, onScale: (scale: Scale) => void): void {
  const report = () => onScale(scaleOf(map));
  map.on('move', report);
  map.on('resize', report);
  report();
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
