import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fontFace, letterSpacing } from '#cartography/fonts.ts';
import { LANGUAGES } from '#core/language.ts';

const faces = fontFace({
  latin: 'latin',
  latinExtended: 'latin-ext',
  cyrillic: 'cyrillic',
  arabic: 'arabic',
});

/** The files whose range holds a character. */
function filesOf(character: string): string[] {
  const code = character.codePointAt(0) ?? 0;
  const holds = (range: string) => {
    const [from = 0, to = from] = range
      .replace('U+', '')
      .split('-')
      .map((end) => Number.parseInt(end, 16));
    return from <= code && code <= to;
  };
  return faces.filter((face) => face['unicode-range'].some(holds)).map(({ url }) => url);
}

const textOf = (language: string) => readFileSync(`src/i18n/messages/${language}.json`, 'utf8');

describe('the fonts of the map', () => {
  it.each([
    ['ə', 'latin-ext'],
    ['ğ', 'latin-ext'],
    ['İ', 'latin-ext'],
    ['ı', 'latin'],
    ['ç', 'latin'],
    ['Ж', 'cyrillic'],
    ['ж', 'cyrillic'],
    ['گ', 'arabic'],
    ['۱', 'arabic'],
    ['ﭘ', 'arabic'],
  ])('draw %s from the %s file', (character, file) => {
    expect(filesOf(character)).toEqual([file]);
  });

  it.each(LANGUAGES)('have a file for every letter of %s', (language) => {
    const letters = [...new Set(textOf(language))].filter((character) =>
      /\p{L}|\p{N}|\p{M}/u.test(character),
    );
    expect(letters.filter((character) => filesOf(character).length === 0)).toEqual([]);
  });

  it('keep the letters of Persian together', () => {
    expect(LANGUAGES.map((language) => letterSpacing(language, 0.2))).toEqual([0.2, 0.2, 0, 0.2]);
  });
});
