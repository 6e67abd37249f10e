import MiniSearch, { type SearchResult } from 'minisearch';
import type { SearchDocument, SearchEntry } from '#dataset/search-document.ts';
import { editDistance } from './edit-distance.ts';
import { contextOf, namesOf } from './entry-names.ts';
import { fold, squeeze } from './fold.ts';
import { type FoldedName, type MatchRank, matchRank } from './match-rank.ts';
import type { Hit, HitGroup } from './search-answer.ts';
import { wordBeginnings } from './word-beginnings.ts';

/** What can be asked of names. */
export interface SearchIndex {
  /** What a text names, best first. */
  find(text: string): HitGroup[];
  /** What is spelt most like a text that names nothing. */
  nearest(text: string): Hit[];
}

/** Groups in which nothing fits better than in the others come in this order. */
const TYPES = ['project', 'part', 'place', 'source'] as const;
const MOST_SHOWN: Readonly<Record<SearchEntry['type'], number>> = {
  project: 8,
  part: 5,
  place: 5,
  source: 5,
};

/** Only so many of what one letter finds are compared name by name. */
const MOST_RANKED = 300;
/** Fewer than this, and misspellings are looked for as well. */
const FEW = 6;
const MOST_NEAREST = 3;
/** A single word up to this long is looked up by its letters alone; it is too short to be misspelt. */
const SHORT_LETTERS = 3;
/** A word may differ by one letter in five; of short words every letter counts. */
const misspelt = (word: string) => (word.length > 3 ? 0.2 : false);
const FAR_MISSPELT = 0.4;

/** As much of a result as ranking asks of it. */
type Found = Pick<SearchResult, 'id' | 'terms' | 'score'>;

interface Ranked {
  readonly entry: SearchEntry;
  readonly matched: string;
  readonly rank: MatchRank;
  /** Of what is only like the text: how many letters differ. */
  readonly distance: number;
  readonly score: number;
}

interface Named {
  readonly entry: SearchEntry;
  readonly names: readonly string[];
  readonly folded: readonly FoldedName[];
  readonly context: readonly string[];
}

export function createSearchIndex({ entries }: SearchDocument): SearchIndex {
  const projects = new Map(entries.flatMap((entry) => (entry.type === 'project' ? [[entry.id, entry]] : [])));
  const foldedName = onceEach((name: string): FoldedName => {
    const text = fold(name);
    return { text, words: text.split(' '), squeezed: squeeze(text) };
  });
  const named = entries.map((entry): Named => {
    const names = [...new Set(namesOf(entry))];
    const context = contextOf(entry, projects).flatMap((name) => foldedName(name).words);
    return { entry, names, folded: names.map(foldedName), context: [...new Set(context)].filter(Boolean) };
  });
  const byWholeName = groupByWholeName(named);
  const terms = named.map(({ folded }) => ownTerms(folded));
  const words = indexWords(named, terms);
  const types = entries.map(({ type }) => type);
  const beginnings = wordBeginnings(terms);

  const rankedOf = (results: readonly Found[], wanted: readonly string[], text: string) => {
    const found = new Map(results.slice(0, MOST_RANKED).map((result) => [result.id as number, result]));
    const exact = byWholeName.get(squeeze(wanted.join(' '))) ?? [];
    return [...new Set([...exact, ...found.keys()])].flatMap((id) => {
      const one = named[id];
      return one === undefined ? [] : [ranked(one, wanted, text, found.get(id))];
    });
  };

  return {
    find(text) {
      const wanted = wordsOf(text);
      const [only = '', ...others] = wanted;
      if (only === '') return [];
      if (others.length === 0 && only.length <= SHORT_LETTERS) {
        const begun = beginnings(only);
        const compared = begun.slice(0, MOST_RANKED).map((id) => ({ id, terms: [], score: 0 }));
        return groups(rankedOf(compared, wanted, text), begun);
      }
      const plain = words.search(queryOf(wanted), { prefix: true, filter: isOwn });
      const results = plain.length >= FEW ? plain : withMore(plain, fuzzily(words, wanted));
      return groups(
        rankedOf(results, wanted, text),
        results.map(({ id }) => id as number),
      );
    },
    nearest(text) {
      const wanted = wordsOf(text);
      const query = { combineWith: 'OR' as const, queries: [...wanted, squeeze(wanted.join(' '))] };
      const results = words.search(query, { fuzzy: FAR_MISSPELT, maxFuzzy: 3, prefix: true, filter: isOwn });
      return nearestOf(results.flatMap(({ id }) => named[id as number] ?? []).slice(0, MOST_RANKED), wanted);
    },
  };

  /** How many there are of a type is counted over all results, not over the compared ones alone. */
  function groups(hits: readonly Ranked[], results: readonly number[]): HitGroup[] {
    const counts = { project: 0, part: 0, place: 0, source: 0 };
    for (const id of results) counts[types[id] ?? 'project'] += 1;
    return TYPES.map((type) => ({
      type,
      ofType: hits.filter(({ entry }) => entry.type === type).sort(byFit),
    }))
      .filter(({ ofType }) => ofType.length > 0)
      .sort((a, b) => tierOf(a.ofType) - tierOf(b.ofType))
      .map(({ type, ofType }) => ({
        type,
        hits: ofType.slice(0, MOST_SHOWN[type]).map(({ entry, matched }) => ({ entry, matched })),
        count: Math.max(counts[type], ofType.length),
      }));
  }
}

