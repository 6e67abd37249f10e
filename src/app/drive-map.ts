import type { RefObject } from 'react';
import { buildStyle, type StyleAssets } from '#cartography/build-style.ts';
import type { MapView } from '#map/map-view.ts';
import { type AtlasState, type AtlasStore, selectProject, selectTheme } from '#store/atlas-store.ts';
import { selectedProjectId } from '#store/selection.ts';
import { measureFreeArea } from './free-area.ts';
import { HOME_BOUNDS } from './home-bounds.ts';
import { formatPosition } from './pointer-position.ts';
import { styleAssets } from './style-assets.ts';

type MapModule = typeof import('#map/map-view.ts');

/**
 * Makes the map in `container` and keeps it in step with the store until the returned function is called. A map whose
 * graphics are lost for good is made anew in the same place.
 */
export function driveMap(
  store: AtlasStore,
  container: HTMLElement,
  pointerRef: RefObject<HTMLElement | null>,
  mapRef: RefObject<MapView | null>,
): () => void {
  const assets = styleAssets();
  let stop: () => void = () => {};
  let isStopped = false;

  const begin = (module: MapModule) => {
    if (isStopped) return;
    try {
      stop = runMap(module, { store, container, pointerRef, mapRef, assets, restart: () => restart(module) });
    } catch (error) {
      console.warn('The map cannot be drawn.', error);
      store.getState().setMapState('failed');
    }
  };
  const restart = (module: MapModule) => {
    stop();
    store.getState().notify('contextLost');
    begin(module);
  };

  import('#map/map-view.ts').then(begin, (error: unknown) => {
    console.error(error);
    store.getState().setMapState('failed');
  });
  return () => {
    isStopped = true;
    stop();
  };
}

interface Stage {
  readonly store: AtlasStore;
  readonly container: HTMLElement;
  readonly pointerRef: RefObject<HTMLElement | null>;
  readonly mapRef: RefObject<MapView | null>;
  readonly assets: StyleAssets;
  readonly restart: () => void;
}

function runMap({ createMapView }: MapModule, stage: Stage): () => void {
  const { store, container, pointerRef, mapRef, assets } = stage;
  const state = store.getState();
  const style = (from: AtlasState) =>
    buildStyle(
      { theme: selectTheme(from), language: from.language, groups: from.groups, date: from.date },
      assets,
    );
  const map = createMapView({
    container,
    style: style(state),
    view: state.view,
    home: selectProject(state)?.bounds ?? HOME_BOUNDS,
    homePadding: measureFreeArea(container),
    title: container.dataset.title ?? '',
    events: {
      onState: (next) => store.getState().setMapState(next),
      onFirst: (moment) => performance.mark(`map-${moment}`),
      onMoveEnd: (view, isAtMaxZoom) => store.getState().setView(view, isAtMaxZoom),
      onPick: (candidates, at) => pick(store, candidates, at),
      onHover: (projectId) => store.getState().setHovered(projectId),
      onPointer: (position) => {
        if (pointerRef.current) pointerRef.current.textContent = formatPosition(position);
      },
      onInView: (inView) => store.getState().setInView(inView),
      onSourceError: (_sourceId, message) => console.warn(`map: ${message}`),
      onUnrecoverable: stage.restart,
    },
  });
  mapRef.current = map;
  if (new URLSearchParams(location.search).has('inspect'))
    Reflect.set(window, 'atlas', { map: map.inspected });

  const featuresOf = (projectId: string | null) =>
    store.getState().atlas.projects.find(({ id }) => id === projectId)?.featureIds ?? [];
  const unsubscribe = [
    store.subscribe(
      (now) => [selectTheme(now), now.language, now.groups, now.date] as const,
      () => map.applyStyle(style(store.getState())),
      { equalityFn: isShallowEqual },
    ),
    store.subscribe(
      (now) => selectedProjectId(now.selection),
      (projectId) => map.setSelected(featuresOf(projectId)),
      { fireImmediately: true },
    ),
    store.subscribe(
      (now) => now.hoveredProjectId,
      (projectId) => map.setHovered(featuresOf(projectId)),
    ),
    store.subscribe(
      (now) => now.frameRequests,
      () => {
        // The panel opens in the same frame; its size is known in the next.
        requestAnimationFrame(() => frameSelection(store.getState(), map, container));
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
    for (const end of unsubscribe) end();
    mapRef.current = null;
    map.destroy();
  };
}

function pick(
  store: AtlasStore,
  candidates: readonly { projectId: string; partId: string }[],
  at: { x: number; y: number },
): void {
  const { select, setChoice } = store.getState();
  const [first, ...others] = candidates;
  if (first === undefined) select({ type: 'none' });
  else if (others.length > 0) setChoice({ options: candidates, x: at.x, y: at.y });
  else select({ type: 'project', projectId: first.projectId, partId: null });
}

function frameSelection(state: AtlasState, map: MapView, container: HTMLElement): void {
  const project = selectProject(state);
  if (project !== null) map.frame(project.bounds, measureFreeArea(container));
}

function isShallowEqual(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}

function isSameView(a: NonNullable<AtlasState['view']>, b: NonNullable<AtlasState['view']>): boolean {
  return (
    Math.abs(a.zoom - b.zoom) < 0.005 &&
    Math.abs(a.latitude - b.latitude) < 1e-6 &&
    Math.abs(a.longitude - b.longitude) < 1e-6 &&
    Math.abs(a.bearing - b.bearing) < 0.05 &&
    Math.abs(a.pitch - b.pitch) < 0.5
  );
}
