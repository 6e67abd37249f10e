import { LANGUAGES, type Language } from '#core/language.ts';
import { OWN_DECK_PREFIX } from '#core/own-deck.ts';
import type { Deck, SpokenText, Step } from '#dataset/deck-schema.ts';
import { afterDeckEdit, type DeckEdit, openedDeck } from './deck-edits.ts';
import type { OwnDeck, OwnDecksState } from './own-decks-state.ts';

/** What a change of the decks comes to, for `changeOwnDecks`. */
export type DecksChange = Partial<OwnDecksState>;

type Decks = Pick<OwnDecksState, 'ownDecks' | 'desk' | 'captured' | 'removedDeck'>;

export function ownDeckOf({ ownDecks }: Pick<Decks, 'ownDecks'>, deckId: string): OwnDeck | null {
  return ownDecks?.find(({ deck }) => deck.id === deckId) ?? null;
}

/** The deck in the editor. */
export function deckOnDesk(state: Pick<Decks, 'ownDecks' | 'desk'>): OwnDeck | null {
  return state.desk === null ? null : ownDeckOf(state, state.desk.deckId);
}

/** A deck after an edit; the step that was open stays so while there is one, else the one that takes its place. */
export function withEdit(state: Decks, deckId: string, edit: DeckEdit): DecksChange {
  const before = ownDeckOf(state, deckId);
  if (before === null || state.ownDecks === null) return {};
  const after = afterDeckEdit(before, edit);
  if (after === before) return {};
  const ownDecks = state.ownDecks.map((own) => (own === before ? after : own));
  if (state.desk?.deckId !== deckId) return { ownDecks };
  return { ownDecks, desk: { deckId, stepId: openStep(before.deck, after.deck, state.desk.stepId) } };
}

/** A step that has just come, else the one that was open, else the one in its place. */
function openStep(before: Deck, after: Deck, stepId: string | null): string | null {
  const known = new Set(before.steps.map(({ id }) => id));
  const come = after.steps.find(({ id }) => !known.has(id));
  if (come !== undefined) return come.id;
  if (stepId === null || after.steps.some(({ id }) => id === stepId)) return stepId;
  const at = before.steps.findIndex(({ id }) => id === stepId);
  return after.steps[Math.min(at, after.steps.length - 1)]?.id ?? null;
}

/** One more deck, open in the editor. */
export function withDeck(state: Decks, deck: Deck): DecksChange {
  return {
    ownDecks: [openedDeck(deck), ...(state.ownDecks ?? [])],
    desk: { deckId: deck.id, stepId: deck.steps[0]?.id ?? null },
    refusedDeckFile: null,
  };
}

/** Without a deck, which can be brought back while the page stands. */
export function withoutDeck(state: Decks, deckId: string): DecksChange {
  const removedDeck = ownDeckOf(state, deckId);
  if (removedDeck === null) return {};
  return {
    ownDecks: state.ownDecks?.filter((own) => own !== removedDeck) ?? null,
    removedDeck,
    ...(state.desk?.deckId === deckId ? { desk: null } : {}),
    ...(state.captured?.deckId === deckId ? { captured: null } : {}),
  };
}

export function withRestored({ ownDecks, removedDeck }: Decks): DecksChange {
  return removedDeck === null ? {} : { ownDecks: [removedDeck, ...(ownDecks ?? [])], removedDeck: null };
}

interface NewDeckTexts {
  readonly language: Language;
  /** The title of a deck that has to be made. */
  readonly deckTitle: string;
  readonly newDeckId: string;
}

/** The view as a step of the deck in the editor, after the step that is open; else of the deck changed last; else of a new one. */
export function withCaptured(
  state: Decks,
  step: Step,
  { language, deckTitle, newDeckId }: NewDeckTexts,
): DecksChange {
  const own = deckOnDesk(state) ?? state.ownDecks?.[0] ?? null;
  if (own === null) {
    const deck = newDeck(newDeckId, { [language]: deckTitle }, [step]);
    return {
      ...withDeck(state, deck),
      captured: { deckId: newDeckId, stepId: step.id, isNewDeck: true },
    };
  }
  const { deck } = own;
  const desk = state.desk?.deckId === deck.id ? state.desk : { deckId: deck.id, stepId: null };
  const change = withEdit({ ...state, desk }, deck.id, { type: 'addStep', step, after: desk.stepId });
  const stepId = change.desk?.stepId;
  if (stepId === undefined || stepId === null) return {};
  return { ...change, captured: { deckId: deck.id, stepId, isNewDeck: false } };
}

/** Takes back what has just been captured, whatever has been edited since. */
export function withoutCaptured(state: Decks): DecksChange {
  const { captured } = state;
  if (captured === null) return {};
  const { deckId, stepId, isNewDeck } = captured;
  const isAlone = ownDeckOf(state, deckId)?.deck.steps.length === 1;
  const change =
    isNewDeck && isAlone
      ? { ...withoutDeck(state, deckId), removedDeck: null }
      : withEdit(state, deckId, { type: 'removeStep', stepId });
  return { ...change, captured: null };
}

export function newDeck(id: string, title: SpokenText, steps: readonly Step[]): Deck {
  return { format: 'araz-atlas-deck-1', id, title, steps: [...steps] };
}

/** The same talk under another id and title, for whoever starts from it. */
export function copyOfDeck(deck: Deck, id: string, titleOf: (title: string) => string): Deck {
  const { $schema: _, ...rest } = deck;
  const title = Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const words = deck.title[language];
      return words === undefined ? [] : [[language, titleOf(words)]];
    }),
  );
  return { ...rest, id, title };
}

/** A deck that has been opened: the one there is where it is the same, else one more under an id of its own. */
export function withOpened(state: Decks, deck: Deck, id: string): DecksChange {
  const { $schema: _, ...rest } = deck;
  const known = state.ownDecks?.find((own) => JSON.stringify(own.deck) === JSON.stringify(rest));
  if (known === undefined) {
    const isFree = deck.id.startsWith(OWN_DECK_PREFIX) && ownDeckOf(state, deck.id) === null;
    return withDeck(state, isFree ? rest : { ...rest, id });
  }
  return {
    desk: { deckId: known.deck.id, stepId: known.deck.steps[0]?.id ?? null },
    refusedDeckFile: null,
  };
}
