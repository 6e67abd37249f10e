import { describe, expect, it } from 'vitest';
import { problemsOfFiles } from '../support/problems.ts';
import { soundDataset } from '../support/sound-dataset.ts';
import { DECK_FILE, type SoundDeck, soundDeck } from '../support/sound-deck.ts';

function problemsAfter(spoil: (deck: SoundDeck) => unknown): string[] {
  const sound = soundDeck();
  spoil(sound);
  return problemsOfFiles({ ...soundDataset().files(), decks: [{ file: DECK_FILE, data: sound.deck }] });
}

it('a deck whose every number leads somewhere has no problem', () => {
  expect(problemsAfter(() => {})).toEqual([]);
});

it('the ids of decks of one’s own are not the atlas’s', () => {
  expect(problemsAfter(({ deck }) => Object.assign(deck, { id: 'own-river' })).join()).toContain(
    'is kept for decks that are not the atlas’s',
  );
});

describe('one fault gives one message, which names step and field', () => {
  const cases: [name: string, spoil: (deck: SoundDeck) => unknown, message: string][] = [
    [
      'a deck that is not named as its file',
      ({ deck }) => Object.assign(deck, { id: 'another-river' }),
      'id: a deck is named as its file (found "another-river")',
    ],
    [
      'a title that lacks a language',
      ({ deck }) => Object.assign(deck.title, { fa: undefined }),
      'title.fa: is missing',
    ],
    ['no summary', ({ deck }) => Object.assign(deck, { summary: undefined }), 'summary: is missing'],
    [
      'a text that lacks a language',
      ({ step }) => Object.assign(step.text ?? {}, { ru: undefined }),
      'steps[0].text.ru: is missing',
    ],
    [
      'a step without text',
      ({ step }) => Object.assign(step, { text: undefined }),
      'steps[0].text: is missing',
    ],
    [
      'a step without notes',
      ({ last }) => Object.assign(last, { notes: undefined }),
      'steps[1].notes: is missing',
    ],
    [
      'a number in notes that is no link',
      ({ step }) => Object.assign(step.notes ?? {}, { az: '80 MVt' }),
      'steps[0].notes.az: a number without a claim; write it as [number](claim) or [number](event:id) (found "80 MVt")',
    ],
    [
      'a number in a title that its claim does not carry',
      ({ step }) => Object.assign(step.title, { en: '[90 MW](khudaferin/capacity)' }),
      'steps[0].title.en: khudaferin/capacity does not carry this number (found 90)',
    ],
    [
      'a link that names no subject',
      ({ step }) => Object.assign(step.text ?? {}, { en: '[80 MW](capacity)' }),
      'steps[0].text.en: the link leads to no claim and no event (found "capacity")',
    ],
    [
      'a figure that is no claim',
      ({ step }) => step.figures?.push('khudaferin/depth'),
      'steps[0].figures[1]: there is no such claim (found "khudaferin/depth")',
    ],
    [
      'a last step without sources',
      ({ last }) => Object.assign(last, { lists: undefined }),
      'steps[1].lists: the last step lists the sources',
    ],
    [
      'two steps of one name',
      ({ last }) => Object.assign(last, { id: 'the-dam' }),
      'steps[1].id: is the id of another step (found "the-dam")',
    ],
    [
      'a box and a view',
      ({ step }) => Object.assign(step.shows, { map: '8/39/46/0/0' }),
      'steps[0].frame: a step has "frame" or "shows.map", not both (found [45,38,47,40])',
    ],
    [
      'a part of an address that no step shows',
      ({ step }) => Object.assign(step.shows, { theme: 'dark' }),
      'steps[0].shows: Unrecognized key: "theme" (found {"sel":"khudaferin/dam","at":"giz-galasi/road:12.5","corridor":"khudaferin","theme":"dark"})',
    ],
  ];

  it.each(cases)('%s', (_, spoil, message) => {
    expect(problemsAfter(spoil)).toEqual([`${DECK_FILE}: ${message}`]);
  });
});
