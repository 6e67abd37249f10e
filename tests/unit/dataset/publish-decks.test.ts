import { expect, it } from 'vitest';
import { dateDataset } from '#dataset/dated-dataset.ts';
import { parseDataset } from '#dataset/parse-dataset.ts';
import { deckDocument, deckEntry } from '#dataset/publish-decks.ts';
import { soundDataset } from '../support/sound-dataset.ts';
import { DECK_FILE, type SoundDeck, soundDeck } from '../support/sound-deck.ts';

/** The deck and the dataset after a change; sources of the dataset are an agency and an article. */
function after(change: (deck: SoundDeck) => unknown) {
  const sound = soundDeck();
  change(sound);
  const result = parseDataset({
    ...soundDataset().files(),
    decks: [{ file: DECK_FILE, data: sound.deck }],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return { deck: sound.deck, dataset: dateDataset(result.dataset) };
}

const everywhere = (text: string) => ({ en: text, az: text, fa: text, ru: text });

it('the list tells how many steps a deck has and how long it takes', () => {
  expect(deckEntry(soundDeck().deck)).toMatchObject({ id: 'the-river', stepCount: 2, seconds: 90 });
});

it('a deck comes with what its texts and figures rest on, and with what contradicts a figure', () => {
  const { deck, dataset } = after(() => {});
  const document = deckDocument(deck, dataset);
  expect(Object.keys(document.claims)).toEqual([
    'khudaferin/capacity',
    'trade/turnover-2024',
    'khudaferin/capacity-stated',
  ]);
  expect(Object.keys(document.events)).toEqual(['opening']);
  // 80 MW is shown large, and the article that says 100 stands beside it.
  expect(document.sources.map(({ id }) => id)).toEqual(['agency-2025', 'article-2025']);
  expect(document.shownSourceCount).toBe(2);
});

it('what only notes cite comes after what the audience sees', () => {
  const { deck, dataset } = after(({ step, last }) => {
    step.notes = everywhere('[100 MW](khudaferin/capacity-stated)');
    step.figures = [];
    step.text = everywhere('Nothing yet');
    last.text = everywhere('[12 km](khudaferin/length)');
  });
  const { sources, shownSourceCount } = deckDocument(deck, dataset);
  expect(sources.map(({ id }) => id)).toEqual(['agency-2025', 'article-2025']);
  expect(shownSourceCount).toBe(1);
});
