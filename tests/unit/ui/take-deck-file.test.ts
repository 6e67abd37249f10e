import { expect, it } from 'vitest';
import { writeDeckFile } from '#dataset/deck-file.ts';
import { createAtlasStore } from '#store/atlas-store.ts';
import { openedDeck } from '#store/deck-edits.ts';
import { newDeck } from '#store/own-decks.ts';
import { parseUrl } from '#store/url-state.ts';
import { deckFileName } from '#ui/authoring/deck-file-name.ts';
import { takeDeckFile } from '#ui/authoring/take-deck-file.ts';
import { fakeAtlas } from '../support/fake-atlas.ts';

const DECK = newDeck('own-a', { en: 'A talk' }, [{ id: 'a', title: { en: 'A' }, seconds: 60, shows: {} }]);

function open() {
  const store = createAtlasStore({
    atlas: fakeAtlas(),
    today: '2026-11-29',
    language: 'en',
    systemTheme: 'light',
    url: parseUrl('').state,
  });
  store.getState().changeOwnDecks({ ownDecks: [openedDeck(DECK)] });
  return store;
}

it('a file that is no deck changes no deck, and says why', async () => {
  const store = open();
  const { ownDecks } = store.getState();
  const texts = ['', '{', '[]', '{"format":"araz-atlas-deck-9"}', '<html>', '{"format":"araz-atlas-deck-1"}'];
  for (const text of texts) {
    expect(await takeDeckFile(store, new File([text], 'a.araz-deck.json'))).toBe(false);
    expect(store.getState().ownDecks).toBe(ownDecks);
    expect(store.getState().refusedDeckFile?.name).toBe('a.araz-deck.json');
  }
  const large = new File([new Uint8Array(1_000_001)], 'large.json');
  await takeDeckFile(store, large);
  expect(store.getState().refusedDeckFile?.faults.map(({ kind }) => kind)).toEqual(['tooLarge']);
});

it('a deck is opened in the editor', async () => {
  const store = open();
  const other = newDeck('own-b', { fa: 'ارائه' }, DECK.steps);
  expect(await takeDeckFile(store, new File([writeDeckFile(other)], 'b.json'))).toBe(true);
  expect(store.getState()).toMatchObject({ tool: 'talk', desk: { deckId: 'own-b' }, refusedDeckFile: null });
  expect(store.getState().ownDecks).toHaveLength(2);
});

it('a file is named after the talk, in whatever script, with nothing a system refuses', () => {
  expect(deckFileName('My talk: 5/6?')).toBe('My-talk-56.araz-deck.json');
  expect(deckFileName('ارائهٔ من')).toBe('ارائهٔ-من.araz-deck.json');
  expect(deckFileName('../..')).toBe('talk.araz-deck.json');
});
