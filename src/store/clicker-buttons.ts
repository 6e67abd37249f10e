import * as z from 'zod/mini';

/** The buttons a remote control may have, in the order in which they are asked for. */
export const CLICKER_BUTTONS = ['next', 'previous', 'blank', 'start'] as const;
export type ClickerButton = (typeof CLICKER_BUTTONS)[number];

/** What one press sent. */
export interface LearnedPress {
  /** As in `KeyboardEvent.key`. */
  readonly key: string;
  /** As in `KeyboardEvent.code`; empty for remotes that give none. */
  readonly code: string;
  readonly hold: { readonly shift: boolean; readonly mod: boolean; readonly alt: boolean };
}

/** What each button of a clicker sends; buttons that alternate have several presses. */
export type LearnedButtons = { readonly [Button in ClickerButton]?: readonly LearnedPress[] };

/** A button sends at most a few things by turns. */
export const MOST_PRESSES = 4;

const NAME = 'araz-atlas-clicker';

const pressSchema = z.object({
  key: z.string().check(z.minLength(1), z.maxLength(40)),
  code: z.string().check(z.maxLength(40)),
  hold: z.object({ shift: z.boolean(), mod: z.boolean(), alt: z.boolean() }),
});
const pressesSchema = z.exactOptional(z.array(pressSchema).check(z.minLength(1), z.maxLength(MOST_PRESSES)));
const clickerSchema = z.object({
  version: z.literal(1),
  buttons: z.object({
    next: pressesSchema,
    previous: pressesSchema,
    blank: pressesSchema,
    start: pressesSchema,
  }),
});

/** Reads what was kept as text; nothing learned for everything that is not exactly ours. */
export function parseClicker(kept: string | null): LearnedButtons {
  if (kept === null) return {};
  try {
    return clickerSchema.safeParse(JSON.parse(kept)).data?.buttons ?? {};
  } catch {
    return {};
  }
}

export function formatClicker(buttons: LearnedButtons): string {
  return JSON.stringify({ version: 1, buttons });
}

/** What was learned earlier on this device. */
export function readClicker(): LearnedButtons {
  try {
    return parseClicker(localStorage.getItem(NAME));
  } catch {
    // A browser may forbid storage altogether.
    return {};
  }
}

export function keepClicker(buttons: LearnedButtons): void {
  try {
    if (Object.keys(buttons).length === 0) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, formatClicker(buttons));
  } catch {
    // Then it holds for as long as the dialog is open.
  }
}
