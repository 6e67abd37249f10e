import { isOwnDeck } from '#core/own-deck.ts';
import type { Deck } from '#dataset/deck-schema.ts';
import type { LoadableDocuments } from '#store/atlas-state.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { openedDeck } from '#store/deck-edits.ts';
import { type KeptDeck, parseKeptDeck } from '#store/kept-decks.ts';
import { copyOfDeck, ownDeckOf } from '#store/own-decks.ts';
import type { OwnDeck } from '#store/own-decks-state.ts';
import { randomDeckId, randomName } from '#store/random-name.ts';
import { browserDeckShelf, type DeckShelf } from './deck-shelf.ts';

const DECK_PREFIX = 'deck/';
/** Where records go that cannot be read. */
const ASIDE_PREFIX = 'set-aside/';

interface Keeping {
  /** Done once the decks are in the store. */
  readonly read: Promise<void>;
  /** Saves what is owed, at once. */
  save(): Promise<void>;
  stop(): void;
}

/** Keeps decks of one's own for as long as the page stands. */
export function keepDecksInBrowser(store: AtlasStore): void {
  keepDecks(store, browserDeckShelf());
}

/**
 * Reads decks of one's own from the browser's storage into the store, and saves what changes there, each deck as a record of its
 * own. A record says which saving it is: where another window has saved a deck in between, both versions stay, one of them as a
 * deck of its own, and a notice says so. Windows in which nothing has changed take over what the others save. Records that cannot
 * be read are set aside; storage that is full or blocked is told once.
 */
