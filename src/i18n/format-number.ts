import type { Language } from '#core/language.ts';

/**
 * Browsers know how to write numbers in a language only if they carry its data, and Chromium carries none for
 * Azerbaijani. Turkish writes them the same way (1.234,5).
 */
const NUMBER_LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', az: 'tr', fa: 'fa', ru: 'ru' };

/** The digits of the language, or ASCII ones for whatever is copied and pasted. */
export type Digits = 'language' | 'ascii';

/** A number with the separators and digits of the language; at most `maximumFractionDigits` decimals. */
export function formatNumber(
  language: Language,
  value: number,
  maximumFractionDigits = 3,
  digits: Digits = 'language',
): string {
  const locale = digits === 'ascii' && language === 'fa' ? 'en-GB' : NUMBER_LOCALES[language];
  return numberFormat(locale, maximumFractionDigits).format(value);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Making a format takes far longer than using it, and a panel writes dozens of numbers. */
function numberFormat(locale: string, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${locale} ${maximumFractionDigits}`;
  const known = numberFormats.get(key) ?? new Intl.NumberFormat(locale, { maximumFractionDigits });
  numberFormats.set(key, known);
  return known;
}
