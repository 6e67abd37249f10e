import type { DatedClaim } from '#ledger/claim-day.ts';
import type { ClaimContext } from './claim-context.ts';
import type { Deck, SpokenText } from './deck-schema.ts';
import type { AtlasEvent } from './schema.ts';

/** What the list of decks says of one. */
export interface DeckEntry {
  readonly id: string;
  readonly title: SpokenText;
  readonly summary: SpokenText | null;
  readonly stepCount: number;
  /** Planned for all its steps. */
  readonly seconds: number;
}

export interface DecksDocument {
  readonly decks: readonly DeckEntry[];
}

/** A deck with everything its numbers rest on. */
export interface DeckDocument extends ClaimContext {
  readonly deck: Deck;
  /** By `subject/claim`: what texts link to, the figures, and every claim about the same thing as a figure. */
  readonly claims: Readonly<Record<string, DatedClaim>>;
  /** By id: the events that texts link to. */
  readonly events: Readonly<Record<string, AtlasEvent>>;
  /**
   * How many of the sources, which come first, stand behind what the audience sees: texts, figures, and claims that contradict
   * a figure. Those of notes, and of what else is said about a figure, come after.
   */
  readonly shownSourceCount: number;
}
