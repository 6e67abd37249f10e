import type { CameraView, Padding } from '#core/camera-view.ts';
import type { Bounds } from '#core/position.ts';
import type { SharedCamera } from './shared-parts.ts';

/** A map on a page, in CSS pixels, and what of it is covered. */
export interface MapPlace {
  readonly width: number;
  readonly height: number;
  readonly padding: Padding;
}

const TILE_PIXELS = 512;

/** What is seen of the land in the free part of a map that looks there. Bearing and pitch are left out of the box. */
export function cameraOf(view: CameraView, place: MapPlace): SharedCamera {
  const world = TILE_PIXELS * 2 ** view.zoom;
  const { width, height, padding } = place;
  const x = mercatorX(view.longitude);
  const y = mercatorY(view.latitude);
  const west = x + (padding.left - width / 2) / world;
  const east = x + (width / 2 - padding.right) / world;
  const north = y + (padding.top - height / 2) / world;
  const south = y + (height / 2 - padding.bottom) / world;
  const bounds: Bounds = [
    clamp(longitudeAt(west), -180, 180),
    clamp(latitudeAt(south), -90, 90),
    clamp(longitudeAt(east), -180, 180),
    clamp(latitudeAt(north), -90, 90),
  ];
  return { bounds: [...bounds], bearing: view.bearing, pitch: view.pitch };
}

/** The view that shows the same piece of land in the free part of a map of another size. */
export function viewOn({ bounds, bearing, pitch }: SharedCamera, place: MapPlace): CameraView {
  const [west, south, east, north] = bounds;
  const { width, height, padding } = place;
  const [left, right] = [mercatorX(west), mercatorX(east)];
  const [top, bottom] = [mercatorY(north), mercatorY(south)];
  const freeWidth = Math.max(1, width - padding.left - padding.right);
  const freeHeight = Math.max(1, height - padding.top - padding.bottom);
  const scale = Math.min(
    freeWidth / Math.max(1e-12, right - left),
    freeHeight / Math.max(1e-12, bottom - top),
  );
  const zoom = clamp(Math.log2(scale / TILE_PIXELS), 0, 24);
  const world = TILE_PIXELS * 2 ** zoom;
  // Where the free part's centre lies beside that of the map.
  const x = (left + right) / 2 - (padding.left - padding.right) / 2 / world;
  const y = (top + bottom) / 2 - (padding.top - padding.bottom) / 2 / world;
  return { zoom, longitude: longitudeAt(x), latitude: latitudeAt(y), bearing, pitch };
}

/** From west to east, 0 to 1. */
function mercatorX(longitude: number): number {
  return (longitude + 180) / 360;
}

/** From north to south, 0 to 1 between the edges of the square map. */
function mercatorY(latitude: number): number {
  return 0.5 - Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI);
}

function longitudeAt(x: number): number {
  return x * 360 - 180;
}

function latitudeAt(y: number): number {
  return (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90;
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}
