import type { AtlasStore } from '#store/atlas-store.ts';
import type { OfflineWish } from '#store/offline-slice.ts';
import { askPack } from './ask-pack.ts';
import { holdDuringTalks, whenNoTalk, whileNoTalk } from './talk-lock.ts';
import { watchFetching } from './watch-fetching.ts';

const SERVICE_WORKER = './service-worker.js';
const UPDATE_EVERY_MILLISECONDS = 30 * 60_000;

/**
 * Keeps the atlas on this device, tells the store about it and does what is wished of it. Nothing here ever loads the page
 * again, except the wish to go over to a newer version.
 */
export function keepOffline(store: AtlasStore): () => void {
  const { setOffline } = store.getState();
  const ends = [holdDuringTalks(store)];
  const listen = (target: EventTarget, type: string, listener: () => void) => {
    target.addEventListener(type, listener);
    ends.push(() => target.removeEventListener(type, listener));
  };
  let registration: ServiceWorkerRegistration | null = null;

  const lookForUpdate = async () => {
    if (registration !== null) setOffline({ isOnline: navigator.onLine && (await canReach(registration)) });
  };
  const check = async () => {
    const worker = registration?.active;
    if (worker == null) return;
    setOffline({ isChecking: true });
    try {
      const pack = await askPack(worker, 'describe');
      setOffline({ pack, missing: (await askPack(worker, 'check')).missing });
    } finally {
      setOffline({ isChecking: false });
    }
  };
  const follow = () => {
    if (registration !== null) followVersions(store, registration, check);
  };
  const start = async () => {
    setOffline({ keeping: 'fetching', isPersistent: await isPersisted() });
    registration = (await navigator.serviceWorker.register(SERVICE_WORKER)) ?? null;
    if (registration === null) return setOffline({ keeping: 'unavailable' });
    listen(registration, 'updatefound', follow);
    follow();
    if (registration.active === null) return;
    await check();
    await lookForUpdate();
  };
  const fulfil = async (wish: OfflineWish) => {
    if (registration === null) await start();
    if (wish === 'update') return takeUpdate(store, registration);
    if (wish === 'keep') setOffline({ isPersistent: await persist() });
    await check();
  };

  listen(window, 'online', () => attempt(lookForUpdate().then(check)));
  listen(window, 'offline', () => setOffline({ isOnline: false }));
  ends.push(
    store.subscribe(
      (state) => state.offlineWish,
      (wished) => {
        if (wished !== null) attempt(fulfil(wished.wish));
      },
    ),
  );
  const timer = setInterval(() => attempt(lookForUpdate()), UPDATE_EVERY_MILLISECONDS);
  ends.push(() => clearInterval(timer));
  if (!savesData()) {
    start().catch((error: unknown) => {
      console.warn('The atlas could not be kept on this device.', error);
      setOffline({ keeping: 'failed' });
    });
  }
  return () => {
    for (const end of ends) end();
  };
}

/** Tells the store how far the running version and the next one are. */
function followVersions(
  store: AtlasStore,
  registration: ServiceWorkerRegistration,
  check: () => Promise<void>,
): void {
  const { setOffline } = store.getState();
  const { active, installing, waiting } = registration;
  if (active !== null) setOffline({ keeping: 'kept' });
  if (active !== null && waiting !== null) announceUpdate(store);
  if (active === null && installing !== null) watchFetching(store, installing);
  installing?.addEventListener('statechange', () => {
    if (installing.state === 'installed' && registration.active !== null) announceUpdate(store);
    if (installing.state === 'redundant' && registration.active === null) setOffline({ keeping: 'failed' });
    if (installing.state !== 'activated') return;
    setOffline({ keeping: 'kept', update: 'none' });
    attempt(check());
  });
}

/** During a talk, in whichever window, nothing is offered; afterwards it is. */
function announceUpdate(store: AtlasStore): void {
  const { setOffline } = store.getState();
  setOffline({ update: 'ready' });
  attempt(
    whenNoTalk(() => {
      if (store.getState().offline.update === 'ready') setOffline({ update: 'offered' });
    }),
  );
}

/** Goes over to the version that waits, and loads this page again with it; other windows keep theirs. */
async function takeUpdate(store: AtlasStore, registration: ServiceWorkerRegistration | null): Promise<void> {
  const waiting = registration?.waiting;
  if (waiting == null) return;
  const isTaken = await whileNoTalk(() => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    return askPack(waiting, 'takeOver');
  });
  // A talk has begun since it was offered.
  if (!isTaken) announceUpdate(store);
}

/** Asking for a newer version is also the one honest way to learn whether the host can be reached. */
async function canReach(registration: ServiceWorkerRegistration): Promise<boolean> {
  try {
    await registration.update();
    return true;
  } catch {
    return false;
  }
}

async function isPersisted(): Promise<boolean | null> {
  return (await navigator.storage?.persisted?.()) ?? null;
}

async function persist(): Promise<boolean | null> {
  return (await navigator.storage?.persist?.()) ?? null;
}

/** Who saves data is not made to fetch the whole atlas until they ask for it. */
function savesData(): boolean {
  const connection: unknown = Reflect.get(navigator, 'connection');
  return (
    typeof connection === 'object' && connection !== null && Reflect.get(connection, 'saveData') === true
  );
}

function attempt(work: Promise<unknown>): void {
  work.catch((error: unknown) => console.warn('The copy on this device could not be looked after.', error));
}
