import { withAsciiDigits } from './ascii-digits.ts';

/** A number of kilometres, and the words beside it that name a line. */
export interface KilometreInput {
  readonly km: number;
  readonly words: string;
}

/** "km", "kilometre 91" and the like in the four languages. */
const UNIT = `(?:km|kilomet(?:er|re|r)s?|км|километр(?:е|а|у)?|کیلومتر|كيلومتر)`;
const NUMBER = String.raw`(\d{1,5}(?:[.,]\d{1,3})?)`;
/** What makes a number an ordinal: "91st", "91-й", "91-ci". */
const ORDINAL = String.raw`(?:\s?[-‑]?\s?(?:st|nd|rd|th|й|го|м|ый|ом|ci|cı|cu|cü|م|ام))?`;
const EDGE = String.raw`(?<![\p{L}\p{N}])`;
const END = String.raw`(?![\p{L}\p{N}])`;

const FORMS = [
  new RegExp(`${EDGE}${UNIT}[\\s.:]{0,3}${NUMBER}${ORDINAL}${END}`, 'iu'),
  new RegExp(`${EDGE}${NUMBER}${ORDINAL}\\s{0,2}${UNIT}${END}`, 'iu'),
];

/** Reads "rasht-astara km 91", "91-й км Решт — Астара"; null where there is no kilometre, or nothing beside it. */
export function readKilometre(text: string): KilometreInput | null {
  const ascii = withAsciiDigits(text).replaceAll('\u200c', ' ');
  for (const form of FORMS) {
    const match = form.exec(ascii);
    if (match?.[1] === undefined) continue;
    const words = `${ascii.slice(0, match.index)} ${ascii.slice(match.index + match[0].length)}`.trim();
    return words === '' ? null : { km: Number(match[1].replace(',', '.')), words };
  }
  return null;
}
