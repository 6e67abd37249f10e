import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#core/language.ts';
import { parseSentences, plainText } from '#dataset/cited-text.ts';
import type { SpokenText } from '#dataset/deck-schema.ts';
import { deckDocument, deckEntry } from '#dataset/publish-decks.ts';
import { realDatedDataset } from '../unit/support/real-data.ts';

const dataset = realDatedDataset();

/** What can be read from the back row, and what a speaker can take in. */
const MOST_TITLE_WORDS = 9;
const MOST_TEXT_WORDS = 50;
const MOST_TEXT_SENTENCES = 3;
const NOTES_WORDS = { least: 40, most: 150 };

const wordsOf = (text: string) => plainText(text).split(/\s+/).filter(Boolean).length;
const inLanguages = (text: SpokenText | undefined) => LANGUAGES.map((language) => text?.[language] ?? '');

describe('the talks', () => {
  it('are as long as planned, and cite as many sources', () => {
    const talks = dataset.decks.map((deck) => {
      const { id, stepCount, seconds } = deckEntry(deck);
      const { sources, shownSourceCount } = deckDocument(deck, dataset);
      return { id, stepCount, seconds, sources: sources.length, shown: shownSourceCount };
    });
    expect(talks).toEqual([
      { id: 'araz', stepCount: 12, seconds: 680, sources: 99, shown: 34 },
      { id: 'missing-link', stepCount: 12, seconds: 685, sources: 92, shown: 46 },
      { id: 'two-countries', stepCount: 10, seconds: 555, sources: 78, shown: 31 },
    ]);
  });

  it.each(dataset.decks)('$id takes six to fifteen minutes', (deck) => {
    const { seconds } = deckEntry(deck);
    expect(seconds).toBeGreaterThanOrEqual(6 * 60);
    expect(seconds).toBeLessThanOrEqual(15 * 60);
  });
});

describe.each(dataset.decks)('$id', ({ title, summary, steps }) => {
  it('is written in every language', () => {
    const texts = [title, summary, ...steps.flatMap((step) => [step.title, step.text, step.notes])];
    for (const text of texts) expect(Object.keys(text ?? {})).toEqual([...LANGUAGES]);
  });

  it.each(steps)('$id can be read from the back row', (step) => {
    for (const title of inLanguages(step.title)) expect(wordsOf(title)).toBeLessThanOrEqual(MOST_TITLE_WORDS);
    for (const text of inLanguages(step.text)) {
      expect(wordsOf(text)).toBeLessThanOrEqual(MOST_TEXT_WORDS);
      expect(parseSentences(text).length).toBeLessThanOrEqual(MOST_TEXT_SENTENCES);
    }
  });

  it.each(steps)('$id has notes that can be used while speaking', ({ notes }) => {
    for (const text of inLanguages(notes)) {
      expect(wordsOf(text)).toBeGreaterThanOrEqual(NOTES_WORDS.least);
      expect(wordsOf(text)).toBeLessThanOrEqual(NOTES_WORDS.most);
    }
  });

  it.each(steps)('$id keeps numbers apart that would change places from right to left', (step) => {
    for (const text of [step.title, step.text, step.notes])
      expect(plainText(text?.fa ?? '')).not.toMatch(/[۰-۹]\s+[۰-۹]/u);
  });

  it.each(steps)('$id cites the same in every language', (step) => {
    for (const text of [step.title, step.text, step.notes])
      expect(new Set(inLanguages(text).map(citedIn))).toHaveProperty('size', 1);
  });
});

/** What a text links to, in no order, since languages put their words in orders of their own. */
function citedIn(text: string): string {
  const targets = [...text.matchAll(/\]\(([^)]+)\)/g)].map(([, target]) => target);
  return [...new Set(targets)].toSorted().join(' ');
}
