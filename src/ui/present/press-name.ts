import type { LearnedPress } from '#store/clicker-buttons.ts';

const PRINTED: Readonly<Record<string, string>> = { ' ': 'Space', Escape: 'Esc' };

/** What a press is called: as on a keyboard, whatever the language. */
export function pressName({ key, hold }: LearnedPress): string {
  const name = PRINTED[key] ?? (key.length === 1 ? key.toUpperCase() : key);
  const held = [hold.mod ? 'Ctrl' : null, hold.alt ? 'Alt' : null, hold.shift ? 'Shift' : null];
  return [...held.filter((modifier) => modifier !== null), name].join(' + ');
}
