import { wholeFault } from '#dataset/deck-faults.ts';
import { type DeckReading, LARGEST_DECK_FILE_BYTES, readDeckFile } from '#dataset/deck-file.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { withOpened } from '#store/own-decks.ts';
import { randomDeckId } from '#store/random-name.ts';

/** Opens a deck from a file in the editor; of a file that is none only the reason is kept. @returns whether it is open */
export async function takeDeckFile(store: AtlasStore, file: File): Promise<boolean> {
  const { deck, faults } = await readFile(file);
  await untilRead(store);
  const state = store.getState();
  if (deck === null) {
    state.changeOwnDecks({ refusedDeckFile: { name: file.name, faults }, desk: null });
    return false;
  }
  state.changeOwnDecks(withOpened(state, deck, randomDeckId()));
  state.openTool('talk');
  return true;
}

async function readFile(file: File): Promise<DeckReading> {
  if (file.size > LARGEST_DECK_FILE_BYTES) return { deck: null, faults: [wholeFault('tooLarge')] };
  try {
    return readDeckFile(await file.text());
  } catch {
    return { deck: null, faults: [wholeFault('unreadable')] };
  }
}

/** The decks there are have to be known before another joins them. */
function untilRead(store: AtlasStore): Promise<void> {
  store.getState().wantOwnDecks();
  return new Promise((resolve) => {
    const check = () => {
      if (store.getState().ownDecks === null) return;
      stop();
      resolve();
    };
    const stop = store.subscribe((state) => state.ownDecks, check);
    check();
  });
}
