import { LINKED_DECK_ID } from '#core/own-deck.ts';
import type { CitedLedger } from '#dataset/claim-context.ts';
import type { DeckDocument } from '#dataset/deck-document.ts';
import { LARGEST_DECK_FILE_BYTES, readDeckFile } from '#dataset/deck-file.ts';
import type { Deck } from '#dataset/deck-schema.ts';
import type { EventsDocument, SubjectDocument } from '#dataset/documents.ts';
import { citedTargets, deckDocument } from '#dataset/publish-decks.ts';
import { unpackText } from '#interchange/packed-text.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { ownDeckOf } from '#store/own-decks.ts';
import { whenDocument } from './step-documents.ts';
import { whenOwnDecks } from './when-own-decks.ts';

/**
 * A deck of one's own as the published ones are: with the claims, events and sources it cites, gathered from the documents of
 * the atlas. What it cites that the atlas does not have is left out of them.
 * @throws when there is no such deck here, or its link cannot be read.
 */
export async function ownDeckDocument(store: AtlasStore, deckId: string): Promise<DeckDocument> {
  const deck = deckId === LINKED_DECK_ID ? linkedDeck(store) : await keptDeck(store, deckId);
  if (deck === null) throw new Error(`there is no deck "${deckId}" here`);
  return deckDocument(deck, await ledgerCitedBy(deck, store));
}

function linkedDeck(store: AtlasStore): Deck | null {
  const text = unpackText(store.getState().linkedDeck ?? '', LARGEST_DECK_FILE_BYTES);
  return text === null ? null : readDeckFile(text).deck;
}

async function keptDeck(store: AtlasStore, deckId: string): Promise<Deck | null> {
  await whenOwnDecks(store);
  return ownDeckOf(store.getState(), deckId)?.deck ?? null;
}

async function ledgerCitedBy(deck: Deck, store: AtlasStore): Promise<CitedLedger> {
  const targets = citedTargets(deck);
  const { projects, topics } = store.getState().atlas;
  const known = new Set([...projects, ...topics].map(({ id }) => id));
  const cited = targets.map((target) => target.split('/')[0] ?? '');
  const names = [...new Set(cited)].filter((id) => known.has(id));
  const subjects = await Promise.all(names.map((id) => whenDocument(store, `subject/${id}`)));
  const hasEvents = targets.some((target) => target.startsWith('event:'));
  return ledgerOf(
    subjects.filter((subject) => subject !== null),
    hasEvents ? await whenDocument(store, 'events') : null,
  );
}

function ledgerOf(subjects: readonly SubjectDocument[], events: EventsDocument | null): CitedLedger {
  const sources = [...subjects.flatMap((subject) => subject.sources), ...(events?.sources ?? [])];
  return {
    claims: new Map(subjects.map(({ id, claims }) => [id, claims])),
    sources: new Map(sources.map((source) => [source.id, source])),
    people: new Map(subjects.flatMap(({ people }) => Object.entries(people))),
    events: events?.events ?? [],
    vocabulary: {
      quantities: Object.assign({}, ...subjects.map(({ quantities }) => quantities)),
      items: Object.assign({}, ...subjects.map(({ items }) => items)),
    },
  };
}
