import type { Deck, Step } from '#dataset/deck-schema.ts';
import { inEveryLanguage } from './fake-atlas.ts';

export const DECK_FILE = 'geodata/decks/the-river.json';

/** A deck of the sound dataset without a fault, made anew for each test to spoil: a step on a line, and the sources. */
export function soundDeck(): { deck: Deck; step: Step; last: Step } {
  const text = (words: string) => ({ ...inEveryLanguage(words) });
  const step: Step = {
    id: 'the-dam',
    title: text('The dam'),
    text: text('[80 MW](khudaferin/capacity), [580](trade/turnover-2024) and [2024](event:opening)'),
    notes: text('Ask them'),
    seconds: 60,
    frame: [45, 38, 47, 40],
    shows: { sel: 'khudaferin/dam', at: 'giz-galasi/road:12.5', corridor: 'khudaferin' },
    draws: [{ line: 'giz-galasi/road', fromKm: 17, toKm: 0, seconds: 3 }],
    figures: ['khudaferin/capacity'],
  };
  const last: Step = {
    id: 'sources',
    title: text('Sources'),
    text: text('Who says so'),
    notes: text('Leave it on'),
    seconds: 30,
    shows: {},
    lists: 'sources',
  };
  const deck: Deck = {
    format: 'araz-atlas-deck-1',
    id: 'the-river',
    title: text('The river'),
    summary: text('A river'),
    steps: [step, last],
  };
  return { deck, step, last };
}

export type SoundDeck = ReturnType<typeof soundDeck>;
