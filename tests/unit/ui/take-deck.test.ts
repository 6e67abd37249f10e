import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import type { DeckDocument } from '#dataset/deck-document.ts';
import { readAtlas } from '#dataset/read-atlas.ts';
import { formatsOf } from '#i18n/format.ts';
import { NO_SELECTION } from '#store/selection.ts';
import { layOutSlides } from '#ui/handout/lay-out-slides.ts';
import { takeDeck } from '#ui/handout/take-deck.ts';
import { plainWords } from '#ui/handout/taken-deck.ts';
import messagesEn from '../../../src/i18n/messages/en.json' with { type: 'json' };
import messagesFa from '../../../src/i18n/messages/fa.json' with { type: 'json' };
import { realPublication } from '../support/real-data.ts';

const FOLDER = 'https://atlas.example/';
const PUBLISHED = realPublication();
const DOCUMENT = PUBLISHED.documents['deck/two-countries'] as DeckDocument;
const MESSAGES = { en: messagesEn, fa: messagesFa };

function taken(language: 'en' | 'fa', change: Partial<Parameters<typeof takeDeck>[0]> = {}) {
  const t = createTranslator({ locale: language, messages: MESSAGES[language], timeZone: 'UTC' });
  const format = formatsOf(language, t);
  const atlas = readAtlas(PUBLISHED.atlasFiles[language]);
  const deck = takeDeck({
    document: DOCUMENT,
    shown: DOCUMENT.deck.steps.map(({ shows }) => ({
      atlas,
      selection: NO_SELECTION,
      date: '2026-11-30',
      known: shows.known ?? null,
      page: shows.page === 'trade' ? 'trade' : null,
    })),
    ...{ language, t, format, hasNotes: true, folder: FOLDER, storyId: DOCUMENT.deck.id },
    ...{ today: '2026-11-30', dataVersion: '2026.11.0' },
    ...change,
  });
  return { deck, t, format };
}

describe('a talk taken away', () => {
  it('links each step in its language; a deck nobody else has is linked by what its steps show', () => {
    expect(taken('fa').deck.steps[5]?.address).toBe(`${FOLDER}#lang=fa&story=two-countries&step=6`);
    expect(taken('fa', { storyId: null }).deck.steps[5]?.address).toBe(
      `${FOLDER}#sel=astarachay-road-bridge&layers=astarachay&lang=fa`,
    );
  });

  it('says of each step every source its words, figures and their opponents have, in the order of their numbers', () => {
    for (const { text, figures, sources } of taken('en').deck.steps) {
      const numbers = sources.map(({ number }) => number);
      expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
      const cited = [
        ...(text?.pieces ?? []).flatMap((piece) => piece.sources),
        ...figures.flatMap((figure) => [...figure.sources, ...figure.contestedBy]),
      ];
      expect(new Set(numbers)).toEqual(new Set(cited));
    }
  });

  it('keeps what only notes cite for whoever takes the notes', () => {
    const { steps, sources } = taken('en', { hasNotes: false }).deck;
    expect(steps.every(({ notes }) => notes === null)).toBe(true);
    expect(sources).toHaveLength(DOCUMENT.shownSourceCount);
    expect(taken('en').deck.sources).toHaveLength(DOCUMENT.sources.length);
  });

  it('writes Persian digits, and says who contradicts a figure', () => {
    const [first] = taken('fa').deck.steps;
    expect(first?.figures[0]?.value).toMatch(/^[۰-۹]+/);
    expect(first?.figures[0]?.contested).not.toBeNull();
    expect(first?.figures[0]?.contestedBy).not.toEqual([]);
  });
});

describe('slides of a talk', () => {
  const view = { data: 'data:,', aspect: 1.5, signs: [{ data: 'data:,', aspect: 2, label: 'Operating' }] };

  it.each([
    ['wide', 13.333],
    ['classic', 10],
  ] as const)('in %s stand whole on their slides, in Persian on the other side', (shape, width) => {
    for (const language of ['en', 'fa'] as const) {
      const { deck, t, format } = taken(language);
      const slides = layOutSlides(
        deck,
        deck.steps.map(() => view),
        shape,
        { t, format },
      );
      expect(slides.width).toBe(width);
      expect(slides.isRightToLeft).toBe(language === 'fa');
      for (const { texts, pictures } of slides.slides)
        for (const { place } of [...texts, ...pictures]) {
          expect(place.x).toBeGreaterThanOrEqual(0);
          expect(place.x + place.w).toBeLessThanOrEqual(width + 1e-9);
          expect(place.y + place.h).toBeLessThanOrEqual(slides.height);
        }
      // Beside the words, which come first to who reads.
      const step = slides.slides[1];
      const picture = step?.pictures[0]?.place.x ?? 0;
      const words = step?.texts[0]?.place.x ?? 0;
      expect(picture < words).toBe(language === 'en');
    }
  });

  it('hold the words of their step, and its notes with its sources', () => {
    const { deck, t, format } = taken('en');
    const [cover, first] = layOutSlides(
      deck,
      deck.steps.map(() => view),
      'wide',
      { t, format },
    ).slides;
    expect(cover?.title).toBe(plainWords(deck.title));
    const words = first?.texts.flatMap(({ paragraphs }) => paragraphs.flat().map(({ text }) => text)) ?? [];
    expect(words.join('')).toContain(deck.steps[0]?.figures[0]?.value);
    expect(first?.notes[0]).toBe(plainWords(deck.steps[0]?.notes ?? deck.title).split('\n')[0]);
    expect(first?.notes.at(-1)).toMatch(/^\[\d+\] .* · https?:/);
  });
});
