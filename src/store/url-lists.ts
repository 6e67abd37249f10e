/** A comma-separated list of known words, in their usual order, or the word "none". */
export function parseList<Word extends string>(value: string, known: readonly Word[]): Word[] | null {
  if (value === 'none') return [];
  const named = value.split(',');
  const words = known.filter((word) => named.includes(word));
  return words.length === named.length ? words : null;
}

/** As a list, but never empty: what lets everything through is left out. */
export function parseChosen<Word extends string>(value: string, known: readonly Word[]): Word[] | null {
  const words = parseList(value, known);
  return words?.length === 0 ? null : words;
}

const MOST_IDS = 20;

/** A comma-separated list of ids; whether the atlas has them is known once the data has arrived. */
export function parseIds(value: string): string[] | null {
  const ids = value.split(',');
  const isReadable = ids.every((id) => /^[a-z0-9-]{1,80}$/.test(id)) && ids.length <= MOST_IDS;
  return isReadable ? [...new Set(ids)].sort() : null;
}

/** Left out where it lets everything through. */
export function formatChosen(key: string, words: readonly string[] | null): string[] {
  return words === null || words.length === 0 ? [] : [`${key}=${words.join(',')}`];
}

/** Left out where there is none. */
export function formatList(key: string, words: readonly string[] | null): string[] {
  if (words === null) return [];
  return [`${key}=${words.length === 0 ? 'none' : words.join(',')}`];
}
