import { createTranslator } from 'use-intl/core';
import type { Digits } from '#core/digits.ts';
import type { Language } from '#core/language.ts';
import type { DeckDocument } from '#dataset/deck-document.ts';
import { laterMessages, loadMessages, type Messages, messagesIn } from '#i18n/catalogue.ts';
import { type Formats, formatsOf, type Translator } from '#i18n/format.ts';
import { intlLocale } from '#i18n/format-number.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import type { StepPictures } from '../present/step-pictures.ts';
import { atlasFolder } from '../share/share-links.ts';
import { takeDeck } from './take-deck.ts';
import type { TakenDeck } from './taken-deck.ts';

/** A talk opened in a language that need not be that of the page. */
export interface OpenedDeck {
  readonly deck: TakenDeck;
  readonly document: DeckDocument;
  /** What each step shows. */
  readonly shown: readonly AtlasStore[];
  readonly language: Language;
  readonly locale: string;
  readonly messages: Messages;
  readonly t: Translator;
  readonly format: Formats;
}

interface Opening {
  readonly document: DeckDocument;
  /** In addresses; null for a deck that others cannot open. */
  readonly storyId: string | null;
  readonly language: Language;
  readonly digits: Digits;
  readonly hasNotes: boolean;
  readonly today: string;
}

/** @throws Error when the texts or names of that language cannot be had. */
export async function openDeck(
  { document, storyId, language, digits, hasNotes, today }: Opening,
  pictures: StepPictures,
): Promise<OpenedDeck> {
  const [first, later] = await Promise.all([loadMessages(language), laterMessages(language)]);
  const messages = messagesIn({ ...first, ...later }, digits);
  const locale = intlLocale(language, digits);
  const t = createTranslator({ locale, messages, timeZone: 'UTC' });
  const format = formatsOf(language, t, digits);
  const shown: AtlasStore[] = [];
  for (const index of document.deck.steps.keys())
    shown.push(await pictures.shownBy(document, index, { language, theme: 'light' }));
  const states = shown.map((store) => store.getState());
  const dataVersion = states[0]?.atlas.dataVersion ?? '';
  const deck = takeDeck({
    ...{ document, storyId, language, hasNotes, today, t, format, dataVersion },
    shown: states,
    folder: atlasFolder(),
  });
  return { deck, document, shown, language, locale, messages, t, format };
}
