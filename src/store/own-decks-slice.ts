import { LINKED_DECK_ID } from '#core/own-deck.ts';
import type { AtlasState } from './atlas-state.ts';
import type { OwnDecksActions, OwnDecksState } from './own-decks-state.ts';
import type { UrlState } from './url-state.ts';

/** Decks of one's own. What can be done with them comes with the editor (`own-decks.ts`). */
export function ownDecksSlice(
  set: (change: Partial<OwnDecksState>) => void,
  { linkedDeck }: UrlState,
): OwnDecksState & OwnDecksActions {
  return {
    ownDecks: null,
    areOwnDecksWanted: false,
    desk: null,
    captureWish: null,
    captured: null,
    removedDeck: null,
    refusedDeckFile: null,
    linkedDeck,
    wantOwnDecks: () => set({ areOwnDecksWanted: true }),
    changeOwnDecks: (change) => set(change),
  };
}

/** An address that brings a deck offers it; whatever another one has brought before is forgotten then. */
export function linkedDeckIn({ linkedDeck, story }: UrlState, state: AtlasState): Partial<AtlasState> {
  if (linkedDeck === null) return {};
  const { [LINKED_DECK]: _, ...documents } = state.documents;
  return {
    ...(linkedDeck === state.linkedDeck ? {} : { linkedDeck, documents }),
    ...(story === null ? { presentDialog: 'decks' as const } : {}),
  };
}

const LINKED_DECK = `deck/${LINKED_DECK_ID}` as const;
