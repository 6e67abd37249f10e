import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { buildStyle, MAX_ZOOM, type StyleAssets } from '#cartography/build-style.ts';
import { ERROR_AREAS_FROM_ZOOM } from '#cartography/layers/projects.ts';
import { withMoreContrast } from '#cartography/more-contrast.ts';
import { composeOnlineStyle } from '#cartography/online-style.ts';
import type { CameraView } from '#core/camera-view.ts';
import type { Position } from '#core/position.ts';
import { EMPTY_ATLAS } from '#dataset/atlas.ts';
import type { MapView } from '#map/map-view.ts';
import type { Scale } from '#map/scale-bar.ts';
import { type AtlasStore, selectTheme } from '#store/atlas-store.ts';
import { selectedProjectId } from '#store/selection.ts';
import type { Dress } from './drive-imports.ts';
import { driveMeasure } from './drive-measure.ts';
import { driveTalk } from './drive-talk.ts';
import { firstExtent } from './first-extent.ts';
import { followImports } from './follow-imports.ts';
import { followRoute } from './follow-route.ts';
import { followStore, frameSelection, hoveredFeatures } from './follow-store.ts';
import { followTime } from './follow-time.ts';
import { measureFreeArea } from './free-area.ts';
import { HOME_BOUNDS } from './home-bounds.ts';
import { lookOf } from './look-of.ts';
import type { MeasureSurface } from './measure-on-map.ts';
import { type OnlineBasemap, tryOnlineBasemap } from './online-basemap.ts';
import { formatPosition } from './pointer-position.ts';
import { styleAssets } from './style-assets.ts';
import { tellPartMissing } from './watch-parts.ts';

type MapModule = typeof import('#map/map-view.ts');

/** Where the map and its instruments go on the page. */
export interface MapPlace {
  readonly container: HTMLElement;
  readonly measuring: MeasureSurface;
  showPointer(text: string): void;
  /** The pointer is over a project at a position, or over none. */
  pointAt(projectId: string | null, position: Position | null): void;
  /** A click on the selected project. */
  markAt(position: Position): void;
  showScale(scale: Scale): void;
  /** A hand moves the camera. */
  moveByHand(view: CameraView): void;
  onMap(map: MapView | null): void;
}

/** Set by the operator when building; empty by default, and then no request leaves the host. */
const ONLINE_STYLE_URL: string = import.meta.env.ATLAS_STYLE_URL ?? '';
/** Online maps know streets and houses. */
const ONLINE_MAX_ZOOM = 18;

/**
 * Makes the map in its place and keeps it in step with the store. A map whose graphics are lost for good is made anew in
 * the same place.
 */
export function driveMap(store: AtlasStore, place: MapPlace): void {
  const assets = styleAssets();
  let stop: () => void = () => {};

  const begin = (module: MapModule) => {
    const restart = () => {
      stop();
      store.getState().notify('contextLost');
      begin(module);
    };
    try {
      stop = runMap(module, store, place, assets, restart);
    } catch (error) {
      console.warn('The map cannot be drawn.', error);
      store.getState().setMapState('failed');
    }
  };

  import('#map/map-view.ts').then(begin, (error: unknown) => {
    console.error(error);
    store.getState().setMapState('failed');
  });
}

