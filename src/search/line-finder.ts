import type { LocalizedText } from '#core/language.ts';
import { LANGUAGES } from '#core/language.ts';
import type { Position } from '#core/position.ts';
import { type ChainedAlignment, isChained, shortIdOf } from '#dataset/alignment-named.ts';
import type { AlignmentsDocument } from '#dataset/alignments-document.ts';
import type { SearchDocument } from '#dataset/search-document.ts';
import { type MeasuredLine, measuredLine, nearestOn, positionAt } from '#geo/chainage.ts';
import { fold } from './fold.ts';
import { readKilometre } from './kilometre-input.ts';
import type { PlaceAlongLine } from './search-answer.ts';

/** What can be asked of the lines that have kilometres. */
export interface LineFinder {
  /** The places a text names by line and kilometre, and the words that name the line; none where it names none. */
  find(text: string): { readonly places: readonly PlaceAlongLine[]; readonly words: string };
  /** The place of a line a position lies beside; railways and roads before the corridors drawn along them. */
  near(position: Position): PlaceAlongLine | null;
}

const MOST_PLACES = 5;
/** A position further from every line is beside none. */
const NEAR_METRES = 20_000;
/** Words up to this long join others: "на", "of", "در". */
const JOINT_LETTERS = 2;

interface SearchedLine {
  readonly line: ChainedAlignment;
  readonly shortId: string;
  readonly words: readonly string[];
  readonly measured: MeasuredLine;
}

export function createLineFinder(document: AlignmentsDocument, { entries }: SearchDocument): LineFinder {
  const aliases = new Map(
    entries.flatMap((entry) => (entry.type === 'project' ? [[entry.id, entry.aliases] as const] : [])),
  );
  const lines = document.alignments.filter(isChained).map((line): SearchedLine => {
    const { origin, end } = line.chainage;
    const names = [line.name, origin, end].flatMap(inAllLanguages);
    const words = [...names, line.project, ...(aliases.get(line.project) ?? [])].flatMap(wordsOf);
    return {
      line,
      shortId: shortIdOf(document, line),
      words: [...new Set(words)],
      measured: measuredLine(line.positions),
    };
  });

  return {
    find(text) {
      const input = readKilometre(text);
      if (input === null) return { places: [], words: text };
      const wanted = wordsOf(input.words);
      const named = lines.filter(({ words }) => isNamedBy(words, wanted));
      const long = named.filter(({ measured }) => input.km * 1000 <= measured.lengthMetres);
      const places = long.slice(0, MOST_PLACES).map((line) => placeOn(line, input.km * 1000, 0));
      return places.length === 0 ? { places, words: text } : { places, words: input.words };
    },
    near(position) {
      const near = lines
        .map((line) => ({ line, ...nearestOn(line.measured, position) }))
        .filter(({ offsetMetres }) => offsetMetres <= NEAR_METRES)
        .toSorted((a, b) => corridorsLast(a.line, b.line) || a.offsetMetres - b.offsetMetres);
      const [first] = near;
      return first === undefined ? null : placeOn(first.line, first.chainageMetres, first.offsetMetres);
    },
  };
}

function placeOn(
  { line, shortId, measured }: SearchedLine,
  metres: number,
  offsetMetres: number,
): PlaceAlongLine {
  return {
    line: shortId,
    alignment: line.id,
    project: line.project,
    name: line.name,
    kind: line.kind,
    origin: line.chainage.origin,
    end: line.chainage.end,
    km: metres / 1000,
    lengthKm: measured.lengthMetres / 1000,
    position: positionAt(measured, metres).position,
    offsetMetres,
  };
}

/** Every word begins one of the line's; joints do not count beside others. */
function isNamedBy(words: readonly string[], wanted: readonly string[]): boolean {
  const telling = wanted.filter((word) => word.length > JOINT_LETTERS);
  const asked = telling.length === 0 ? wanted : telling;
  return asked.length > 0 && asked.every((word) => words.some((known) => known.startsWith(word)));
}

function corridorsLast({ line: a }: SearchedLine, { line: b }: SearchedLine): number {
  return Number(a.kind === 'corridor') - Number(b.kind === 'corridor');
}

function inAllLanguages(text: LocalizedText): string[] {
  return LANGUAGES.map((language) => text[language]);
}

function wordsOf(text: string): string[] {
  return fold(text).split(' ').filter(Boolean);
}
