import { LANGUAGES, type Language } from '#core/language.ts';
import type { SpokenText, Step } from './deck-schema.ts';
import { SHOWN_PARTS } from './shown-parts.ts';

/** The text in `language`, else in the first language there is. */
export function spokenIn(
  text: SpokenText,
  language: Language,
): { readonly text: string; readonly language: Language } {
  const spoken = [language, ...LANGUAGES].find((known) => text[known] !== undefined);
  return { text: (spoken && text[spoken]) ?? '', language: spoken ?? language };
}

/** What a step shows, as the address of the page says it, without `#`. */
export function addressOfStep({ shows }: Step): string {
  return SHOWN_PARTS.flatMap((part) => {
    const value = shows[part];
    return value === undefined ? [] : [`${part}=${value}`];
  }).join('&');
}
