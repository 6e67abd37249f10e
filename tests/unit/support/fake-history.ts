import { vi } from 'vitest';

/** The address bar and the history of a page, as far as the atlas uses them. */
export interface FakeHistory {
  /** The addresses Back and Forward lead through. */
  readonly entries: readonly string[];
  readonly hash: string;
  back(): void;
  /** What a visitor types into the address bar. */
  type(hash: string): void;
  /** The page is left, for another one or for good. */
  leave(): void;
}

/** Puts `location`, `history` and window events in place until `vi.unstubAllGlobals()`. */
export function fakeHistory(firstHash: string): FakeHistory {
  const events = new EventTarget();
  let entries = [firstHash];
  let index = 0;
  const current = () => entries[index] ?? '';
  const push = (hash: string) => {
    entries = [...entries.slice(0, index + 1), hash];
    index += 1;
  };

  vi.stubGlobal('location', {
    get hash() {
      return current() === '#' ? '' : current();
    },
  });
  vi.stubGlobal('history', {
    pushState: (_state: unknown, _title: string, hash: string) => push(hash),
    replaceState: (_state: unknown, _title: string, hash: string) => {
      entries = entries.with(index, hash);
    },
  });
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));

  return {
    get entries() {
      return entries;
    },
    get hash() {
      return current();
    },
    back() {
      index -= 1;
      events.dispatchEvent(new Event('popstate'));
      events.dispatchEvent(new Event('hashchange'));
    },
    leave() {
      events.dispatchEvent(new Event('pagehide'));
    },
    type(hash) {
      push(hash);
      events.dispatchEvent(new Event('popstate'));
      events.dispatchEvent(new Event('hashchange'));
    },
  };
}
