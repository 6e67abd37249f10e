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
  const { geodesicBetween } = await import('#geo/geodesic.ts');
  const report = () => {
    const { clientWidth: width, clientHeight: height } = map.getContainer();
    const [left, right] = [-1, 1].map((side): Position => {
      const { lng, lat } = map.unproject([(width + side * LONGEST_PIXELS) / 2, height / 2]);
      return [lng, lat];
    });
    if (left === undefined || right === undefined) return;
    onScale(scaleWithin(geodesicBetween(left, right).lengthMetres, LONGEST_PIXELS));
  };
  map.on('move', report);
  map.on('resize', report);
  report();
}

/** The longest length of 1, 2, 3 or 5 times a power of ten that fits into so many pixels. */
export function scaleWithin(metres: number, pixels: number): Scale {
  const power = 10 ** Math.floor(Math.log10(metres));
  const round = ([5, 3, 2].find((step) => step * power <= metres) ?? 1) * power;
  return { metres: round, pixels: (pixels * round) / metres };
}
