import { expect, it } from 'vitest';
import type { Step } from '#dataset/deck-schema.ts';
import {
  copyOfDeck,
  newDeck,
  withCaptured,
  withDeck,
  withEdit,
  withOpened,
  withoutCaptured,
  withoutDeck,
  withRestored,
} from '#store/own-decks.ts';
import type { OwnDecksState } from '#store/own-decks-state.ts';

const NONE: OwnDecksState = {
  ownDecks: [],
  areOwnDecksWanted: true,
  desk: null,
  captureWish: null,
  captured: null,
  removedDeck: null,
  refusedDeckFile: null,
  linkedDeck: null,
};
const TEXTS = { language: 'en', deckTitle: 'My talk', newDeckId: 'own-new' } as const;

const stepNamed = (title: string): Step => ({ id: 'step-1', title: { en: title }, seconds: 60, shows: {} });
const capture = (state: OwnDecksState, title: string): OwnDecksState => ({
  ...state,
  ...withCaptured(state, stepNamed(title), TEXTS),
});
const titles = ({ ownDecks }: OwnDecksState) =>
  ownDecks?.map(({ deck }) => [deck.title.en, ...deck.steps.map(({ title }) => title.en)]);

it('a view becomes the first step of a new talk, the next one follows the step that is open', () => {
  const one = capture(NONE, 'A');
  expect(titles(one)).toEqual([['My talk', 'A']]);
  expect(one.captured).toEqual({ deckId: 'own-new', stepId: 'step-1', isNewDeck: true });
  const three = capture(capture(one, 'B'), 'C');
  expect(titles(three)).toEqual([['My talk', 'A', 'B', 'C']]);
  const back = { ...three, desk: { deckId: 'own-new', stepId: 'step-1' } };
  expect(titles(capture(back, 'A2'))).toEqual([['My talk', 'A', 'A2', 'B', 'C']]);
  expect(capture(back, 'A2').desk).toEqual({ deckId: 'own-new', stepId: 'step-4' });
});

it('with no talk on the desk a view goes to the end of the one changed last', () => {
  const state = { ...capture(capture(NONE, 'A'), 'B'), desk: null };
  expect(titles(capture(state, 'C'))).toEqual([['My talk', 'A', 'B', 'C']]);
});

it('what was captured can be taken back, with the talk that was made for it', () => {
  const one = capture(NONE, 'A');
  expect(titles({ ...one, ...withoutCaptured(one) })).toEqual([]);
  const two = capture(one, 'B');
  const back = { ...two, ...withoutCaptured(two) };
  expect(titles(back)).toEqual([['My talk', 'A']]);
  expect(back.captured).toBeNull();
});

it('a full talk takes no more', () => {
  const steps = Array.from({ length: 100 }, (_, i) => ({ ...stepNamed('A'), id: `s-${i}` }));
  const full = { ...NONE, ...withDeck(NONE, newDeck('own-full', { en: 'Full' }, steps)) };
  expect(withCaptured(full, stepNamed('B'), TEXTS)).toEqual({});
});

it('of a step that is deleted the one in its place is open', () => {
  const three = capture(capture(capture(NONE, 'A'), 'B'), 'C');
  const open = { ...three, desk: { deckId: 'own-new', stepId: 'step-2' } };
  expect(withEdit(open, 'own-new', { type: 'removeStep', stepId: 'step-2' }).desk?.stepId).toBe('step-3');
  const last = { ...three, desk: { deckId: 'own-new', stepId: 'step-3' } };
  expect(withEdit(last, 'own-new', { type: 'removeStep', stepId: 'step-3' }).desk?.stepId).toBe('step-2');
});

it('a talk that is deleted leaves the desk, and comes back with its history', () => {
  const two = capture(capture(NONE, 'A'), 'B');
  const gone = { ...two, ...withoutDeck(two, 'own-new') };
  expect(gone).toMatchObject({ ownDecks: [], desk: null, captured: null });
  expect({ ...gone, ...withRestored(gone) }.ownDecks).toEqual(two.ownDecks);
});

it('a file is opened beside what is there, and the same file only once', () => {
  const deck = newDeck('own-file', { en: 'From a file' }, [stepNamed('A')]);
  const opened = { ...NONE, ...withOpened(NONE, deck, 'own-other') };
  expect(opened.desk).toEqual({ deckId: 'own-file', stepId: 'step-1' });
  const again = { ...opened, ...withOpened({ ...opened, desk: null }, deck, 'own-other') };
  expect(again.ownDecks).toHaveLength(1);
  expect(again.desk?.deckId).toBe('own-file');
  const changed = newDeck('own-file', { en: 'Changed' }, [stepNamed('A')]);
  const beside = { ...again, ...withOpened(again, changed, 'own-other') };
  expect(beside.ownDecks?.map(({ deck: { id } }) => id)).toEqual(['own-other', 'own-file']);
  const shipped = newDeck('missing-link', { en: 'Of the atlas' }, [stepNamed('A')]);
  expect(withOpened(beside, shipped, 'own-third').desk?.deckId).toBe('own-third');
});

it('a copy has its own id and title in every language it speaks', () => {
  const deck = newDeck('araz', { en: 'The Araz', fa: 'ارس' }, [stepNamed('A')]);
  expect(copyOfDeck(deck, 'own-a', (title) => `${title}!`)).toMatchObject({
    id: 'own-a',
    title: { en: 'The Araz!', fa: 'ارس!' },
  });
});
