import type { MapView } from '#map/map-view.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import type { Dress } from './drive-imports.ts';

/** Brings imported files onto the map; the code for that is fetched with the first of them. */
export function followImports(store: AtlasStore, map: MapView, onDress: (dress: Dress) => void): () => void {
  let stop = () => {};
  let isEnded = false;
  let isAsked = false;
  const unsubscribe = store.subscribe(
    ({ imports }) => imports.length > 0,
    (hasImports) => {
      if (!hasImports || isAsked) return;
      isAsked = true;
      import('./drive-imports.ts').then(async ({ driveImports }) => {
        const end = await driveImports(store, map, onDress);
        if (isEnded) end();
        else stop = end;
      }, console.error);
    },
    { fireImmediately: true },
  );
  return () => {
    isEnded = true;
    unsubscribe();
    stop();
  };
}
