import type { Map as MapLibreMap } from 'maplibre-gl';
import type { CameraView } from '#core/camera-view.ts';

export const MIN_ZOOM = 2;
/** A selection is never framed closer than this: there is nothing more to see around a single point. */
export const FRAME_MAX_ZOOM = 11.5;

export function toCamera({ longitude, latitude, zoom, bearing, pitch }: CameraView) {
  return { center: [longitude, latitude] as [number, number], zoom, bearing, pitch };
}

export function viewOf(map: MapLibreMap): CameraView {
  const { lng, lat } = map.getCenter();
  return {
    zoom: map.getZoom(),
    latitude: lat,
    longitude: lng,
    bearing: map.getBearing(),
    pitch: map.getPitch(),
  };
}
