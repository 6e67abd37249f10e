/** Decks of one's own are told by their id from those of the atlas, which never begin so. */
export const OWN_DECK_PREFIX = 'own-';

/** The id of the deck that a link carries in itself. */
export const LINKED_DECK_ID = 'link';

/** Whether a deck is not published with the atlas: kept on this device, or brought by a link. */
export function isOwnDeck(deckId: string): boolean {
  return deckId.startsWith(OWN_DECK_PREFIX) || deckId === LINKED_DECK_ID;
}

/** How files are named that hold a deck. */
export const DECK_FILE_ENDING = '.araz-deck.json';
