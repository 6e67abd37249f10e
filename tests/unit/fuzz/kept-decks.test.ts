import fc from 'fast-check';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { DeckShelf } from '#app/deck-shelf.ts';
import { keepDecks } from '#app/keep-decks.ts';
import { createAtlasStore } from '#store/atlas-store.ts';
import { parseKeptDeck } from '#store/kept-decks.ts';
import { newDeck } from '#store/own-decks.ts';
import { parseUrl } from '#store/url-state.ts';
import { fakeAtlas } from '../support/fake-atlas.ts';
import { fuzz } from '../support/fuzz.ts';
import { junk } from '../support/junk.ts';

beforeEach(() => void vi.spyOn(console, 'warn').mockImplementation(() => {}));
afterEach(() => vi.restoreAllMocks());

const ATLAS = fakeAtlas();
const recordOf = (id: string) => ({
  version: 1,
  savedAt: '2026-11-28T10:00:00.000Z',
  revision: 'a',
  deck: newDeck(id, { en: 'A talk' }, [{ id: 'a', title: { en: 'A step' }, seconds: 60, shows: {} }]),
});

/** A record with one place of it, or of its deck, spoilt. */
const spoilt = fc
  .tuple(fc.constantFrom('version', 'savedAt', 'revision', 'deck', 'id', 'title', 'steps', 'format'), junk)
  .map(([key, value]) => {
    const record = recordOf('own-b');
    return key in record
      ? { ...record, [key]: value }
      : { ...record, deck: { ...record.deck, [key]: value } };
  });

function shelfOf(
  records: readonly unknown[],
  isFull: boolean,
): DeckShelf & { readonly held: Map<string, unknown> } {
  const held = new Map(records.map((record, i) => [`deck/own-${i}`, record]));
  const write = (key: string, value: unknown) => {
    if (isFull) throw new DOMException('full', 'QuotaExceededError');
    held.set(key, value);
  };
  return {
    held,
    entries: async () => [...held],
    get: async (key) => held.get(key),
    set: async (key, value) => write(key, value),
    del: async (key) => void held.delete(key),
    update: async (key, change) => write(key, change(held.get(key))),
    announce: () => {},
    listen: () => () => {},
  };
}

it('whatever lies among talks of one’s own, the good ones open and nothing is thrown away', async () => {
  await fuzz(
    'storage: decks of one’s own',
    fc.asyncProperty(
      fc.array(fc.oneof(spoilt, junk), { maxLength: 3 }),
      fc.boolean(),
      async (others, isFull) => {
        const shelf = shelfOf([...others, recordOf('own-good')], isFull);
        const store = createAtlasStore({
          atlas: ATLAS,
          today: '2026-11-29',
          language: 'en',
          systemTheme: 'light',
          url: parseUrl('').state,
        });
        const { read, save, stop } = keepDecks(store, shelf);
        await read;
        await save();
        stop();
        const ids = (store.getState().ownDecks ?? []).map(({ deck }) => deck.id);
        expect(ids).toContain('own-good');
        const held = [...shelf.held.values()];
        for (const other of others)
          if (parseKeptDeck(other) === null) expect(held.includes(other)).toBe(true);
      },
    ),
  );
}, 60_000);
