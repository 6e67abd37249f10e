import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '#core/position.ts';

/** A round length on the ground, and how long it is on the screen. */
export interface Scale {
  readonly metres: number;
  readonly pixels: number;
}

const LONGEST_PIXELS = 100;

/**
 * Tells of the scale in the middle of the map, measured on the ellipsoid, as soon as the geodesy has arrived and
 * whenever the map moves. The first view does not wait for it.
 */
export async function reportScale(map: MapLibreMap, onScale: (scale: Scale) => void): Promise<void> {
  const scaleOf = await scaleMeasure();
  const report = () => onScale(scaleOf(map));
  map.on('move', report);
  map.on('resize', report);
  report();
}

/** What measures the scale in the middle of a map. */
export async function scaleMeasure(): Promise<(map: MapLibreMap) => Scale> {
  const { geodesicBetween } = await import('#geo/geodesic.ts');
  return (map) => {
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const end = (side: -1 | 1): Position => {
      const { lng, lat } = map.unproject([(width + side * LONGEST_PIXELS) / 2, height / 2]);
      return [lng, lat];
    };
    return scaleWithin(geodesicBetween(end(-1), end(1)).lengthMetres, LONGEST_PIXELS);
  };
}

/** The longest length of 1, 2, 3 or 5 times a power of ten that fits into so many pixels. */
export function scaleWithin(metres: number, pixels: number): Scale {
  const power = 10 ** Math.floor(Math.log10(metres));
  const round = ([5, 3, 2].find((step) => step * power <= metres) ?? 1) * power;
  return { metres: round, pixels: (pixels * round) / metres };
}
