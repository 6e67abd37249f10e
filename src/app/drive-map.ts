import type { StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { buildStyle, MAX_ZOOM, type StyleAssets } from '#cartography/build-style.ts';
import { ERROR_AREAS_FROM_ZOOM } from '#cartography/layers/projects.ts';
import { composeOnlineStyle } from '#cartography/online-style.ts';
import type { MapView } from '#map/map-view.ts';
import { type AtlasState, type AtlasStore, selectOnMap, selectTheme } from '#store/atlas-store.ts';
import { selectFramed } from '#store/framed.ts';
import { firstExtent } from './first-extent.ts';
import { measureFreeArea } from './free-area.ts';
import { HOME_BOUNDS } from './home-bounds.ts';
import { type OnlineBasemap, tryOnlineBasemap } from './online-basemap.ts';
import { formatPosition } from './pointer-position.ts';
import { styleAssets } from './style-assets.ts';

type MapModule = typeof import('#map/map-view.ts');

/** Where the map and its instruments go on the page. */
export interface MapPlace {
  readonly container: HTMLElement;
  readonly scaleSlot: HTMLElement;
  showPointer(text: string): void;
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
  let onlineStyle: StyleSpecification | null = null;
  let online: OnlineBasemap | null = null;
  let isFirstDrawn = false;
  const style = () => {
    const now = store.getState();
    const look = {
      theme: selectTheme(now),
      language: now.language,
      groups: now.groups,
      statuses: now.statuses,
      date: now.date,
      extent,
      hasErrorAreas,
      mark: now.mark,
    };
    const own = buildStyle(look, assets);
    return onlineStyle === null ? own : composeOnlineStyle(onlineStyle, own);
  };

  const map = createMapView({
    container,
    scaleSlot: place.scaleSlot,
    style: style(),
    view: state.view,
    home: HOME_BOUNDS,
    homePadding,
    events: {
      onState: (next) => store.getState().setMapState(next),
      onFirst: (moment) => {
        markOnce(`map-${moment}`);
        if (moment === 'idle') addRest();
      },
      onMoveEnd: (view, isAtMaxZoom) => {
        store.getState().setView(view, isAtMaxZoom);
        if (isFirstDrawn) addRest();
      },
      onPick: (candidates, at) => pick(store, candidates, at),
      onHover: (projectId) => store.getState().setHovered(projectId),
      onPointer: (position) => place.showPointer(formatPosition(position)),
      onInView: (inView) => store.getState().setInView(inView),
      onSourceAlive: (sourceId) => online?.alive(sourceId),
      onSourceError: (sourceId, message) => {
        console.warn(`map: ${message}`);
        online?.failed(sourceId);
      },
      onUnrecoverable: restart,
    },
  });
  place.onMap(map);
  if (new URLSearchParams(location.search).has('inspect'))
    Reflect.set(window, 'atlas', { map: map.inspected });

  /** What the first picture could do without, once it stands: the world, and near the ground the error areas. */
  const addRest = () => {
    isFirstDrawn = true;
    const isNear = map.view().zoom >= ERROR_AREAS_FROM_ZOOM;
    if (extent === 'world' && (hasErrorAreas || !isNear)) return;
    extent = 'world';
    hasErrorAreas ||= isNear;
    show(onlineStyle);
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
  const unfollow = followStore(store, map, container, () => show(onlineStyle));
  return () => {
    unfollow();
    online?.stop();
    place.onMap(null);
    map.destroy();
  };
}

/** A map made anew after lost graphics is not the first. */
function markOnce(name: string): void {
  if (performance.getEntriesByName(name).length === 0) performance.mark(name);
}

/** Everything that flows from the store to the map, by how often it changes: look, feature states, camera. */
function followStore(
  store: AtlasStore,
  map: MapView,
  container: HTMLElement,
  restyle: () => void,
): () => void {
  const ends = [
    store.subscribe(
      (now) => [selectTheme(now), now.language, now.groups, now.statuses, now.mark] as const,
      restyle,
      {
        equalityFn: isShallowEqual,
      },
    ),
    store.subscribe((now) => now.date, inIntervals(restyle)),
    // Names in another language, or data that came at the second attempt.
    store.subscribe((now) => now.atlas, map.reloadFailed),
    store.subscribe((now) => selectOnMap(now)?.featureIds ?? NO_FEATURES, map.setSelected, {
      fireImmediately: true,
    }),
    store.subscribe((now) => featuresOf(now, now.hoveredProjectId), map.setHovered),
    store.subscribe(
      (now) => now.frameRequests,
      () => {
        // The panel opens in the same frame; its size is known in the next.
        requestAnimationFrame(() => frameSelection(store.getState(), map, container));
      },
    ),
    store.subscribe(
      (now) => now.wantedBounds,
      (bounds) => {
        if (bounds !== null) map.frame(bounds, measureFreeArea(container));
      },
    ),
    store.subscribe(
      (now) => now.view,
      (view) => {
        if (view !== null && !isSameView(view, map.view())) map.jumpTo(view);
      },
    ),
  ];
  return () => {
    for (const end of ends) end();
  };
}

/** While time is dragged the interface follows every step, the map as often as it can draw. */
const DATE_INTERVAL_MILLISECONDS = 80;

function inIntervals(run: () => void): () => void {
  let isWaiting = false;
  return () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      run();
    }, DATE_INTERVAL_MILLISECONDS);
  };
}

const NO_FEATURES: readonly string[] = [];

function featuresOf({ atlas }: AtlasState, projectId: string | null): readonly string[] {
  return atlas.projects.find(({ id }) => id === projectId)?.featureIds ?? NO_FEATURES;
}

function pick(
  store: AtlasStore,
  candidates: readonly { projectId: string; partId: string | null }[],
  at: { x: number; y: number },
): void {
  const { select, setChoice } = store.getState();
  const [first, ...others] = candidates;
  if (first === undefined) select({ type: 'none' });
  else if (others.length > 0) setChoice({ options: candidates, x: at.x, y: at.y });
  else select({ type: 'project', projectId: first.projectId, partId: first.partId });
}

function frameSelection(state: AtlasState, map: MapView, container: HTMLElement): void {
  const framed = selectFramed(state);
  if (framed !== null) map.frame(framed, measureFreeArea(container));
}

function isShallowEqual(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}

/** Closer than anyone can see: the view the map itself has just reported. */
function isSameView(a: NonNullable<AtlasState['view']>, b: NonNullable<AtlasState['view']>): boolean {
  return (
    Math.abs(a.zoom - b.zoom) < 0.005 &&
    Math.abs(a.latitude - b.latitude) < 1e-6 &&
    Math.abs(a.longitude - b.longitude) < 1e-6 &&
    Math.abs(a.bearing - b.bearing) < 0.05 &&
    Math.abs(a.pitch - b.pitch) < 0.5
  );
}
