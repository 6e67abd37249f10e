import { createStore, del, entries, get, set, type UseStore, update } from 'idb-keyval';
import { inTime } from './in-time.ts';

/** Where decks of one's own are kept, and how windows tell each other of it. */
export interface DeckShelf {
  entries(): Promise<readonly (readonly [key: IDBValidKey, value: unknown])[]>;
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  del(key: string): Promise<void>;
  /** Reads and writes without anybody in between. */
  update(key: string, change: (value: unknown) => unknown): Promise<void>;
  /** Tells the other windows that a deck has been saved or removed. */
  announce(deckId: string): void;
  listen(hear: (deckId: string) => void): () => void;
}

const CHANNEL = 'araz-atlas/decks';

/** A database of its own: `idb-keyval` has one store in each. */
export function browserDeckShelf(): DeckShelf {
  let opened: UseStore | undefined;
  const open = () => {
    opened ??= createStore('araz-atlas-decks', 'decks');
    return opened;
  };
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL);
  return {
    entries: async () => inTime(entries(open())),
    get: async (key) => inTime(get(key, open())),
    set: async (key, value) => inTime(set(key, value, open())),
    del: async (key) => inTime(del(key, open())),
    update: async (key, change) => inTime(update(key, change, open())),
    announce: (deckId) => channel?.postMessage(deckId),
    listen(hear) {
      const receive = ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'string') hear(data);
      };
      channel?.addEventListener('message', receive);
      return () => channel?.removeEventListener('message', receive);
    },
  };
}
