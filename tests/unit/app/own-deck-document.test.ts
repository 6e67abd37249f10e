import { describe, expect, it, vi } from 'vitest';
import { fetchDocument } from '#app/fetch-ledger.ts';
import { loadDocuments } from '#app/load-documents.ts';
import { ownDeckDocument } from '#app/own-deck-document.ts';
import type { Deck } from '#dataset/deck-schema.ts';
import type { LedgerDocuments } from '#dataset/documents.ts';
import { packText } from '#interchange/packed-text.ts';
import { type AtlasStore, createAtlasStore } from '#store/atlas-store.ts';
import { openedDeck } from '#store/deck-edits.ts';
import { newDeck } from '#store/own-decks.ts';
import { parseUrl } from '#store/url-state.ts';
import { fakeProject } from '../support/fake-atlas.ts';
import { realDatedDataset, realPublication } from '../support/real-data.ts';

vi.mock('#app/fetch-ledger.ts', () => ({ fetchDocument: vi.fn() }));
vi.mock('#app/keep-decks.ts', () => ({ keepDecksInBrowser: vi.fn() }));

const dataset = realDatedDataset();
const documents = realPublication().documents as LedgerDocuments;
vi.mocked(fetchDocument).mockImplementation(async (name) => documents[name] as never);

function open(hash = ''): AtlasStore {
  const store = createAtlasStore({
    atlas: {
      dataVersion: '2026.11.0',
      language: 'en',
      projects: dataset.projects.map(({ id }) => fakeProject(id, 'araz')),
      topics: dataset.topics.map(({ id }) => ({ id, name: id })),
    },
    today: '2026-11-29',
    language: 'en',
    systemTheme: 'light',
    url: parseUrl(hash).state,
  });
  loadDocuments(store);
  return store;
}

function withDecks(decks: readonly Deck[]): AtlasStore {
  const store = open();
  store.getState().changeOwnDecks({ ownDecks: decks.map(openedDeck) });
  return store;
}

describe('a deck of one’s own on stage', () => {
  it.each(dataset.decks)('brings what the published $id brings, where it is the same', async (deck) => {
    const own = { ...deck, id: 'own-a' };
    const { deck: shown, ...context } = await ownDeckDocument(withDecks([own]), 'own-a');
    const published = documents[`deck/${deck.id}`];
    expect(shown).toEqual(own);
    if (published === undefined) throw new Error('it is not published');
    expect(context.claims).toEqual(published.claims);
    expect(context.events).toEqual(published.events);
    expect(context.sources).toEqual(
      published.sources.map((source) => expect.objectContaining({ id: source.id })),
    );
    expect(context.shownSourceCount).toBe(published.shownSourceCount);
    expect(context.quantities).toEqual(published.quantities);
  });

  it('leaves out what the atlas does not have', async () => {
    const step = {
      id: 'a',
      title: { en: '[1](nobody/claim), [2](event:nothing), [3](constructor)' },
      seconds: 60,
      shows: { sel: 'nobody' },
      figures: ['khudaferin/no-such-claim'],
    };
    const store = withDecks([newDeck('own-a', { en: 'A talk' }, [step])]);
    const document = await ownDeckDocument(store, 'own-a');
    expect(document).toMatchObject({ claims: {}, events: {}, sources: [], shownSourceCount: 0 });
  });

  it('comes from a link as it was packed, and not from one that is broken', async () => {
    const deck = newDeck('own-a', { en: 'A talk' }, [
      { id: 'a', title: { en: 'A' }, seconds: 60, shows: {} },
    ]);
    const code = packText(JSON.stringify(deck));
    expect((await ownDeckDocument(open(`#deck=${code}`), 'link')).deck).toEqual(deck);
    await expect(ownDeckDocument(open(`#deck=${code.slice(0, -3)}`), 'link')).rejects.toThrow();
    await expect(ownDeckDocument(open(), 'link')).rejects.toThrow();
  });

  it('is loaded as other documents are', async () => {
    const deck = newDeck('own-a', { en: 'A talk' }, [
      { id: 'a', title: { en: 'A' }, seconds: 60, shows: {} },
    ]);
    const store = withDecks([deck]);
    store.getState().wantDocument('deck/own-a');
    await vi.waitFor(() => expect(store.getState().documents['deck/own-a']).toMatchObject({ type: 'ready' }));
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    store.getState().wantDocument('deck/own-nobody');
    await vi.waitFor(() => expect(store.getState().documents['deck/own-nobody']).toEqual({ type: 'failed' }));
  });
});
