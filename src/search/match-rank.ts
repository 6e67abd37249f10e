import { squeeze } from './fold.ts';

/** How well a name fits what was typed; lower is better. */
export type MatchRank = 0 | 1 | 2 | 3 | 4;

/** A name, folded once. */
export interface FoldedName {
  readonly text: string;
  readonly words: readonly string[];
  readonly squeezed: string;
}

/** The whole name, its beginning, all words begun in it, all words within it, or only something like it. */
export function matchRank(name: FoldedName, words: readonly string[]): MatchRank {
  const wanted = squeeze(words.join(' '));
  if (name.squeezed === wanted) return 0;
  if (name.squeezed.startsWith(wanted)) return 1;
  if (words.every((word) => name.words.some((own) => own.startsWith(word)))) return 2;
  if (name.squeezed.includes(wanted)) return 3;
  return 4;
}
