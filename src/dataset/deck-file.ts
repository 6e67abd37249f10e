import { type DeckFault, faultsOf, wholeFault } from './deck-faults.ts';
import { type Deck, deckSchema } from './deck-schema.ts';

/** Longer than a hundred steps with every text as long as it may be are in practice. */
export const LARGEST_DECK_FILE_BYTES = 1_000_000;

const FORMAT = 'araz-atlas-deck-1';
const ANY_FORMAT = /^araz-atlas-deck-\d/;

export type DeckReading =
  | { readonly deck: Deck; readonly faults: readonly [] }
  | { readonly deck: null; readonly faults: readonly DeckFault[] };

/** Reads the text of a deck file. Never throws: what is no deck comes back as its faults. */
export function readDeckFile(text: string): DeckReading {
  if (text.length > LARGEST_DECK_FILE_BYTES) return refused([wholeFault('tooLarge')]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused([wholeFault('notJson')]);
  }
  return readDeck(value);
}

/** Reads a deck from what storage or a file holds. Never throws. */
export function readDeck(value: unknown): DeckReading {
  const format = isRecord(value) && Object.hasOwn(value, 'format') ? value.format : undefined;
  if (typeof format !== 'string' || !ANY_FORMAT.test(format)) return refused([wholeFault('foreign')]);
  if (format !== FORMAT) return refused([wholeFault('newer')]);
  // With what was found: only so a missing field is told from a wrong one.
  const parsed = deckSchema.safeParse(value, { reportInput: true });
  return parsed.success ? { deck: parsed.data, faults: [] } : refused(faultsOf(parsed.error));
}

/** As a file is written: one that people can read and compare. */
export function writeDeckFile(deck: Deck): string {
  return `${JSON.stringify(deck, null, 2)}\n`;
}

function refused(faults: readonly DeckFault[]): DeckReading {
  return { deck: null, faults };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
