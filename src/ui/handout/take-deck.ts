import type { Language } from '#core/language.ts';
import { parseCitedText } from '#dataset/cited-text.ts';
import type { DeckDocument } from '#dataset/deck-document.ts';
import type { SpokenText, Step } from '#dataset/deck-schema.ts';
import { addressOfStep, spokenIn } from '#dataset/deck-step.ts';
import type { Source } from '#dataset/schema.ts';
import type { Formats, Translator } from '#i18n/format.ts';
import type { AtlasState } from '#store/atlas-store.ts';
import { EMPTY_URL, formatUrl, parseUrl } from '#store/url-state.ts';
import { figureSubject, figureWords } from '../present/figure-words.ts';
import { sourcesOf } from '../present/sources-of.ts';
import type { TakenDeck, TakenFigure, TakenPiece, TakenSource, TakenStep, TakenText } from './taken-deck.ts';

/** What each step shows: the day, whom it has selected, and the names of things. */
export type ShownState = Pick<AtlasState, 'atlas' | 'selection' | 'date' | 'known' | 'page'>;

export interface DeckToTake {
  readonly document: DeckDocument;
  /** One for each step, named in `language`. */
  readonly shown: readonly ShownState[];
  readonly language: Language;
  readonly t: Translator;
  readonly format: Formats;
  readonly hasNotes: boolean;
  /** The folder the atlas lies in, with its closing slash. */
  readonly folder: string;
  /** The talk's id in addresses; null for a deck that lies with its author alone, whose steps are linked by what they show. */
  readonly storyId: string | null;
  /** `YYYY-MM-DD` */
  readonly today: string;
  readonly dataVersion: string;
}

/** A talk in the words of one language, with everything that paper and slides say of it. */
export function takeDeck(from: DeckToTake): TakenDeck {
  const { document, language, format, folder, storyId, hasNotes } = from;
  const { deck } = document;
  const words = wordsOf(from);
  const cited = hasNotes ? document.sources : document.sources.slice(0, document.shownSourceCount);
  return {
    id: deck.id,
    language,
    title: words(deck.title),
    summary: deck.summary === undefined ? null : words(deck.summary),
    steps: deck.steps.map((step, i) => takeStep(from, words, step, i)),
    sources: cited.map((source, i) => takeSource(from, source, i + 1)),
    minutes: Math.max(1, Math.round(deck.steps.reduce((sum, { seconds }) => sum + seconds, 0) / 60)),
    address: storyId === null ? folder : addressOf(from, deck.steps[0], 0),
    made: format.date(from.today),
    dataVersion: from.dataVersion,
  };
}

type Words = (text: SpokenText) => TakenText;

/** What a text says in the language asked for, else in another, which is said. */
function wordsOf({ document, language, t }: DeckToTake): Words {
  const numbers = numbersOf(document);
  return (spoken) => {
    const { text, language: found } = spokenIn(spoken, language);
    return {
      pieces: parseCitedText(text).map(({ text: words, target }): TakenPiece => {
        const ids = target === null ? [] : sourcesOf(target, document);
        return { text: words, sources: numbered(ids, numbers) };
      }),
      language: found,
      onlyIn: found === language ? null : t('present.onlyIn', { language: t(`sourceLanguage.${found}`) }),
    };
  };
}

function takeStep(from: DeckToTake, words: Words, step: Step, index: number): TakenStep {
  const { document, t, format, hasNotes, shown } = from;
  const state = shown[index];
  const text = step.text === undefined ? null : words(step.text);
  const notes = step.notes === undefined || !hasNotes ? null : words(step.notes);
  const figures = (step.figures ?? []).flatMap((name) => takeFigure(from, name, state) ?? []);
  const cited = new Set([
    ...(text?.pieces ?? []).flatMap(({ sources }) => sources),
    ...figures.flatMap(({ sources, contestedBy }) => [...sources, ...contestedBy]),
  ]);
  return {
    id: step.id,
    number: index + 1,
    title: words(step.title),
    text,
    figures,
    notes,
    sources: [...cited]
      .sort((a, b) => a - b)
      .flatMap((number) => {
        const source = document.sources[number - 1];
        return source === undefined ? [] : [takeSource(from, source, number)];
      }),
    known:
      state == null || state.known === null ? null : t('time.knownOn', { date: format.date(state.known) }),
    isChart: state?.page === 'trade',
    address: addressOf(from, step, index),
  };
}

function takeFigure(
  { document, t, format, today }: DeckToTake,
  name: string,
  state: ShownState | undefined,
): TakenFigure | null {
  const claim = document.claims[name];
  if (claim === undefined) return null;
  const subject = name.split('/')[0] ?? '';
  const subjectName = state === undefined ? null : figureSubject(subject, state);
  const figure = { subject, claim, document, subjectName };
  const { contestedBy, ...said } = figureWords(figure, { t, format, day: state?.date ?? today });
  const numbers = numbersOf(document);
  return {
    ...said,
    isWords: claim.unit === 'text',
    sources: numbered([claim.source], numbers),
    contestedBy: numbered(contestedBy, numbers),
  };
}

function takeSource({ t, format }: DeckToTake, source: Source, number: number): TakenSource {
  return {
    number,
    publisher: source.publisher,
    title: source.title,
    date: format.date(source.date),
    about: `${t(`sourceKind.${source.kind}`)} · ${t(`sourceLanguage.${source.language}`)}`,
    address: source.address ?? null,
    note: source.note ?? null,
  };
}

function addressOf({ folder, storyId, language }: DeckToTake, step: Step | undefined, index: number): string {
  if (storyId !== null)
    return `${folder}${formatUrl({ ...EMPTY_URL, language, story: { deckId: storyId, stepIndex: index } })}`;
  const shows = step === undefined ? EMPTY_URL : parseUrl(addressOfStep(step)).state;
  return `${folder}${formatUrl({ ...shows, language })}`;
}

function numbersOf({ sources }: DeckDocument): ReadonlyMap<string, number> {
  return new Map(sources.map(({ id }, i) => [id, i + 1]));
}

function numbered(ids: readonly string[], numbers: ReadonlyMap<string, number>): number[] {
  return [...new Set(ids)].flatMap((id) => numbers.get(id) ?? []);
}
