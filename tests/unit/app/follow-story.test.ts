import { beforeEach, expect, it } from 'vitest';
import type { DeckDocument } from '#dataset/deck-document.ts';
import type { Step } from '#dataset/deck-schema.ts';
import { pinCode } from '#measure/pin-code.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { followStory } from '../../../src/app/follow-story.ts';
import { emptyStore } from '../support/empty-store.ts';
import { lineThrough } from '../support/measurements.ts';

const step = (id: string, shows: Step['shows']): Step => ({ id, title: { en: id }, seconds: 60, shows });

const document: DeckDocument = {
  deck: {
    format: 'araz-atlas-deck-1',
    id: 'river',
    title: { en: 'The river' },
    steps: [
      step('measured', { m: '45.4,39.1;47,39.2' }),
      step('bare', {}),
      {
        ...step('pinned', {}),
        pins: [pinCode({ letter: 'B', measurement: lineThrough([46, 38], [47, 38]) }) ?? ''],
      },
      step('a-way', { route: 'rasht;astara-terminal~time~today' }),
    ],
  },
  claims: {},
  events: {},
  sources: [],
  quantities: {},
  items: {},
  people: {},
  shownSourceCount: 0,
};

let store: AtlasStore;
const vertices = () => store.getState().measuring.measurement.vertices.length;
beforeEach(() => {
  store = emptyStore('#m=46,39;47,39;48,39');
  store.setState({ documents: { 'deck/river': { type: 'ready', document } } });
});

it('what a step measures ends with it, and what was measured before the talk is there after it', () => {
  store.getState().present({ deckId: 'river', stepIndex: 0 });
  const stop = followStory(store);
  expect(vertices()).toBe(2);
  store.getState().goToStep(1);
  expect(vertices()).toBe(0);
  stop();
  expect(vertices()).toBe(3);
});

it('what a step has pinned is there with it alone', () => {
  const letters = () => store.getState().measuring.pinned.map(({ letter }) => letter);
  store.getState().measure({ type: 'pin' });
  store.getState().present({ deckId: 'river', stepIndex: 1 });
  const stop = followStory(store);
  expect(letters()).toEqual([]);
  store.getState().goToStep(2);
  expect(letters()).toEqual(['B']);
  store.getState().goToStep(1);
  expect(letters()).toEqual([]);
  stop();
  expect(letters()).toEqual(['A']);
});

it('a way on the network comes with the network', () => {
  store.getState().present({ deckId: 'river', stepIndex: 0 });
  const stop = followStory(store);
  store.getState().goToStep(3);
  expect(store.getState()).toMatchObject({ tool: 'routes', documents: { network: { type: 'loading' } } });
  stop();
});
