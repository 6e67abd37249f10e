import type { AtlasStore } from '#store/atlas-store.ts';
import { askPack } from './ask-pack.ts';

const EVERY_MILLISECONDS = 500;
const watched = new WeakSet<ServiceWorker>();

/** Tells the store how much of the first copy is here, for as long as it is fetched and somebody looks at the page about it. */
export function watchFetching(store: AtlasStore, worker: ServiceWorker): void {
  if (watched.has(worker)) return;
  watched.add(worker);
  const look = async () => {
    if (store.getState().page !== 'offline') return;
    const progress = await askPack(worker, 'progress');
    if (worker.state === 'installing') store.getState().setOffline({ progress });
  };
  const timer = setInterval(
    () => look().catch((error: unknown) => console.warn('Nobody knows how much has been fetched.', error)),
    EVERY_MILLISECONDS,
  );
  worker.addEventListener('statechange', () => {
    clearInterval(timer);
    store.getState().setOffline({ progress: null });
  });
}
