import { expect, it } from 'vitest';
import { directionOf, LANGUAGES } from '#core/language.ts';

it('Persian alone runs from right to left', () => {
  expect(LANGUAGES.filter((language) => directionOf(language) === 'rtl')).toEqual(['fa']);
});
