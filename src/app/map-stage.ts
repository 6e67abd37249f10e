import { useCallback, useMemo, useRef } from 'react';
import type { MapView } from '#map/map-view.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import type { MapStage } from '#ui/map-region.tsx';
import { driveMap } from './drive-map.ts';
import { measureFreeArea } from './free-area.ts';
import { HOME_BOUNDS } from './home-bounds.ts';

/**
 * Where interface and map meet: the interface gets a place to mount the map and a few commands, the map follows the store.
 * The map's code is fetched only when the place exists, after the page has painted.
 */
export function useMapStage(store: AtlasStore): MapStage {
  const mapRef = useRef<MapView | null>(null);
  const pointerRef = useRef<HTMLElement | null>(null);
  const scaleRef = useRef<HTMLDivElement | null>(null);

  const mount = useCallback(
    (container: HTMLElement) =>
      driveMap(store, {
        container,
        scaleSlot: scaleRef.current ?? document.createElement('div'),
        showPointer: (text) => {
          if (pointerRef.current !== null) pointerRef.current.textContent = text;
        },
        onMap: (map) => {
          mapRef.current = map;
        },
      }),
    [store],
  );

  return useMemo(
    () => ({
      mount,
      pointerRef,
      scaleRef,
      zoomBy: (steps) => mapRef.current?.zoomBy(steps),
      goHome: () => {
        const map = mapRef.current;
        if (map !== null) map.frame(HOME_BOUNDS, measureFreeArea(map.inspected.getContainer()));
      },
    }),
    [mount],
  );
}
