import type { MapView } from '#map/map-view.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import type { MapStage } from '#ui/map-stage.ts';
import { driveMap } from './drive-map.ts';
import { measureFreeArea } from './free-area.ts';
import { HOME_BOUNDS } from './home-bounds.ts';

/**
 * Where interface and map meet: starts the map in `container` and gives the interface a few commands for it. `region` is
 * the landmark around the map, which says of itself what the map is doing.
 */
export function createMapStage(store: AtlasStore, container: HTMLElement, region: HTMLElement): MapStage {
  const scaleSlot = document.createElement('div');
  const pointerSlot = document.createElement('output');
  const printSlot = document.createElement('div');
  let map: MapView | null = null;
  let title = '';

  store.subscribe(
    (state) => state.mapState,
    (mapState) => {
      region.dataset.mapState = mapState;
    },
    { fireImmediately: true },
  );
  driveMap(store, {
    container,
    scaleSlot,
    showPointer: (text) => {
      pointerSlot.textContent = text;
    },
    onMap: (next) => {
      map = next;
      map?.setTitle(title);
    },
  });

  // What WebGL has drawn is not there any more when the page is printed: a copy is.
  addEventListener('beforeprint', () => printSlot.replaceChildren(...(map === null ? [] : [map.snapshot()])));
  addEventListener('afterprint', () => printSlot.replaceChildren());

  return {
    scaleSlot,
    pointerSlot,
    printSlot,
    setTitle(next) {
      title = next;
      region.ariaLabel = next;
      map?.setTitle(next);
    },
    zoomBy: (steps) => map?.zoomBy(steps),
    goHome: () => map?.frame(HOME_BOUNDS, measureFreeArea(container)),
    picture: async (pixelRatio) => {
      if (map === null) throw new Error('there is no map');
      return map.picture(pixelRatio);
    },
    size: () => ({ width: container.clientWidth, height: container.clientHeight }),
  };
}
