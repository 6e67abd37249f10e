import type { MapView } from '#map/map-view.ts';
import type { AtlasState, AtlasStore } from '#store/atlas-store.ts';
import type { MeasureSurface } from './measure-on-map.ts';

/** Something is measured, or about to be, and the map has a place for it. */
export function hasMeasurement({ tool, measuring }: AtlasState): boolean {
  return tool === 'measure' || measuring.measurement.vertices.length > 0 || measuring.pinned.length > 0;
}

/** Fetches what it takes to measure on the map once somebody does. */
export function driveMeasure(store: AtlasStore, map: MapView, surface: MeasureSurface): () => void {
  let stop: (() => void) | null = null;
  let isStopped = false;
  const begin = async () => {
    try {
      const { measureOnMap } = await import('./measure-on-map.ts');
      if (isStopped) return;
      stop = await measureOnMap(store, map, surface);
      if (isStopped) stop();
    } catch (error) {
      console.warn('Measuring on the map is not to be had.', error);
    }
  };
  let end = () => {};
  if (hasMeasurement(store.getState())) begin();
  else
    end = store.subscribe(hasMeasurement, () => {
      end();
      begin();
    });
  return () => {
    isStopped = true;
    end();
    stop?.();
  };
}
