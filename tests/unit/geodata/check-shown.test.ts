import { describe, expect, it } from 'vitest';
import { parseDataset } from '#dataset/parse-dataset.ts';
import { describeProblem } from '#dataset/problem.ts';
import { shownProblems } from '../../../geodata/build/check-shown.ts';
import { soundDataset } from '../support/sound-dataset.ts';
import { DECK_FILE, type SoundDeck, soundDeck } from '../support/sound-deck.ts';

function problemsAfter(spoil: (deck: SoundDeck) => unknown): string[] {
  const sound = soundDeck();
  spoil(sound);
  const result = parseDataset({
    ...soundDataset().files(),
    decks: [{ file: DECK_FILE, data: sound.deck }],
  });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return shownProblems(result.dataset).map(describeProblem);
}

it('a deck that shows what there is has no problem', () => {
  expect(problemsAfter(() => {})).toEqual([]);
});

describe('what a step shows and the dataset does not have is named by step and field', () => {
  const cases: [name: string, spoil: (deck: SoundDeck) => unknown, message: string][] = [
    [
      'a part that cannot be read',
      ({ last }) => Object.assign(last.shows, { layers: 'rivers' }),
      'steps[1].shows: this part cannot be read; it is written as in the address of the page (found "layers=rivers")',
    ],
    [
      'a measurement that cannot be read',
      ({ last }) => Object.assign(last.shows, { m: 'from here to there' }),
      'steps[1].shows: this part cannot be read; it is written as in the address of the page (found "m=from here to there")',
    ],
    [
      'a project',
      ({ step }) => Object.assign(step.shows, { sel: 'atlantis' }),
      'steps[0].shows.sel: there is no such project (found "atlantis")',
    ],
    [
      'a part of a project',
      ({ step }) => Object.assign(step.shows, { sel: 'khudaferin/lighthouse' }),
      'steps[0].shows.sel: khudaferin has no such part (found "lighthouse")',
    ],
    [
      'a claim',
      ({ step }) => Object.assign(step.shows, { claim: 'khudaferin/depth' }),
      'steps[0].shows.claim: there is no such claim (found "khudaferin/depth")',
    ],
    [
      'the project of a timeline',
      ({ step }) => Object.assign(step.shows, { page: 'timeline', events: 'atlantis' }),
      'steps[0].shows.events: there is no such project (found "atlantis")',
    ],
    [
      'a corridor',
      ({ step }) => Object.assign(step.shows, { corridor: 'khudaferin,atlantis' }),
      'steps[0].shows.corridor: there is no such corridor (found "atlantis")',
    ],
    [
      'the line of a place',
      ({ step }) => Object.assign(step.shows, { at: 'atlantis:3.0' }),
      'steps[0].shows.at: there is no such line (found "atlantis")',
    ],
    [
      'a place beyond the end of its line',
      ({ step }) => Object.assign(step.shows, { at: 'giz-galasi/road:18.0' }),
      'steps[0].shows.at: the line is drawn 17.3 km long (found 18)',
    ],
    [
      'a place of a route',
      ({ last }) => Object.assign(last.shows, { route: 'atlantis;~time~today' }),
      'steps[1].shows.route: there is no such place in the network (found "atlantis")',
    ],
    [
      'a scenario of a route',
      ({ last }) => Object.assign(last.shows, { route: ';~time~tomorrow' }),
      'steps[1].shows.route: there is no such scenario of the network (found "tomorrow")',
    ],
    [
      'a line that is drawn',
      ({ step }) => step.draws?.push({ line: 'khudaferin/dam', seconds: 1 }),
      'steps[0].draws[1].line: there is no such line (found "khudaferin/dam")',
    ],
    [
      'the beginning of a drawing',
      ({ step }) => step.draws?.push({ line: 'giz-galasi/road', fromKm: 20, seconds: 1 }),
      'steps[0].draws[1].fromKm: the line is drawn 17.3 km long (found 20)',
    ],
    [
      'the end of a drawing',
      ({ step }) => step.draws?.push({ line: 'giz-galasi/road', toKm: 99, seconds: 1 }),
      'steps[0].draws[1].toKm: the line is drawn 17.3 km long (found 99)',
    ],
  ];

  it.each(cases)('%s', (_, spoil, message) => {
    expect(problemsAfter(spoil)).toEqual([`${DECK_FILE}: ${message}`]);
  });
});
