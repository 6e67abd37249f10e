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

/** Fast enough for an audience that waits, slow enough to see where it goes. */
export const FLIGHT_SECONDS = 1;

/** What a step shows, as the address of the page says it, without `#`. */
export function addressOfStep({ shows, pins = [] }: Pick<Step, 'shows' | 'pins'>): string {
  const parts = SHOWN_PARTS.flatMap((part) => {
    const value = shows[part];
    return value === undefined ? [] : [`${part}=${value}`];
  });
  return [...parts, ...pins.map((pin) => `pin=${pin}`)].join('&');
}
