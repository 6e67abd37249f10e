import type { MapView } from '#map/map-view.ts';
import type { AtlasState, AtlasStore } from '#store/atlas-store.ts';
import type { Dress } from './drive-imports.ts';

/** A talk is given, and the map shows its steps. */
function isTalking({ story }: AtlasState): boolean {
  return story !== null;
}

/** Fetches what it takes to give a talk on the map while somebody does. */
export function driveTalk(
  store: AtlasStore,
  map: MapView,
  container: HTMLElement,
  onDress: (dress: Dress) => void,
): () => void {
  let stop = () => {};
  const follow = async (isOn: boolean) => {
    stop();
    let isOver = false;
    stop = () => {
      isOver = true;
    };
    if (!isOn) return;
    try {
      const { talkOnMap } = await import('./talk-on-map.ts');
      if (isOver) return;
      const end = await talkOnMap(store, map, container, onDress);
      if (isOver) end();
      else stop = end;
    } catch (error) {
      console.warn('The map cannot follow the talk.', error);
    }
  };
  const unfollow = store.subscribe(isTalking, follow, { fireImmediately: true });
  return () => {
    unfollow();
    stop();
  };
}
