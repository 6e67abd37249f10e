import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#core/language.ts';
import { formatList, joinPieces } from '#i18n/format-list.ts';

describe('a list', () => {
  it.each([
    ['en', 'a, b and c', 'a and b'],
    ['az', 'a, b və c', 'a və b'],
    ['fa', 'a، b و c', 'a و b'],
    ['ru', 'a, b и c', 'a и b'],
  ] as const)('reads in %s as %s', (language, three, two) => {
    expect(formatList(language, ['a', 'b', 'c'])).toBe(three);
    expect(formatList(language, ['a', 'b'])).toBe(two);
  });

  it('of one is that one, of none is empty', () => {
    expect(LANGUAGES.map((language) => formatList(language, ['a']))).toEqual(['a', 'a', 'a', 'a']);
    expect(LANGUAGES.map((language) => formatList(language, []))).toEqual(['', '', '', '']);
  });
});

it('pieces of different kinds stand one after the other, with the comma of the language', () => {
  expect(LANGUAGES.map((language) => joinPieces(language, ['a', 'b', 'c']))).toEqual([
    'a, b, c',
    'a, b, c',
    'a، b، c',
    'a, b, c',
  ]);
});
