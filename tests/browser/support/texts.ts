import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '#core/language.ts';
import type { Messages } from '#i18n/catalogue.ts';

const CATALOGUES = join(import.meta.dirname, '../../../src/i18n/messages');

/** All texts of the interface in one language. */
export function textsOf(language: Language): Messages {
  return JSON.parse(readFileSync(join(CATALOGUES, `${language}.json`), 'utf8'));
}

/** The English texts, which most tests look for. */
export const ENGLISH = textsOf('en');

/** The texts English and another language say differently, in English: none of them may be left on a page of the other. */
export function englishOnlyTexts(language: Language): Set<string> {
  const own = new Set(leaves(textsOf(language)));
  return new Set(leaves(ENGLISH).filter((text) => text !== '' && !text.includes('{') && !own.has(text)));
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return Object.values(value ?? {}).flatMap(leaves);
}
