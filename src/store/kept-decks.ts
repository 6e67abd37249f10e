import { z } from 'zod';
import { OWN_DECK_PREFIX } from '#core/own-deck.ts';
import { type Deck, deckSchema } from '#dataset/deck-schema.ts';

/** A deck as it lies in the browser's storage. */
export interface KeptDeck {
  readonly version: 1;
  readonly savedAt: string;
  /** Another one with every saving. */
  readonly revision: string;
  readonly deck: Deck;
}

const keptSchema = z.strictObject({
  version: z.literal(1),
  savedAt: z.iso.datetime(),
  revision: z.string().min(1).max(80),
  deck: deckSchema,
});

/** Reads what came out of storage; null for everything that is not exactly ours. */
export function parseKeptDeck(value: unknown): KeptDeck | null {
  const kept = keptSchema.safeParse(value).data;
  return kept?.deck.id.startsWith(OWN_DECK_PREFIX) ? kept : null;
}
