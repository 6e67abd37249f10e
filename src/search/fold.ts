import { withAsciiDigits } from './ascii-digits.ts';

/** Letters that Unicode does not take apart, though readers take one for the other. */
const ALIKE: Readonly<Record<string, string>> = { ə: 'e', ı: 'i', ي: 'ی', ى: 'ی', ك: 'ک', ة: 'ه', ß: 'ss' };

/**
 * A name as it is compared: lower case, letters without their marks, ASCII digits, words parted by single blanks. The
 * half-space of Persian joins and an apostrophe within a word vanishes; everything else that is not a letter or a digit
 * parts words.
 */
export function fold(text: string): string {
  return (
    withAsciiDigits(text)
      .normalize('NFKD')
      .toLowerCase()
      // Marks on letters, the stretching stroke of Persian, half-spaces and other invisible joints, apostrophes.
      .replace(/[\p{M}\u0640\u200b-\u200f\u2060'’ʼʻ`´]/gu, '')
      .replace(/[əıيىكةß]/g, (letter) => ALIKE[letter] ?? letter)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()
  );
}

/** The same without blanks: nobody agrees on where Persian and Azerbaijani names are parted. */
export function squeeze(folded: string): string {
  return folded.replaceAll(' ', '');
}
