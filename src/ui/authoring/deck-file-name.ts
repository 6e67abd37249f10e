import { DECK_FILE_ENDING } from '#core/own-deck.ts';

const LONGEST_NAME = 80;

/** A name every system can write, in whatever script the title is. */
export function deckFileName(title: string): string {
  const name = title
    .normalize('NFC')
    .replaceAll(/[^\p{L}\p{M}\p{N} _-]/gu, '')
    .trim()
    .replaceAll(/\s+/g, '-')
    .slice(0, LONGEST_NAME);
  return `${name === '' ? 'talk' : name}${DECK_FILE_ENDING}`;
}
