import { useCallback } from 'react';
import type { DeckEdit } from '#store/deck-edits.ts';
import { withEdit } from '#store/own-decks.ts';
import { useAtlasStore } from '../hooks/use-atlas.ts';

/** What changes a deck of one's own. */
export function useDeckEdit(deckId: string): (edit: DeckEdit) => void {
  const store = useAtlasStore();
  return useCallback(
    (edit) => {
      const state = store.getState();
      state.changeOwnDecks(withEdit(state, deckId, edit));
    },
    [store, deckId],
  );
}
