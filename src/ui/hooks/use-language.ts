import { createContext, use } from 'react';
import type { Language } from '#core/language.ts';

export const LanguageContext = createContext<Language>('en');

/** The language on screen. The locale of the texts is another matter: it says whose numbers and plurals they use. */
export function useLanguage(): Language {
  return use(LanguageContext);
}
