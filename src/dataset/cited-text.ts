import { toAsciiNumbers } from '#core/digits.ts';
import type { Language } from '#core/language.ts';

/** A stretch of text: plain, or a link whose words rest on the claim or event it names. */
export interface CitedPiece {
  readonly text: string;
  /** `subject/claim`, `claim` of the same subject, or `event:id`; null for plain words. */
  readonly target: string | null;
}

const LINK = /\[([^\]]+)\]\(([a-z0-9:/-]+)\)/g;

/** Takes `The lake holds [1,612](reservoir-volume).` apart into plain words and links. */
export function parseCitedText(text: string): CitedPiece[] {
  const pieces: CitedPiece[] = [];
  let end = 0;
  for (const match of text.matchAll(LINK)) {
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), target: null });
    pieces.push({ text: match[1] ?? '', target: match[2] ?? '' });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), target: null });
  return pieces;
}

const SENTENCE_END = /(?<=[.!?؟])\s+/;

/** The same, sentence by sentence; a link never holds the end of one. Each keeps the space that follows it. */
export function parseSentences(text: string): CitedPiece[][] {
  const sentences: CitedPiece[][] = [[]];
  for (const piece of parseCitedText(text)) {
    if (piece.target !== null) {
      sentences.at(-1)?.push(piece);
      continue;
    }
    const [first = '', ...rest] = piece.text.split(SENTENCE_END);
    sentences.at(-1)?.push({ text: rest.length > 0 ? `${first} ` : first, target: null });
    rest.forEach((part, i) => {
      const isLast = i === rest.length - 1;
      sentences.push([{ text: isLast ? part : `${part} `, target: null }]);
    });
  }
  return sentences.filter((pieces) => pieces.some(({ text: words }) => words.trim() !== ''));
}

/** The words alone, as they are read out or indexed. */
export function plainText(text: string): string {
  return text.replaceAll(LINK, '$1');
}

/** Groups of three digits: with spaces in Azerbaijani and Russian, with commas elsewhere. "2024 647" is two numbers. */
const SPACED_GROUPS = /(?<![\d,.])\d{1,3}(?:[\s\u00a0\u202f]\d{3})+(?!\d)/g;
const COMMA_GROUPS = /(?<![\d,.])\d{1,3}(?:,\d{3})+(?!\d)/g;

/**
 * The numbers written in a text, as numbers without their sign. Azerbaijani and Russian write a decimal comma, Persian has
 * digits and separators of its own.
 */
export function numbersIn(text: string, language: Language): number[] {
  const latin = toAsciiNumbers(text);
  const plain =
    language === 'az' || language === 'ru'
      ? latin.replace(SPACED_GROUPS, (group) => group.replace(/\s/g, '')).replace(/(\d),(\d)/g, '$1.$2')
      : latin.replace(COMMA_GROUPS, (group) => group.replaceAll(',', ''));
  return (plain.match(/\d+(\.\d+)?/g) ?? []).map(Number);
}
