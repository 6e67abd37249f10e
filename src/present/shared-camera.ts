import type { CameraView } from '#core/camera-view.ts';
import type { Bounds } from '#core/position.ts';
import type { SharedCamera } from './shared-parts.ts';

export interface MapSize {
  readonly width: number;
  readonly height: number;
}

const TILE_PIXELS = 512;

/**
 * The view that shows, on a map of another size, everything the other window shows: the same centre, closer or further away by
 * the narrower of both sides.
 */
export function viewOn({ width, height, zoom, ...camera }: SharedCamera, here: MapSize): CameraView {
  const scale = Math.min(here.width / width, here.height / height);
  const wanted = scale > 0 ? zoom + Math.log2(scale) : zoom;
  return { ...camera, zoom: Math.min(24, Math.max(0, wanted)) };
}

/** The piece of land a camera shows, west to north in degrees, on the Mercator map, without its bearing and pitch. */
export function boundsOf({ longitude, latitude, zoom, width, height }: SharedCamera): Bounds {
  const world = TILE_PIXELS * 2 ** zoom;
  const halfLongitudes = (width / world) * 180;
  const middle = mercatorY(latitude);
  const half = (height / world) * Math.PI;
  return [
    Math.max(-180, longitude - halfLongitudes),
    latitudeAt(middle - half),
    Math.min(180, longitude + halfLongitudes),
    latitudeAt(middle + half),
  ];
}

function mercatorY(latitude: number): number {
  return Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
}

function latitudeAt(y: number): number {
  return (Math.atan(Math.exp(y)) * 360) / Math.PI - 90;
}
