import type { AtlasStore } from '#store/atlas-store.ts';
import { keepMeasured } from './keep-measurements.ts';
import { keepOffline } from './offline.ts';

/** Everything that stays on this device: what is measured, and the atlas itself, where it is served and not being developed. */
export function keepInBrowser(store: AtlasStore): () => void {
  const ends = [keepMeasured(store)];
  if (import.meta.env.PROD && 'serviceWorker' in navigator && location.protocol !== 'file:') {
    ends.push(keepOffline(store));
  }
  return () => {
    for (const end of ends) end();
  };
}
