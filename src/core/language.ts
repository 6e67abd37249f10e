/** The languages of the atlas, in the order they are offered. */
export const LANGUAGES = ['en', 'az', 'fa', 'ru'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The languages publications are in, by ISO 639 code. */
export const SOURCE_LANGUAGES = [
  'en',
  'az',
  'fa',
  'ru',
  'ar',
  'ast',
  'bg',
  'ckb',
  'de',
  'el',
  'fr',
  'hy',
  'it',
  'sco',
  'tr',
] as const;

/** One text in every language of the atlas; a missing translation does not validate. */
export type LocalizedText = Readonly<Record<Language, string>>;

/** Writing direction of a language: Persian alone runs from right to left. */
export function directionOf(language: Language): 'ltr' | 'rtl' {
  return language === 'fa' ? 'rtl' : 'ltr';
}
