import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DeckDocument } from '#dataset/deck-document.ts';
import type { AtlasState, AtlasStore } from '#store/atlas-store.ts';
import { warmSteps } from '../../../src/app/warm-steps.ts';
import { emptyStore } from '../support/empty-store.ts';

const picture = vi.hoisted(() => vi.fn());
vi.mock('../../../src/app/step-pictures-of.ts', () => ({ stepPicturesOf: async () => ({ picture }) }));

const document: DeckDocument = {
  deck: {
    format: 'araz-atlas-deck-1',
    id: 'river',
    title: { en: 'The river' },
    steps: ['a', 'b', 'c', 'd'].map((id) => ({ id, title: { en: id }, seconds: 60, shows: {} })),
  },
  claims: {},
  events: {},
  sources: [],
  quantities: {},
  items: {},
  people: {},
  shownSourceCount: 0,
};
const REST = 5000;

let store: AtlasStore;
beforeEach(() => {
  vi.useFakeTimers();
  picture.mockReset();
  store = emptyStore();
  store.setState({ documents: { 'deck/river': { type: 'ready', document } } });
  store.getState().present({ deckId: 'river', stepIndex: 1 });
});
afterEach(() => {
  vi.useRealTimers();
});

const drawn = () => picture.mock.calls.map(([, stepIndex]) => stepIndex);

it('makes pictures of the step, the next and the previous one, once the step has been looked at', async () => {
  warmSteps(store).around(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(drawn()).toEqual([]);
  await vi.advanceTimersByTimeAsync(REST);
  expect(drawn()).toEqual([1, 2, 0]);
});

it.each<[string, Partial<AtlasState>]>([
  ['a hand points', { stagePointer: 'laser' }],
  ['a hand draws', { stagePointer: 'pen' }],
  ['somebody explores', { isExploring: true }],
  [
    'another window leads',
    { windows: { other: 'here', isLeading: true, isHeld: false, audience: null, isAudienceAwake: false } },
  ],
])('makes none while %s', async (_, state) => {
  store.setState(state);
  warmSteps(store).around(1);
  await vi.advanceTimersByTimeAsync(REST);
  expect(drawn()).toEqual([]);
});

it('stops at the picture during which a hand begins', async () => {
  picture.mockImplementationOnce(async () => store.getState().setStagePointer('pen'));
  warmSteps(store).around(1);
  await vi.advanceTimersByTimeAsync(REST);
  expect(drawn()).toEqual([1]);
});

it('makes the pictures of the step that is there at last', async () => {
  const warming = warmSteps(store);
  warming.around(1);
  await vi.advanceTimersByTimeAsync(1000);
  warming.around(3);
  await vi.advanceTimersByTimeAsync(2 * REST);
  expect(drawn()).toEqual([3, 2]);
});

it('says when a picture cannot be had, and nothing once it is not wanted any more', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const warming = warmSteps(store);
  picture.mockRejectedValueOnce(new Error('no graphics'));
  warming.around(1);
  await vi.advanceTimersByTimeAsync(REST);
  expect(warn).toHaveBeenCalledTimes(1);

  picture.mockImplementationOnce(async () => {
    warming.stop();
    throw new Error('the talk has ended');
  });
  warming.around(2);
  await vi.advanceTimersByTimeAsync(REST);
  expect(picture).toHaveBeenCalledTimes(2);
  expect(warn).toHaveBeenCalledTimes(1);
  warn.mockRestore();
});
