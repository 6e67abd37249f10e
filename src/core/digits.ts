/** The digits numbers are shown in: those of the language, or ASCII ones. Persian alone tells them apart. */
export const DIGITS = ['language', 'ascii'] as const;
export type Digits = (typeof DIGITS)[number];

const PERSIAN_ZERO = '۰'.charCodeAt(0);
const ARABIC_ZERO = '٠'.charCodeAt(0);

/** Persian and Arabic numbers as spreadsheets read them: digits, separators, sign; every other character stays. */
export function toAsciiNumbers(text: string): string {
  return text
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - PERSIAN_ZERO))
    .replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - ARABIC_ZERO))
    .replace(/(?<=\d)٬(?=\d)/g, ',')
    .replace(/(?<=\d)٫(?=\d)/g, '.')
    .replace(/(?<=\d)٪/g, '%')
    .replace(/\u200e?−(?=\d)/g, '-');
}
