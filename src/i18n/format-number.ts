import type { Digits } from '#core/digits.ts';
import type { Language } from '#core/language.ts';

/**
 * Browsers know how to write numbers in a language only if they carry its data, and Chromium carries none for
 * Azerbaijani. Finnish writes them the same way (1 234,5) and has the same plurals.
 */
const INTL_LOCALES: Readonly<Record<Language, string>> = { en: 'en-GB', az: 'fi', fa: 'fa', ru: 'ru' };

/** Whose numbers and plurals `Intl` is to use for a language. */
export function intlLocale(language: Language, digits: Digits): string {
  return language === 'fa' && digits === 'ascii' ? 'fa-u-nu-latn' : INTL_LOCALES[language];
}

/** A number with the separators and digits of the language; at most `maximumFractionDigits` decimals. */
export function formatNumber(
  language: Language,
  value: number,
  maximumFractionDigits = 3,
  digits: Digits = 'language',
): string {
  return numberFormat(intlLocale(language, digits), maximumFractionDigits).format(value);
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Making a format takes far longer than using it, and a panel writes dozens of numbers. */
function numberFormat(locale: string, maximumFractionDigits: number): Intl.NumberFormat {
  const key = `${locale} ${maximumFractionDigits}`;
  const known = numberFormats.get(key) ?? new Intl.NumberFormat(locale, { maximumFractionDigits });
  numberFormats.set(key, known);
  return known;
}
