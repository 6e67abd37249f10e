import type { Map as MapLibreMap } from 'maplibre-gl';
import type { CameraView } from '#core/camera-view.ts';
import { viewOf } from './map-camera.ts';

/** Marks a move of the camera that somebody has asked for with a button, as dragging and turning the wheel mark themselves. */
export const BY_HAND = { isByHand: true } as const;

/** Tells of every frame in which somebody's hand moves the camera; flights that the atlas begins are not told. */
export function reportHand(map: MapLibreMap, onHandMove: (view: CameraView) => void): void {
  map.on('move', (event) => {
    const isByHand = Reflect.get(event, 'originalEvent') !== undefined || 'isByHand' in event;
    if (isByHand) onHandMove(viewOf(map));
  });
}
