import { createContext, use } from 'react';
import type { SearchAnswer } from '#search/search-answer.ts';

/** Whoever answers what is typed; the work is done elsewhere, so that typing never waits for it. */
export interface Finder {
  /** Fetches what the first answer will need. */
  prepare(): void;
  /** Null where the names could not be had; asking again tries again. */
  find(text: string): Promise<SearchAnswer | null>;
}

export const FinderContext = createContext<Finder | null>(null);

export function useFinder(): Finder {
  const finder = use(FinderContext);
  if (finder === null) throw new Error('there is no finder above this component');
  return finder;
}
