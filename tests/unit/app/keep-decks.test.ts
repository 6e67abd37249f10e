import 'fake-indexeddb/auto';
import { clear, createStore, entries, set } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserDeckShelf, type DeckShelf } from '#app/deck-shelf.ts';
import { keepDecks } from '#app/keep-decks.ts';
import type { Step } from '#dataset/deck-schema.ts';
import { type AtlasStore, createAtlasStore } from '#store/atlas-store.ts';
import type { DeckEdit } from '#store/deck-edits.ts';
import { newDeck, withDeck, withEdit, withoutDeck } from '#store/own-decks.ts';
import { parseUrl } from '#store/url-state.ts';
import { fakeAtlas } from '../support/fake-atlas.ts';

const STEP: Step = { id: 'a', title: { en: 'A step' }, seconds: 60, shows: {} };
const database = createStore('araz-atlas-decks', 'decks');
const stored = async () => new Map((await entries(database)).map(([key, value]) => [String(key), value]));
const stops: (() => void)[] = [];

beforeEach(async () => {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  await clear(database);
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.restoreAllMocks();
});

async function openWindow(shelf: DeckShelf = browserDeckShelf()) {
  const store = createAtlasStore({
    atlas: fakeAtlas(),
    today: '2026-11-29',
    language: 'en',
    systemTheme: 'light',
    url: parseUrl('').state,
  });
  const keeping = keepDecks(store, shelf);
  stops.push(keeping.stop);
  await keeping.read;
  return { store, ...keeping };
}

/** No word from one window to the other, as between two that save at the same moment. */
const deaf = (): DeckShelf => ({ ...browserDeckShelf(), announce: () => {}, listen: () => () => {} });

const add = (store: AtlasStore, id: string, title = 'My talk') =>
  store.getState().changeOwnDecks(withDeck(store.getState(), newDeck(id, { en: title }, [STEP])));
const edit = (store: AtlasStore, id: string, change: DeckEdit) =>
  store.getState().changeOwnDecks(withEdit(store.getState(), id, change));
const write = (store: AtlasStore, id: string, text: string) =>
  edit(store, id, { type: 'setStepText', stepId: 'a', field: 'text', language: 'en', text });
const titles = (store: AtlasStore) => store.getState().ownDecks?.map(({ deck }) => deck.title.en);
const textOf = (store: AtlasStore, id: string) =>
  store.getState().ownDecks?.find(({ deck }) => deck.id === id)?.deck.steps[0]?.text?.en;
const noticesOf = (store: AtlasStore) => store.getState().notices.map(({ key }) => key);

describe('decks of one’s own', () => {
  it('are there again, as they were left', async () => {
    const { store, save } = await openWindow();
    expect(store.getState().ownDecks).toEqual([]);
    add(store, 'own-a');
    write(store, 'own-a', 'The dam');
    await save();
    const next = await openWindow();
    expect(next.store.getState().ownDecks).toEqual([
      { deck: store.getState().ownDecks?.[0]?.deck, past: [], future: [], lastEdited: null },
    ]);
  });

  it('are saved by themselves a moment after a change', async () => {
    const { store } = await openWindow();
    add(store, 'own-a');
    await vi.waitFor(async () => expect([...(await stored()).keys()]).toEqual(['deck/own-a']));
  });

  it('that are deleted are gone, and back once that is undone', async () => {
    const { store, save } = await openWindow();
    add(store, 'own-a');
    await save();
    store.getState().changeOwnDecks(withoutDeck(store.getState(), 'own-a'));
    await save();
    expect((await stored()).size).toBe(0);
    const { removedDeck } = store.getState();
    store.getState().changeOwnDecks({ ownDecks: removedDeck === null ? [] : [removedDeck] });
    await save();
    expect((await stored()).size).toBe(1);
  });

  it('pass from one window to another in which nothing has changed', async () => {
    const one = await openWindow();
    add(one.store, 'own-a');
    await one.save();
    const two = await openWindow();
    write(one.store, 'own-a', 'From the first');
    await one.save();
    await vi.waitFor(() => expect(textOf(two.store, 'own-a')).toBe('From the first'));
    one.store.getState().changeOwnDecks(withoutDeck(one.store.getState(), 'own-a'));
    await one.save();
    await vi.waitFor(() => expect(two.store.getState().ownDecks).toEqual([]));
    expect(noticesOf(two.store)).toEqual([]);
  });

  it('that two windows have changed at once stay both, and it is said', async () => {
    const one = await openWindow(deaf());
    add(one.store, 'own-a');
    await one.save();
    const two = await openWindow(deaf());
    two.store.getState().changeOwnDecks({ desk: { deckId: 'own-a', stepId: 'a' } });
    write(one.store, 'own-a', 'From the first');
    await one.save();
    write(two.store, 'own-a', 'From the second');
    await two.save();
    expect(titles(two.store)).toEqual(['My talk (2)', 'My talk']);
    expect(textOf(two.store, 'own-a')).toBe('From the first');
    const mine = two.store.getState().desk?.deckId ?? '';
    expect(textOf(two.store, mine)).toBe('From the second');
    expect(noticesOf(two.store)).toEqual(['deckKeptTwice']);
    const third = await openWindow();
    expect(titles(third.store)?.toSorted()).toEqual(['My talk', 'My talk (2)']);
  });

  it('that cannot be read are set aside, not deleted, and it is said', async () => {
    await set('deck/own-broken', { version: 1, deck: 'gone' }, database);
    await set('deck/missing-link', { version: 1, savedAt: 'x' }, database);
    await set('something-else', 1, database);
    const { store } = await openWindow();
    expect(store.getState().ownDecks).toEqual([]);
    expect(noticesOf(store)).toEqual(['decksSetAside']);
    expect([...(await stored()).keys()].toSorted()).toEqual([
      'set-aside/deck/missing-link',
      'set-aside/deck/own-broken',
      'something-else',
    ]);
  });

  it('stay in the window where storage is full or blocked, which is said once', async () => {
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const { store, save } = await openWindow({ ...browserDeckShelf(), update: full });
    add(store, 'own-a');
    await save();
    write(store, 'own-a', 'Still here');
    await save();
    expect(textOf(store, 'own-a')).toBe('Still here');
    expect(noticesOf(store)).toEqual(['decksNotKept']);
    const blocked = await openWindow({ ...browserDeckShelf(), entries: full });
    expect(blocked.store.getState().ownDecks).toEqual([]);
  });

  it('are made anew for the stage once they have changed, and the editor follows the talk', async () => {
    const { store } = await openWindow();
    add(store, 'own-a');
    edit(store, 'own-a', { type: 'duplicateStep', stepId: 'a' });
    store.getState().setDocument('deck/own-a', { type: 'failed' });
    store.getState().setDocument('deck/araz', { type: 'failed' });
    write(store, 'own-a', 'Another text');
    expect(Object.keys(store.getState().documents)).toEqual(['deck/araz']);
    store.getState().present({ deckId: 'own-a', stepIndex: 1 });
    expect(store.getState().desk).toEqual({ deckId: 'own-a', stepId: 'step-2' });
  });
});
