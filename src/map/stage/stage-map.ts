import type { MapLibreEvent, Map as MapLibreMap } from 'maplibre-gl';
import type { CameraView, Padding } from '#core/camera-view.ts';
import type { Bounds } from '#core/position.ts';
import { FRAME_MAX_ZOOM, toCamera } from '../map-camera.ts';
import { type DrawingOrder, drawLines } from './draw-lines.ts';
import { type InkEvents, type StageInk, stageInk } from './stage-ink.ts';

/** What a step is to show: a box, or what a view says. */
export type StageTarget =
  | { readonly type: 'box'; readonly box: Bounds }
  | { readonly type: 'view'; readonly view: CameraView };

export interface StageEvents extends InkEvents {
  /** Somebody moves the map by hand. */
  onGesture(): void;
}

/** What a talk does with the map besides its look. */
export interface StageMap {
  /**
   * Flies to what a step shows, into the part of the map that nothing covers, in so many seconds; 0 cuts to it. True once it has
   * arrived, or been stopped by a hand; false where another flight has taken its place.
   */
  fly(target: StageTarget, covered: Padding, seconds: number): Promise<boolean>;
  /** Draws lines of the style along their course. @returns what ends it early. */
  draw(order: DrawingOrder): () => void;
  readonly ink: StageInk;
  stop(): void;
}

/** Takes up one map for a talk. */
export function stageMap(map: MapLibreMap, events: StageEvents): StageMap {
  const ink = stageInk(map, events);
  const onMoveStart = ({ originalEvent }: MapLibreEvent) => {
    if (originalEvent !== undefined) events.onGesture();
  };
  const gestures = map.on('movestart', onMoveStart);
  let flights = 0;
  return {
    fly(target, covered, seconds) {
      flights += 1;
      const flight = flights;
      return new Promise((resolve) => {
        const arrival = map.on('moveend', (event) => {
          if (Reflect.get(event, 'flight') !== flight) return;
          arrival.unsubscribe();
          resolve(flight === flights);
        });
        // Whoever wants no motion has been asked already; MapLibre's own way of not moving forgets the offset.
        const motion = { duration: seconds * 1000, essential: true };
        const camera = cameraFor(map, target, covered);
        if (seconds === 0) map.easeTo({ ...camera, ...motion }, { flight });
        else map.flyTo({ ...camera, ...motion }, { flight });
      });
    },
    draw: (order) => drawLines(map, order),
    ink,
    stop() {
      gestures.unsubscribe();
      ink.stop();
    },
  };
}

function cameraFor(map: MapLibreMap, target: StageTarget, covered: Padding) {
  if (target.type === 'view') {
    const { left, right, top, bottom } = covered;
    return { ...toCamera(target.view), offset: [(left - right) / 2, (top - bottom) / 2] as [number, number] };
  }
  const flat = { bearing: 0, pitch: 0 };
  const fitted = map.cameraForBounds([...target.box], {
    padding: covered,
    maxZoom: FRAME_MAX_ZOOM,
    ...flat,
  });
  return { ...fitted, ...flat };
}
