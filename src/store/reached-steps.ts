import * as z from 'zod/mini';
import type { Story } from './present-state.ts';

const NAME = 'araz-atlas-reached-steps';
/** The talks remembered; the one opened longest ago makes room. */
const MOST_DECKS = 50;

const reachedSchema = z.array(
  z.object({
    deckId: z.string().check(z.regex(/^[a-z0-9-]{1,80}$/)),
    stepIndex: z.int().check(z.minimum(0), z.maximum(999)),
  }),
);

/** Reads what was kept as text: the talks, the latest first; none for everything that is not exactly ours. */
export function parseReached(kept: string | null): readonly Story[] {
  if (kept === null) return [];
  try {
    return reachedSchema.safeParse(JSON.parse(kept)).data ?? [];
  } catch {
    return [];
  }
}

/** The same with one talk at another step. */
export function withReached(reached: readonly Story[], story: Story): readonly Story[] {
  return [story, ...reached.filter(({ deckId }) => deckId !== story.deckId)].slice(0, MOST_DECKS);
}

/** Where each talk was left on this device. */
export function readReached(): readonly Story[] {
  try {
    return parseReached(localStorage.getItem(NAME));
  } catch {
    // A browser may forbid storage altogether.
    return [];
  }
}

export function keepReached({ deckId, stepIndex }: Story): void {
  try {
    localStorage.setItem(NAME, JSON.stringify(withReached(readReached(), { deckId, stepIndex })));
  } catch {
    // Then the talk begins at its beginning, or where its address says.
  }
}
