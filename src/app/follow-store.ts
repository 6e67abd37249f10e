import { projectById } from '#dataset/project-by-id.ts';
import type { MapView } from '#map/map-view.ts';
import { type AtlasState, type AtlasStore, selectOnMap, selectTheme } from '#store/atlas-store.ts';
import { filterOf } from '#store/filter.ts';
import { selectFramed } from '#store/framed.ts';
import { selectLocalName } from '#store/selected-name.ts';
import { afterPanel } from './after-panel.ts';
import { hasMeasurement } from './drive-measure.ts';
import type { TimeFollower } from './follow-time.ts';
import { measureFreeArea } from './free-area.ts';
import { isSameView, isShallowEqual } from './same-view.ts';
import { isCameraOfStep } from './step-camera.ts';

/** Everything that flows from the store to the map, by how often it changes: look, feature states, camera. */
export function followStore(
  store: AtlasStore,
  map: MapView,
  container: HTMLElement,
  time: Pick<TimeFollower, 'step' | 'restyle'>,
): () => void {
  const select = afterPanel(store, () => {
    map.setSelected(selectOnMap(store.getState())?.featureIds ?? NO_FEATURES);
    // Its local name stands beneath its own.
    time.restyle();
  });
  const frame = afterPanel(store, () => frameSelection(store.getState(), map, container));
  const hover = afterPanel(store, () => {
    map.setHovered(hoveredFeatures(store.getState()));
  });
  let hoverTimer: ReturnType<typeof setTimeout> | undefined;
  const ends = [
    // Names in another language, or data that came at the second attempt.
    store.subscribe((now) => now.atlas, map.reloadFailed),
    store.subscribe(
      (now) =>
        [
          selectTheme(now),
          now.language,
          now.mark,
          hasMeasurement(now),
          ...Object.values(filterOf(now)),
        ] as const,
      time.restyle,
      {
        equalityFn: isShallowEqual,
      },
    ),
    store.subscribe(
      (now) => now.date,
      () => {
        time.step();
        store.getState().setMapState('loading');
      },
    ),
    store.subscribe((now) => selectOnMap(now)?.featureIds ?? NO_FEATURES, select.ask, {
      fireImmediately: true,
    }),
    // It comes with the document of what is selected.
    store.subscribe(selectLocalName, select.ask),
    store.subscribe(hoveredFeatures, () => {
      clearTimeout(hoverTimer);
      hoverTimer = setTimeout(hover.ask, HOVER_MILLISECONDS);
    }),
    store.subscribe((now) => now.frameRequests, frame.ask),
    store.subscribe(
      (now) => now.wantedBounds,
      (bounds) => {
        if (bounds !== null && !isCameraOfStep(store.getState()))
          map.frame(bounds, measureFreeArea(container));
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
    for (const { stop } of [select, frame, hover]) stop();
    clearTimeout(hoverTimer);
  };
}

/** A pointer that only passes over the list on its way does not make the map draw. */
const HOVER_MILLISECONDS = 80;

const NO_FEATURES: readonly string[] = [];

export function hoveredFeatures({ atlas, hoveredProjectId, hoveredPartId }: AtlasState): readonly string[] {
  const project = projectById(atlas.projects, hoveredProjectId);
  const part = project?.features.find(({ partId }) => hoveredPartId !== null && partId === hoveredPartId);
  return (part ?? project)?.featureIds ?? NO_FEATURES;
}

export function frameSelection(state: AtlasState, map: MapView, container: HTMLElement): void {
  if (isCameraOfStep(state)) return;
  // What is around a marked place is framed once its line is here (`frame-place.ts`).
  if (state.at !== null && state.documents.alignments?.type !== 'failed') return;
  const framed = selectFramed(state);
  if (framed !== null) map.frame(framed, measureFreeArea(container));
}