/** A whole name goes before everything; names that carry all words go before what is only like them. */
function tierOf([best]: readonly Ranked[]): number {
  if (best === undefined || best.rank > 2) return 2;
  return best.rank === 0 ? 0 : 1;
}

const byFit = (a: Ranked, b: Ranked) =>
  a.rank - b.rank || a.distance - b.distance || newestFirst(a.entry, b.entry) || b.score - a.score;

/** Many sources have one publisher, and so one name. */
function newestFirst(a: SearchEntry, b: SearchEntry): number {
  return a.type === 'source' && b.type === 'source' ? b.date.localeCompare(a.date) : 0;
}

function wordsOf(text: string): string[] {
  return fold(text).split(' ').filter(Boolean);
}

/** What a part belongs to and where a place lies is said of many: it is worked out once. */
function onceEach<Result>(work: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    const result = known.get(text) ?? work(text);
    known.set(text, result);
    return result;
  };
}

function groupByWholeName(named: readonly Named[]): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  named.forEach(({ folded }, id) => {
    for (const squeezed of new Set(folded.map((name) => name.squeezed))) {
      const group = groups.get(squeezed);
      if (group === undefined) groups.set(squeezed, [id]);
      else group.push(id);
    }
  });
  return groups;
}

/** The words of all names, and each name without its blanks. */
function ownTerms(folded: readonly FoldedName[]): string[] {
  return [...new Set(folded.flatMap(({ words, squeezed }) => [...words, squeezed]))];
}

/** Terms are folded before they are indexed, one a line; whole names are terms as well. */
function indexWords(named: readonly Named[], terms: readonly (readonly string[])[]): MiniSearch {
  const index = new MiniSearch({
    fields: ['own', 'context'],
    tokenize: (terms) => terms.split('\n'),
    processTerm: (term) => term,
  });
  index.addAll(
    named.map(({ context }, id) => ({
      id,
      own: terms[id]?.join('\n') ?? '',
      context: context.join('\n'),
    })),
  );
  return index;
}

/** All words in any order, or what they make without blanks. */
function queryOf(wanted: readonly string[]) {
  const all = { combineWith: 'AND' as const, queries: [...wanted] };
  return wanted.length === 1
    ? all
    : { combineWith: 'OR' as const, queries: [all, squeeze(wanted.join(' '))] };
}

function fuzzily(index: MiniSearch, wanted: readonly string[]): SearchResult[] {
  return index.search(queryOf(wanted), { prefix: true, fuzzy: misspelt, maxFuzzy: 2, filter: isOwn });
}

/** Where a thing lies does not find it by itself. */
function isOwn({ match }: SearchResult): boolean {
  return Object.values(match).some((fields) => fields.includes('own'));
}

function withMore(first: readonly SearchResult[], more: readonly SearchResult[]): SearchResult[] {
  const known = new Set(first.map(({ id }) => id as number));
  return [...first, ...more.filter(({ id }) => !known.has(id as number))];
}

/** The name that fits best speaks for the entry; of several that fit alike the one typed, else the shortest. */
function ranked(named: Named, wanted: readonly string[], text: string, result?: Found): Ranked {
  const { entry, names, folded } = named;
  const typed = text.trim().toLowerCase();
  const fits = folded.map((name, i) => {
    const matched = names[i] ?? '';
    const rank = matchRank(name, wanted);
    const isLike = rank < 4 || name.words.some((word) => result?.terms.includes(word));
    return {
      matched,
      rank,
      isLike,
      isTyped: matched.toLowerCase().includes(typed),
      length: name.text.length,
    };
  });
  const [best] = fits.sort(
    (a, b) =>
      Number(b.isLike) - Number(a.isLike) ||
      a.rank - b.rank ||
      Number(b.isTyped) - Number(a.isTyped) ||
      a.length - b.length,
  );
  const ownRank = best?.rank ?? 4;
  const rank = ownRank > 2 && isInContext(named, wanted) ? 2 : ownRank;
  return {
    entry,
    matched: best?.matched ?? '',
    rank,
    distance: rank === 4 ? distanceTo(folded, wanted) : 0,
    score: result?.score ?? 0,
  };
}

/** "Khudaferin power station": one word of its own, the others of other names of it or of what it belongs to. */
function isInContext({ folded, context }: Named, wanted: readonly string[]): boolean {
  const known = [...ownTerms(folded), ...context];
  return wanted.every((word) => known.some((one) => one.startsWith(word)));
}

function distanceTo(folded: readonly FoldedName[], wanted: readonly string[]): number {
  const text = squeeze(wanted.join(' '));
  return Math.min(...folded.map(({ squeezed }) => editDistance(squeezed, text)));
}

/** By how many letters would have to change, leaving out what differs by more than half. */
function nearestOf(candidates: readonly Named[], wanted: readonly string[]): Hit[] {
  const text = squeeze(wanted.join(' '));
  return candidates
    .flatMap(({ entry, names, folded }) =>
      folded.map(({ words, squeezed }, i) => ({
        entry,
        matched: names[i] ?? '',
        distance: Math.min(...[squeezed, ...words].map((own) => editDistance(own, text))),
      })),
    )
    .filter(({ distance }) => distance <= text.length / 2)
    .sort((a, b) => a.distance - b.distance)
    .filter(({ entry }, i, all) => all.findIndex((other) => other.entry === entry) === i)
    .slice(0, MOST_NEAREST)
    .map(({ entry, matched }) => ({ entry, matched }));
}