function runMap(
  { createMapView }: MapModule,
  store: AtlasStore,
  place: MapPlace,
  assets: StyleAssets,
  restart: () => void,
): () => void {
  const { container } = place;
  const state = store.getState();
  const homePadding = measureFreeArea(container);
  let extent = firstExtent(
    state.view === null
      ? { type: 'box', box: HOME_BOUNDS, padding: homePadding }
      : { type: 'view', view: state.view },
    { width: container.clientWidth, height: container.clientHeight },
  );
  let hasErrorAreas = false;
  const route = followRoute(store, () => restyle());
  const moreContrast = matchMedia('(prefers-contrast: more), (forced-colors: active)');
  let onlineStyle: StyleSpecification | null = null;
  let online: OnlineBasemap | null = null;
  let isFirstDrawn = false;
  let dress: Dress = (style) => style;
  let talkDress: Dress = (style) => style;
  const ownStyle = () =>
    buildStyle(lookOf(store.getState(), { extent, hasErrorAreas, route: route.lines() }), assets);
  const style = () => {
    const built = talkDress(dress(ownStyle()));
    const own = moreContrast.matches ? withMoreContrast(built, selectTheme(store.getState())) : built;
    return onlineStyle === null ? own : composeOnlineStyle(onlineStyle, own);
  };

  const map = createMapView({
    container,
    style: style(),
    view: state.view,
    home: HOME_BOUNDS,
    homePadding,
    coveredBy: () => measureFreeArea(container),
    events: {
      onState: (next) => {
        if (next === 'idle') time.rested();
        store.getState().setMapState(next === 'idle' && time.isOwing() ? 'loading' : next);
      },
      onFirst: (moment) => {
        markOnce(`map-${moment}`);
        if (moment === 'idle') addRest();
      },
      onMoveEnd: (view, isAtMaxZoom) => {
        store.getState().setView(view, isAtMaxZoom);
        if (isFirstDrawn) addRest();
      },
      onPick: (candidates, at, position) => {
        const selected = selectedProjectId(store.getState().selection);
        pick(store, candidates, at);
        if (candidates.some(({ projectId }) => projectId === selected)) place.markAt(position);
      },
      onWalk: (projectIds) => store.getState().setWalked(projectIds),
      onEnter: (projectIds, at) => enter(store, projectIds, at),
      onHover: (projectId) => {
        store.getState().setHovered(projectId);
        map.setHovered(hoveredFeatures(store.getState()));
      },
      onPointer: (position) => {
        place.showPointer(formatPosition(position));
        place.pointAt(store.getState().hoveredProjectId, position);
      },
      onScale: place.showScale,
      onHandMove: place.moveByHand,
      onInView: (inView) => store.getState().setInView(inView),
      onSourceAlive: (sourceId) => online?.alive(sourceId),
      onSourceError: (sourceId, message) => {
        console.warn(`map: ${message}`);
        online?.failed(sourceId);
        if (isOwnFile(sourceId)) tellPartMissing(store);
      },
      onUnrecoverable: restart,
      onWorkersRestarted: () => store.getState().notify('contextLost'),
    },
  });
  place.onMap(map);
  /** Where the first file is missing the interface says so, and asks again for both. */
  const isOwnFile = (sourceId: string | undefined) =>
    store.getState().atlas !== EMPTY_ATLAS && sourceId !== undefined && sourceId in ownStyle().sources;
  if (new URLSearchParams(location.search).has('inspect'))
    Reflect.set(window, 'atlas', { map: map.inspected });

  /** What the first picture could do without, once it stands: the world, and near the ground the error areas. */
  const addRest = () => {
    isFirstDrawn = true;
    const isNear = map.view().zoom >= ERROR_AREAS_FROM_ZOOM;
    if (extent === 'world' && (hasErrorAreas || !isNear)) return;
    extent = 'world';
    hasErrorAreas ||= isNear;
    time.restyle();
  };
  const time = followTime(() => show(onlineStyle));
  /** What a step of a talk changes of the look comes with the second frame of its flight. */
  const restyle = () => {
    if (store.getState().story === null) return time.restyle();
    store.getState().setMapState('loading');
    time.restyleAfterFrame();
  };
  const show = (next: StyleSpecification | null) => {
    onlineStyle = next;
    map.applyStyle(style(), next === null ? MAX_ZOOM : ONLINE_MAX_ZOOM);
  };
  if (ONLINE_STYLE_URL !== '') {
    online = tryOnlineBasemap(ONLINE_STYLE_URL, show, () => {
      store.getState().notify('onlineFailed');
      if (onlineStyle !== null) show(null);
    });
  }
  if (store.getState().frameRequests > 0) frameSelection(store.getState(), map, container);
  moreContrast.addEventListener('change', time.restyle);
  const unfollow = followStore(store, map, container, { step: time.step, restyle });
  const stopMeasuring = driveMeasure(store, map, place.measuring);
  const stopImports = followImports(store, map, (next) => {
    dress = next;
    restyle();
  });
  const stopTalk = driveTalk(store, map, container, (next) => {
    talkDress = next;
    restyle();
  });
  return () => {
    unfollow();
    stopTalk();
    route.stop();
    stopMeasuring();
    stopImports();
    moreContrast.removeEventListener('change', time.restyle);
    time.stop();
    online?.stop();
    place.onMap(null);
    map.destroy();
  };
}

/** A map made anew after lost graphics is not the first. */
function markOnce(name: string): void {
  if (performance.getEntriesByName(name).length === 0) performance.mark(name);
}

function pick(
  store: AtlasStore,
  candidates: readonly { projectId: string; partId: string | null }[],
  at: { x: number; y: number },
): void {
  const { select, open, setChoice } = store.getState();
  const [first, ...others] = candidates;
  if (first === undefined) select({ type: 'none' });
  else if (others.length > 0) setChoice({ options: candidates, x: at.x, y: at.y });
  else open(first.projectId, first.partId);
}

/** Whoever opens something with the keyboard goes on reading there. */
function enter(store: AtlasStore, projectIds: readonly string[], at: { x: number; y: number }): void {
  pick(
    store,
    projectIds.map((projectId) => ({ projectId, partId: null })),
    at,
  );
  store.getState().oweFocus(true);
}
