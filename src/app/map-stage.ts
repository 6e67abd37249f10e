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

  const mount = useCallback(
    (container: HTMLElement) => {
      const stop = driveMap(store, container, pointerRef, mapRef);
      return () => {
        stop();
        mapRef.current = null;
      };
    },
    [store],
  );

  return useMemo(
    () => ({
      mount,
      pointerRef,
      zoomBy: (steps) => mapRef.current?.zoomBy(steps),
      goHome: () => {
        const container = mapRef.current?.inspected.getContainer();
        if (container) mapRef.current?.frame(HOME_BOUNDS, measureFreeArea(container));
      },
    }),
    [mount],
  );
}
