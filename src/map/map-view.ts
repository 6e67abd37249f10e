import 'maplibre-gl/dist/maplibre-gl.css';
import {
  Map as MapLibreMap,
  type MapOptions,
  prewarm,
  type StyleSpecification,
  setWorkerUrl,
} from 'maplibre-gl';
import { MAX_ZOOM } from '#cartography/build-style.ts';
import { MEASUREMENT_SOURCES } from '#cartography/layers/measurement.ts';
import type { CameraView, Padding } from '#core/camera-view.ts';
import type { InView } from '#core/in-view.ts';
import { MAP_EXTENT } from '#core/map-extent.ts';
import type { MapState } from '#core/map-state.ts';
import type { Bounds } from '#core/position.ts';
import type { Drawing, DrawingHost } from './draw/draw-on-map.ts';
import { endDragAnywhere } from './end-drag.ts';
import { stateOwner } from './feature-states.ts';
import type { ImportedDoor } from './imported.ts';
import { inViewOf } from './in-view.ts';
import { type LinePin, linePinOn } from './line-pin.ts';
import { FRAME_MAX_ZOOM, MIN_ZOOM, toCamera, viewOf } from './map-camera.ts';
import { lookOwner } from './map-look.ts';
import workerUrl from './map-worker.ts?worker&url';
import { measurementData } from './measurement-data.ts';
import { BY_HAND, reportHand } from './report-hand.ts';
import { type PointerEvents, type PointerOwner, reportPointer } from './report-pointer.ts';
import type { WalkEvents } from './report-walk.ts';
import { reportScale, type Scale } from './scale-bar.ts';
import type { StageEvents, StageMap } from './stage/stage-map.ts';
import { supplySymbolImages } from './symbol-images.ts';
import { takePictureOfScreen, takeSnapshot } from './take-picture.ts';
import { watchWorkers } from './watch-workers.ts';

watchWorkers();
setWorkerUrl(workerUrl);
// Starts the worker now, while the page is still putting up its frame.
prewarm();

/** Everything the map tells. */
export interface MapEvents extends PointerEvents, WalkEvents {
  onState(state: MapState): void;
  onFirst(moment: 'load' | 'idle'): void;
  onMoveEnd(view: CameraView, isAtMaxZoom: boolean): void;
  /** What of the atlas is drawn in the present view, each time the map comes to rest. */
  onInView(inView: InView): void;
  /** With every frame in which a hand moves the camera: not for React. */
  onHandMove(view: CameraView): void;
  /** With every move of the camera: not for React. */
  onScale(scale: Scale): void;
  onSourceError(sourceId: string | undefined, message: string): void;
  /** A tile of the source has arrived. */
  onSourceAlive(sourceId: string): void;
  /** The graphics context is gone and did not come back: the map must be made anew. */
  onUnrecoverable(): void;
  /** The browser had ended the workers, such as while the page was in the background: everything is drawn again. */
  onWorkersRestarted(): void;
}

export interface MapViewOptions {
  readonly container: HTMLElement;
  readonly style: StyleSpecification;
  readonly view: CameraView | null;
  readonly home: Bounds;
  readonly homePadding: Padding;
  readonly maxZoom?: number;
  /** What panels cover of the map at the moment. */
  readonly coveredBy: () => Padding;
  readonly events: MapEvents;
}

/** The one door to the map. Nobody else holds MapLibre. */
export interface MapView {
  applyStyle(style: StyleSpecification, maxZoom?: number): void;
  /** Asks once more for files that could not be had. */
  reloadFailed(): void;
  setSelected(featureIds: readonly string[]): void;
  setHovered(featureIds: readonly string[]): void;
  /** Draws what is measured, and lets it be measured by hand. */
  draw(host: DrawingHost): Promise<Drawing>;
  frame(bounds: Bounds, padding: Padding): void;
  jumpTo(view: CameraView): void;
  /** Whether it moves and turns by keys. */
  setKeysOn(areOn: boolean): void;
  zoomBy(steps: number): void;
  view(): CameraView;
  /** Names the map, and the element that tells in words what is in view, if there is one. */
  setTitle(title: string, descriptionId: string | null): void;
  /** A mark for places on lines, not shown yet. */
  linePin(kind: 'marked' | 'passing', covered: () => Padding): LinePin;
  /** A copy of the drawing at so many pixels for each CSS pixel. @throws when the map does not come to rest. */
  picture(pixelRatio: number): Promise<HTMLCanvasElement>;
  /** The same at once, as far as it is drawn. */
  snapshot(): HTMLCanvasElement;
  /** Takes the map up for a talk; the code comes with the first of them. */
  stage(events: StageEvents): Promise<StageMap>;
  /** For imported files; the code comes with the first of them. */
  imported(): Promise<ImportedDoor>;
  /** For `?inspect` alone. */
  readonly inspected: MapLibreMap;
  destroy(): void;
}

const CAMERA_MS = 900;
/** Short: every frame of a fade is a whole frame drawn, and on a slow machine the last label should not wait for it. */
const FADE_MS = 100;
/** Longer than any graphics driver takes to come back; after that the map is made anew. */
const CONTEXT_PATIENCE_MS = 4000;

