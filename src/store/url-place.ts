import type { CameraView } from '#core/camera-view.ts';
import { isOnMap } from '#core/map-extent.ts';
import type { Position } from '#core/position.ts';

/** `zoom/latitude/longitude[/bearing[/pitch]]`, the order people know from OpenStreetMap. */
export function parseView(value: string): CameraView | null {
  const pieces = value.split('/');
  const isNumeric = pieces.every((piece) => /^-?\d{1,4}(\.\d{1,12})?$/.test(piece));
  if (!isNumeric || pieces.length < 3 || pieces.length > 5) return null;
  const [zoom = 0, latitude = 0, longitude = 0, bearing = 0, pitch = 0] = pieces.map(Number);
  const isInRange =
    zoom >= 0 &&
    zoom <= 24 &&
    Math.abs(latitude) <= 85 &&
    Math.abs(longitude) <= 180 &&
    Math.abs(bearing) <= 360;
  return isInRange && pitch >= 0 && pitch <= 85 ? { zoom, latitude, longitude, bearing, pitch } : null;
}

/** `latitude,longitude` in degrees; a position the map cannot show is no mark. */
export function parseMark(value: string): Position | null {
  const [, latitude, longitude] = /^(-?\d{1,2}(?:\.\d{1,12})?),(-?\d{1,3}(?:\.\d{1,12})?)$/.exec(value) ?? [];
  if (latitude === undefined || longitude === undefined) return null;
  const position: Position = [Number(longitude), Number(latitude)];
  return isOnMap(position) ? position : null;
}

/** To a tenth of a metre. */
const MARK_DECIMALS = 6;

export function formatMark([longitude, latitude]: Position): string {
  return `${round(latitude, MARK_DECIMALS)},${round(longitude, MARK_DECIMALS)}`;
}

/** As many decimals as half a pixel needs at this zoom, after MapLibre's own hash. */
export function formatView({ zoom, latitude, longitude, bearing, pitch }: CameraView): string {
  const decimals = Math.max(0, Math.ceil((zoom * Math.LN2 + Math.log(512 / 360 / 0.5)) / Math.LN10));
  const pieces = [
    round(zoom, 2),
    round(latitude, decimals),
    round(longitude, decimals),
    round(bearing, 1),
    round(pitch, 0),
  ];
  return pieces.join('/');
}

/** Plain decimals, whatever the size: "1e-7" could not be read back. */
function round(value: number, decimals: number): string {
  const factor = 10 ** decimals;
  const rounded = Math.round(value * factor) / factor || 0;
  return rounded.toLocaleString('en', { useGrouping: false, maximumFractionDigits: decimals });
}
