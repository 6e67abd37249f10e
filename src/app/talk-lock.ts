import type { AtlasStore } from '#store/atlas-store.ts';

/** Held, shared, by every window that gives a talk. */
const TALK = 'araz-atlas/talk';

/** Tells all windows of this browser while a talk is given in this one. */
export function holdDuringTalks(store: AtlasStore): () => void {
  let release = () => {};
  const follow = (isPresenting: boolean) => {
    release();
    release = () => {};
    if (!isPresenting) return;
    const talk = new Promise<void>((resolve) => {
      release = resolve;
    });
    navigator.locks?.request(TALK, { mode: 'shared' }, () => talk).catch(console.warn);
  };
  const stop = store.subscribe((state) => state.story !== null, follow, { fireImmediately: true });
  return () => {
    stop();
    release();
  };
}

/** Does something once no window gives a talk. */
export async function whenNoTalk(act: () => void): Promise<void> {
  if (navigator.locks === undefined) return act();
  await navigator.locks.request(TALK, act);
}

/** Does something now, unless a window gives a talk; none can begin meanwhile. @returns whether it was done */
export async function whileNoTalk(act: () => Promise<unknown>): Promise<boolean> {
  const actAlone = async (isAlone: boolean) => {
    if (isAlone) await act();
    return isAlone;
  };
  if (navigator.locks === undefined) return actAlone(true);
  return navigator.locks.request(TALK, { ifAvailable: true }, (lock) => actAlone(lock !== null));
}
