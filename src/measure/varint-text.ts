/** Characters that neither an address nor a mail changes (RFC 4648, table 2). */
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Six bits to a character, of which one says that more follow. */
const RADIX = 32;

/** The character of a number from 0 to 63. */
export function digitOf(value: number): string {
  return ALPHABET.charAt(value);
}

/** The number of a character, -1 for any other. */
export function numberOf(digit: string): number {
  return digit.length === 1 ? ALPHABET.indexOf(digit) : -1;
}

/** A whole number as text, small ones in few characters (zigzag and base 32, after Google's encoded polylines). */
export function varintText(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = '';
  while (rest >= RADIX) {
    text += digitOf(RADIX + (rest % RADIX));
    rest = Math.floor(rest / RADIX);
  }
  return text + digitOf(rest);
}

/** Enough for 2^45, far beyond any position. */
const MOST_DIGITS = 9;

/** The number that begins at `start` and where the text goes on after it; null where there is none. */
export function readVarint(text: string, start: number): { value: number; next: number } | null {
  let total = 0;
  for (let i = 0; i < MOST_DIGITS; i += 1) {
    const digit = numberOf(text.charAt(start + i));
    if (digit < 0) return null;
    total += (digit % RADIX) * RADIX ** i;
    if (digit < RADIX) {
      // A number has one way to be written: no empty digits at its end.
      if (digit === 0 && i > 0) return null;
      const value = total % 2 === 0 ? total / 2 : -(total + 1) / 2;
      return { value, next: start + i + 1 };
    }
  }
  return null;
}
