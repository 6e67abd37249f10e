import type { DeckFault } from '#dataset/deck-faults.ts';
import type { Deck } from '#dataset/deck-schema.ts';

/** A deck of one's own, and what undo and redo go back and forth to. */
export interface OwnDeck {
  readonly deck: Deck;
  /** The latest last. */
  readonly past: readonly Deck[];
  /** What has been undone, the latest first. */
  readonly future: readonly Deck[];
  /** What the last edit was about: another one about the same, such as the next letter of a text, joins it. */
  readonly lastEdited: string | null;
}

/** What stands in the editor. */
export interface Desk {
  readonly deckId: string;
  /** The step that is open in it. */
  readonly stepId: string | null;
}

/** A step that has just been taken from the view. */
export interface Captured {
  readonly deckId: string;
  readonly stepId: string;
  /** The deck was made for it, and goes with it when it is undone. */
  readonly isNewDeck: boolean;
}

/** Why a file is no deck, for whoever opened it. */
export interface RefusedDeckFile {
  readonly name: string;
  readonly faults: readonly DeckFault[];
}

export interface OwnDecksState {
  /** The one changed last first; null until they have been read, which happens when somebody wants them. */
  readonly ownDecks: readonly OwnDeck[] | null;
  readonly areOwnDecksWanted: boolean;
  readonly desk: Desk | null;
  /** The present view is to become a step, or that of the step `into`, once whoever takes it is here. */
  readonly captureWish: { readonly into: string | null } | null;
  readonly captured: Captured | null;
  readonly removedDeck: OwnDeck | null;
  readonly refusedDeckFile: RefusedDeckFile | null;
  /** A deck that an address has brought, packed (`interchange/packed-text.ts`). */
  readonly linkedDeck: string | null;
}

export interface OwnDecksActions {
  wantOwnDecks(): void;
  /** Whatever of the decks has changed, as `own-decks.ts` works it out. */
  changeOwnDecks(change: Partial<OwnDecksState>): void;
}
