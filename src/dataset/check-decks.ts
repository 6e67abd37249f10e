import { LANGUAGES, type LocalizedText } from '#core/language.ts';
import { isOwnDeck } from '#core/own-deck.ts';
import { citedTextProblems } from './check-cited-text.ts';
import type { DatasetIndex } from './dataset-index.ts';
import type { Deck, SpokenText, Step } from './deck-schema.ts';
import { type Located, type ParsedDataset, subjectOf } from './parsed-dataset.ts';
import { type Problem, problem } from './problem.ts';

/**
 * The decks of the atlas itself: every text in all four languages, every number a link that carries it, every figure a claim
 * that stands, the last step the sources. What a step shows is read by the parser of addresses in `geodata/build`.
 */
export function checkDecks({ decks }: ParsedDataset, index: DatasetIndex): Problem[] {
  return decks.flatMap((deck) => deckProblems(deck, index));
}

function deckProblems({ file, value: deck }: Located<Deck>, index: DatasetIndex): Problem[] {
  const last = deck.steps.at(-1);
  return [
    ...(deck.id === subjectOf(file) ? [] : [problem(file, 'id', 'a deck is named as its file', deck.id)]),
    ...(isOwnDeck(deck.id)
      ? [problem(file, 'id', 'is kept for decks that are not the atlas’s', deck.id)]
      : []),
    ...textProblems(file, 'title', deck.title, index),
    ...(deck.summary === undefined
      ? [problem(file, 'summary', 'is missing', undefined)]
      : textProblems(file, 'summary', deck.summary, index)),
    ...deck.steps.flatMap((step, i) => stepProblems(file, `steps[${i}]`, step, index)),
    ...(last?.lists === 'sources'
      ? []
      : [
          problem(
            file,
            `steps[${deck.steps.length - 1}].lists`,
            'the last step lists the sources',
            undefined,
          ),
        ]),
  ];
}

function stepProblems(file: string, at: string, step: Step, index: DatasetIndex): Problem[] {
  const texts = Object.entries({ title: step.title, text: step.text, notes: step.notes });
  return [
    ...texts.flatMap(([name, text]) =>
      text === undefined
        ? [problem(file, `${at}.${name}`, 'is missing', undefined)]
        : textProblems(file, `${at}.${name}`, text, index),
    ),
    ...(step.figures ?? []).flatMap((figure, i) =>
      index.claims.has(figure)
        ? []
        : [problem(file, `${at}.figures[${i}]`, 'there is no such claim', figure)],
    ),
  ];
}

/** Links of a deck name the subject of their claim: `subject/claim`. */
function textProblems(file: string, path: string, text: SpokenText, index: DatasetIndex): Problem[] {
  const missing = LANGUAGES.filter((language) => text[language] === undefined);
  if (missing.length > 0)
    return missing.map((language) => problem(file, `${path}.${language}`, 'is missing', undefined));
  return citedTextProblems(file, path, '', text as LocalizedText, index);
}