/** @throws Error when the browser gives no WebGL2 context. */
export function createMapView({ events, ...options }: MapViewOptions): MapView {
  const map = new MapLibreMap(mapOptions(options));
  map.touchZoomRotate.disableRotation();
  supplySymbolImages(map);
  let isDrawn = false;
  map.once('idle', () => {
    isDrawn = true;
  });
  reportProgress(map, events, options.view !== null);
  let pointerOwner: PointerOwner | null = null;
  let stage: StageMap | null = null;
  reportPointer(map, events, () => (stage?.ink.ownsPointer() ? stage.ink : pointerOwner));
  reportHand(map, events.onHandMove);
  reportScale(map, events.onScale);
  map.once('idle', async () => {
    const { reportWalk } = await import('./report-walk.ts');
    reportWalk(map, events, options.coveredBy);
  });
  const selected = stateOwner(map, 'isSelected');
  const hovered = stateOwner(map, 'isHovered');
  const measured = measurementData(map);
  const restore = () => {
    for (const owner of [selected, hovered, measured]) owner.restore();
  };
  const look = lookOwner(map, options.style, restore);
  const stopWatching = watchContext(map, events, restore);
  const stopReleases = endDragAnywhere(map);

  return {
    applyStyle(style, maxZoom = MAX_ZOOM) {
      if (map.getMaxZoom() !== maxZoom) map.setMaxZoom(maxZoom);
      events.onState('loading');
      look.apply(style);
    },
    reloadFailed: look.reloadFailed,
    setSelected: selected.set,
    setHovered: hovered.set,
    async draw(host) {
      const { drawOnMap } = await import('./draw/draw-on-map.ts');
      const drawing = drawOnMap(map, measured, host);
      pointerOwner = drawing;
      return drawing;
    },
    frame([west, south, east, north], padding) {
      // Before the first picture there is nothing to fly from.
      const duration = isDrawn ? CAMERA_MS : 0;
      map.fitBounds([west, south, east, north], { padding, maxZoom: FRAME_MAX_ZOOM, duration });
    },
    jumpTo: (view) => {
      map.jumpTo(toCamera(view));
    },
    setKeysOn: (areOn) => (areOn ? map.keyboard.enable() : map.keyboard.disable()),
    zoomBy: (steps) => {
      map.zoomTo(map.getZoom() + steps, { duration: 250 }, BY_HAND);
    },
    view: () => viewOf(map),
    setTitle: (title, descriptionId) => {
      // Not a landmark but something with keys of its own, which screen readers are to let through.
      map.getCanvas().role = 'application';
      map.getCanvas().ariaLabel = title;
      if (descriptionId !== null) map.getCanvas().setAttribute('aria-describedby', descriptionId);
    },
    linePin: (kind, covered) => linePinOn(map, kind, covered),
    picture: (pixelRatio) => takePictureOfScreen(map, pixelRatio),
    snapshot: () => takeSnapshot(map),
    async stage(stageEvents) {
      const { stageMap } = await import('./stage/stage-map.ts');
      stage = stageMap(map, stageEvents);
      return stage;
    },
    imported: async () => (await import('./imported.ts')).importedDoor(map),
    inspected: map,
    destroy() {
      stopWatching();
      stopReleases();
      map.remove();
    },
  };
}

function mapOptions(options: Omit<MapViewOptions, 'events' | 'coveredBy'>): MapOptions {
  const { container, style, view, home, homePadding, maxZoom = MAX_ZOOM } = options;
  return {
    container,
    style,
    minZoom: MIN_ZOOM,
    maxZoom,
    maxBounds: [...MAP_EXTENT],
    maxPitch: 60,
    attributionControl: false,
    renderWorldCopies: false,
    fadeDuration: FADE_MS,
    ...(view === null
      ? { bounds: [...home], fitBoundsOptions: { padding: homePadding, maxZoom: FRAME_MAX_ZOOM } }
      : toCamera(view)),
  };
}

function reportProgress(map: MapLibreMap, events: MapEvents, isViewGiven: boolean): void {
  const reportView = () => events.onMoveEnd(viewOf(map), map.getZoom() >= map.getMaxZoom() - 0.01);
  map.once('load', () => {
    events.onFirst('load');
    // A view from the address may have been brought into the bounds of the map.
    if (isViewGiven) reportView();
  });
  map.once('idle', () => events.onFirst('idle'));
  /** What somebody's hand draws changes with every move of the pointer, and nothing of the atlas. */
  let isNewPicture = true;
  const renew = () => {
    isNewPicture = true;
  };
  map.on('idle', () => {
    events.onState('idle');
    if (isNewPicture) events.onInView(inViewOf(map));
    isNewPicture = false;
  });
  map.on('move', renew);
  map.on('styledata', renew);
  map.on('movestart', (event) => {
    if (!isLed(event)) events.onState('loading');
  });
  map.on('moveend', (event) => {
    if (!isLed(event)) reportView();
  });
  map.on('sourcedata', (event) => {
    if (event.sourceId !== MEASUREMENT_SOURCES.hand) renew();
    if (event.tile !== undefined) events.onSourceAlive(event.sourceId);
  });
  map.on('error', (event) => {
    const sourceId: unknown = Reflect.get(event, 'sourceId');
    events.onSourceError(typeof sourceId === 'string' ? sourceId : undefined, event.error.message);
  });
}

/** A camera that follows a line as it is drawn moves with every frame, and rests with the last. */
function isLed(event: object): boolean {
  return Reflect.get(event, 'isLed') === true;
}

/** MapLibre rebuilds itself once the browser restores the context; where it does not, the owner is told. */
function watchContext(map: MapLibreMap, events: MapEvents, onRestored: () => void): () => void {
  let patience: ReturnType<typeof setTimeout> | undefined;
  map.on('webglcontextlost', ({ originalEvent }) => {
    events.onState('loading');
    // MapLibre rebuilds itself in the same way for both, with an event of its own for the workers.
    if (!originalEvent?.isTrusted) return events.onWorkersRestarted();
    patience = setTimeout(events.onUnrecoverable, CONTEXT_PATIENCE_MS);
  });
  map.on('webglcontextrestored', () => {
    clearTimeout(patience);
  });
  // A rebuilt map loads its style again, and only then has the sources that carry the states.
  map.on('style.load', onRestored);
  return () => clearTimeout(patience);
}
