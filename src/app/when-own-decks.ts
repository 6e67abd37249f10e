import type { AtlasStore } from '#store/atlas-store.ts';

/** Asks for the decks of one's own and waits until they have been read. */
export function whenOwnDecks(store: AtlasStore): Promise<void> {
  store.getState().wantOwnDecks();
  return new Promise((resolve) => {
    if (store.getState().ownDecks !== null) return resolve();
    const stop = store.subscribe(
      (state) => state.ownDecks !== null,
      () => {
        stop();
        resolve();
      },
    );
  });
}
