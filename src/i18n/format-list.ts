import type { Language } from '#core/language.ts';

/** `Intl` has no Azerbaijani lists, and puts a comma before the Persian "and". */
const WORDS: Readonly<Record<Language, { readonly comma: string; readonly and: string }>> = {
  en: { comma: ', ', and: ' and ' },
  az: { comma: ', ', and: ' və ' },
  fa: { comma: '، ', and: ' و ' },
  ru: { comma: ', ', and: ' и ' },
};

/** "a, b and c" in the language. */
export function formatList(language: Language, items: readonly string[]): string {
  const { comma, and } = WORDS[language];
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(comma)}${and}${last}`;
}

/** Pieces of different kinds, one after the other: "name, publisher, date". */
export function joinPieces(language: Language, pieces: readonly string[]): string {
  return pieces.join(WORDS[language].comma);
}
