import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordBeginnings } from '#search/word-beginnings.ts';

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'ق', 'д'), minLength: 1, maxLength: 4 });
const lists = fc.array(fc.array(word, { maxLength: 4 }), { maxLength: 12 });

it('finds every list with a word that begins so, each once', () => {
  fc.assert(
    fc.property(lists, word, (words, letters) => {
      const expected = words.flatMap((list, i) => (list.some((one) => one.startsWith(letters)) ? [i] : []));
      expect(wordBeginnings(words)(letters).toSorted((a, b) => a - b)).toEqual(expected);
    }),
  );
});

it('begins with the shortest word', () => {
  expect(wordBeginnings([['araz valley'], ['araz'], ['baku'], ['arazin']])('ara')).toEqual([1, 3, 0]);
});