export function keepDecks(store: AtlasStore, shelf: DeckShelf): Keeping {
  /** As storage has them, by id: the deck and which saving it is. */
  const kept = new Map<string, KeptDeck>();
  let isTold = false;
  let saving: Promise<void> = Promise.resolve();
  let isQueued = false;

  const read = async () => {
    const found: KeptDeck[] = [];
    try {
      for (const [key, value] of await shelf.entries()) {
        if (typeof key !== 'string' || !key.startsWith(DECK_PREFIX)) continue;
        const record = parseKeptDeck(value);
        if (record === null) await setAside(key, value);
        else found.push(record);
      }
    } catch (error) {
      console.warn('Decks could not be read.', error);
      tellNotKept();
    }
    found.sort((a, b) => b.savedAt.localeCompare(a.savedAt, 'en'));
    for (const record of found) kept.set(record.deck.id, record);
    const opened = found.map(({ deck }) => openedDeck(deck));
    store.getState().changeOwnDecks({ ownDecks: [...(store.getState().ownDecks ?? []), ...opened] });
  };
  /** Where storage has no room for a copy, the record stays where it is. */
  const setAside = async (key: string, value: unknown) => {
    try {
      await shelf.set(`${ASIDE_PREFIX}${key}`, value);
      await shelf.del(key);
      store.getState().notify('decksSetAside');
    } catch (error) {
      console.warn('A deck could not be set aside.', error);
    }
  };
  const tellNotKept = () => {
    if (!isTold) store.getState().notify('decksNotKept');
    isTold = true;
  };

  const saveAll = async () => {
    isQueued = false;
    const decksNow = () => (store.getState().ownDecks ?? []).map(({ deck }) => deck);
    try {
      for (const deck of decksNow()) if (kept.get(deck.id)?.deck !== deck) await saveOne(deck);
      for (const id of kept.keys()) if (!decksNow().some((deck) => deck.id === id)) await removeOne(id);
    } catch (error) {
      console.warn('Decks could not be kept.', error);
      tellNotKept();
    }
  };
  /** At once, since a page that is left waits for nothing, and one after another: what is written is compared with what was. */
  const save = () => {
    if (!isQueued) saving = saving.then(saveAll);
    isQueued = true;
    return saving;
  };
  const saveOne = async (deck: Deck) => {
    const record: KeptDeck = {
      version: 1,
      savedAt: new Date().toISOString(),
      revision: randomName(),
      deck,
    };
    const known = kept.get(deck.id);
    let other: KeptDeck | null = null;
    await shelf.update(`${DECK_PREFIX}${deck.id}`, (now) => {
      const found = parseKeptDeck(now);
      other = found !== null && found.revision !== known?.revision ? found : null;
      return other === null ? record : now;
    });
    if (other !== null) return keepBoth(deck, other);
    kept.set(deck.id, record);
    shelf.announce(deck.id);
  };
  const removeOne = async (id: string) => {
    await shelf.del(`${DECK_PREFIX}${id}`);
    kept.delete(id);
    shelf.announce(id);
  };
  /** What stands here goes on as a deck of its own; under the old id stands what the other window has saved. */
  const keepBoth = async (deck: Deck, other: KeptDeck) => {
    const { ownDecks, desk, changeOwnDecks, notify } = store.getState();
    const latest = ownDeckOf(store.getState(), deck.id)?.deck ?? deck;
    const mine = copyOfDeck(latest, randomDeckId(), (title) => `${title.slice(0, LONGEST_BASE)} (2)`);
    kept.set(deck.id, other);
    changeOwnDecks({
      ownDecks: (ownDecks ?? []).flatMap((own): OwnDeck[] =>
        own.deck.id === deck.id ? [openedDeck(mine), openedDeck(other.deck)] : [own],
      ),
      ...(desk?.deckId === deck.id ? { desk: { ...desk, deckId: mine.id } } : {}),
    });
    notify('deckKeptTwice', Object.values(mine.title)[0] ?? '');
    await saveOne(mine);
  };

  /** Another window has saved or removed a deck. What has been edited here meanwhile waits for its own saving. */
  const takeOver = async (id: string) => {
    await saving;
    const own = ownDeckOf(store.getState(), id);
    const before = kept.get(id);
    if (own !== null && own.deck !== before?.deck) return;
    const record = parseKeptDeck(await shelf.get(`${DECK_PREFIX}${id}`));
    if (record?.revision === before?.revision) return;
    const { ownDecks, changeOwnDecks, desk } = store.getState();
    const others = (ownDecks ?? []).filter(({ deck }) => deck.id !== id);
    if (record === null) {
      kept.delete(id);
      changeOwnDecks({ ownDecks: others, ...(desk?.deckId === id ? { desk: null } : {}) });
    } else {
      kept.set(id, record);
      changeOwnDecks({ ownDecks: [openedDeck(record.deck), ...others] });
    }
  };

  const saveOwed = () => {
    const decks = store.getState().ownDecks ?? [];
    const isOwing = decks.some(({ deck }) => kept.get(deck.id)?.deck !== deck) || decks.length !== kept.size;
    if (isOwing) save();
  };
  const hasRead = read();
  const ends = [
    store.subscribe(
      (state) => state.ownDecks,
      (decks, before) => {
        forgetChanged(store, decks ?? [], before ?? []);
        saveOwed();
      },
    ),
    store.subscribe(
      (state) => state.story,
      () => followTalk(store),
    ),
    shelf.listen((id) =>
      takeOver(id).catch((error: unknown) => console.warn('A deck could not be read.', error)),
    ),
  ];
  return {
    read: hasRead,
    save,
    stop() {
      for (const end of ends) end();
    },
  };
}

/** Room for what is put after a title. */
const LONGEST_BASE = 150;

/** What is shown on stage is made from the deck: of one that has changed it is made anew when it is wanted. */
function forgetChanged(store: AtlasStore, decks: readonly OwnDeck[], before: readonly OwnDeck[]): void {
  const unchanged = new Set(decks.map(({ deck }) => deck));
  const stale = before.filter(({ deck }) => !unchanged.has(deck)).map(({ deck }) => `deck/${deck.id}`);
  const { documents } = store.getState();
  if (!stale.some((name) => name in documents)) return;
  const kept = Object.entries(documents).filter(([name]) => !stale.includes(name));
  store.setState({ documents: Object.fromEntries(kept) as LoadableDocuments });
}

/** Whoever comes back from the stage stands in the editor at the step that was shown last. */
function followTalk(store: AtlasStore): void {
  const { story, changeOwnDecks } = store.getState();
  if (story === null || !isOwnDeck(story.deckId)) return;
  const step = ownDeckOf(store.getState(), story.deckId)?.deck.steps[story.stepIndex];
  if (step !== undefined) changeOwnDecks({ desk: { deckId: story.deckId, stepId: step.id } });
}
