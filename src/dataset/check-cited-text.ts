import { LANGUAGES, type LocalizedText } from '#core/language.ts';
import type { Claim } from '#ledger/claim-schema.ts';
import { numbersIn, parseCitedText } from './cited-text.ts';
import type { Problem } from './problem.ts';
import type { AtlasEvent } from './schema.ts';

/** What the links of a text may lead to. */
export interface CitableThings {
  /** By `subject/claim`. */
  readonly claims: ReadonlyMap<string, Claim>;
  readonly events: ReadonlyMap<string, AtlasEvent>;
}

/**
 * Every number of a text must stand in a link, every link must lead somewhere, and what it leads to must carry the
 * number: the build stops at a number nobody vouches for.
 */
export function citedTextProblems(
  file: string,
  path: string,
  subject: string,
  text: LocalizedText,
  things: CitableThings,
): Problem[] {
  return LANGUAGES.flatMap((language) => {
    const at = `${path}.${language}`;
    return parseCitedText(text[language]).flatMap(({ text: words, target }) => {
      const numbers = numbersIn(words, language);
      if (target === null) {
        return numbers.length === 0
          ? []
          : [
              problem(
                file,
                at,
                'a number without a claim; write it as [number](claim) or [number](event:id)',
                words,
              ),
            ];
      }
      const known = knownNumbers(subject, target, things);
      if (known === null) return [problem(file, at, 'the link leads to no claim and no event', target)];
      const stray = numbers.filter((number) => !known.has(number));
      return stray.map((number) => problem(file, at, `${target} does not carry this number`, number));
    });
  });
}

function problem(file: string, path: string, message: string, value: unknown): Problem {
  return { file, path, message, value };
}

function knownNumbers(subject: string, target: string, things: CitableThings): ReadonlySet<number> | null {
  if (target.startsWith('event:')) {
    const event = things.events.get(target.slice('event:'.length));
    if (event === undefined) return null;
    const words = [event.title.en, event.delegation?.en ?? '', event.date, event.endDate ?? ''].join(' ');
    return new Set(numbersIn(words.replaceAll('-', ' '), 'en'));
  }
  const claim = things.claims.get(target.includes('/') ? target : `${subject}/${target}`);
  return claim === undefined ? null : new Set([...valueNumbers(claim), ...dateNumbers(claim)]);
}

/** A value may be written in thousands, millions or billions of its unit. */
const SCALES = [1, 1e3, 1e6, 1e9, 1e-3, 1e-6, 1e-9];

function valueNumbers({ value }: Claim): number[] {
  if (typeof value === 'number') return scaled(value);
  if (typeof value !== 'object') return [];
  if ('min' in value) return [value.min, value.max].flatMap(scaled);
  if ('date' in value) return datePieces(value.date);
  if ('text' in value) return numbersIn(value.text.en, 'en');
  return [];
}

/** Rounded, since a value times a thousand is not always what it looks like. A text writes a fall without its sign. */
function scaled(value: number): number[] {
  return SCALES.map((scale) => Number((Math.abs(value) * scale).toPrecision(12)));
}

function dateNumbers({ asOf, period, statedOn }: Claim): number[] {
  return [asOf, period ?? '', statedOn ?? ''].flatMap(datePieces);
}

function datePieces(text: string): number[] {
  return text.split(/[-/]/).filter(Boolean).map(Number).filter(Number.isFinite);
}
