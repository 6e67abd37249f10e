import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '#core/language.ts';
import { numbersIn, parseCitedText, parseSentences, plainText } from '#dataset/cited-text.ts';
import { formatNumber } from '#i18n/format-number.ts';

describe('a text with links', () => {
  it('is taken apart into plain words and links', () => {
    expect(
      parseCitedText('It holds [1,612 million m³](reservoir-volume), since [2024](event:opening).'),
    ).toEqual([
      { text: 'It holds ', target: null },
      { text: '1,612 million m³', target: 'reservoir-volume' },
      { text: ', since ', target: null },
      { text: '2024', target: 'event:opening' },
      { text: '.', target: null },
    ]);
  });

  it('may begin and end with a link, and two may stand side by side', () => {
    expect(parseCitedText('[1](a)[2](khudaferin/b)')).toEqual([
      { text: '1', target: 'a' },
      { text: '2', target: 'khudaferin/b' },
    ]);
  });

  it.each(['plain words', 'a [bracket] alone', '[words](Not A Target)', '[](empty)', '(a)[b]', ''])(
    'is plain where there is no link: %j',
    (text) => {
      expect(parseCitedText(text)).toEqual(text === '' ? [] : [{ text, target: null }]);
      expect(plainText(text)).toBe(text);
    },
  );

  it('reads without its links as its pieces do, one after the other', () => {
    const piece = fc.record({
      words: fc.string({ minLength: 1, maxLength: 12 }).filter((words) => !/[[\]()]/.test(words)),
      target: fc.option(fc.constantFrom('a-1', 'khudaferin/length', 'event:opening')),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const written = pieces.map(({ words, target }) =>
          target === null ? words : `[${words}](${target})`,
        );
        const parsed = parseCitedText(written.join(''));
        const words = pieces.map((one) => one.words).join('');
        expect(parsed.map(({ text }) => text).join('')).toBe(words);
        expect(plainText(written.join(''))).toBe(words);
        expect(parsed.flatMap(({ target }) => target ?? [])).toEqual(
          pieces.flatMap(({ target }) => target ?? []),
        );
      }),
    );
  });

  it('loses nothing, whatever it holds', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const parsed = parseCitedText(text);
        expect(parsed.map((piece) => piece.text).join('')).toBe(plainText(text));
      }),
    );
  });
});

describe('sentences', () => {
  const wordsOf = (text: string) =>
    parseSentences(text).map((pieces) => pieces.map((piece) => piece.text).join(''));

  it('end with a full stop, an exclamation or a question mark, and keep the space after it', () => {
    expect(wordsOf('One is. Two was! Three? Four')).toEqual(['One is. ', 'Two was! ', 'Three? ', 'Four']);
    expect(wordsOf('آیا باز است؟ بله.')).toEqual(['آیا باز است؟ ', 'بله.']);
  });

  it('are not ended by the point of a number, nor by one within a link', () => {
    expect(wordsOf('It is [1.5 km. long](length) here. So it is.')).toEqual([
      'It is 1.5 km. long here. ',
      'So it is.',
    ]);
  });

  it('may begin and end with a link', () => {
    expect(parseSentences('Opened in [2024](event:opening). [80 MW](capacity) since.')).toEqual([
      [
        { text: 'Opened in ', target: null },
        { text: '2024', target: 'event:opening' },
        { text: '. ', target: null },
      ],
      [
        { text: '', target: null },
        { text: '80 MW', target: 'capacity' },
        { text: ' since.', target: null },
      ],
    ]);
  });

  it('together say what the text says', () => {
    const text = fc
      .array(fc.constantFrom('One. ', 'two ', '[80](capacity)', '[2024](event:a)', '! ', '? '), {
        maxLength: 12,
      })
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(text, (cited) => {
        expect(wordsOf(cited).join('').trim()).toBe(plainText(cited).trim());
      }),
    );
  });
});

describe('the numbers of a text', () => {
  const cases: [language: Language, text: string, numbers: number[]][] = [
    ['en', 'no number at all', []],
    ['en', 'It holds 1,612 million m³ and yields 280 MW.', [1612, 280]],
    ['en', '1,612,000 in 3 parts, of which 12.5 are open', [1_612_000, 3, 12.5]],
    ['en', 'on 19 May 2024, 1, 2 and 3', [19, 2024, 1, 2, 3]],
    ['en', '20–25', [20, 25]],
    ['az', '1 612 milyon m³, 12,5 faiz', [1612, 12.5]],
    ['az', '1 612 000 nəfər', [1_612_000]],
    ['ru', '1\u00a0612,5 млн м³', [1612.5]],
    ['ru', '1\u202f612 и 280 МВт', [1612, 280]],
    ['ru', '19 мая 2024 года', [19, 2024]],
    ['az', '2024 647 nəfər', [2024, 647]],
    ['ru', 'в 2024 647 человек и 24 647', [2024, 647, 24_647]],
    ['en', 'in 2024,647 people', [2024, 647]],
    ['fa', '۱٬۶۱۲ میلیون متر مکعب', [1612]],
    ['fa', '۱۲٫۵ درصد، ۲۸۰ مگاوات', [12.5, 280]],
    ['fa', '٢٠٢٤ و 1,612', [2024, 1612]],
  ];

  it.each(cases)('in %s, %j: %j', (language, text, numbers) => {
    expect(numbersIn(text, language)).toEqual(numbers);
  });

  it.each(LANGUAGES)('are read as they are written for people in %s', (language) => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 2 }),
        (digits, decimals) => {
          const value = digits / 10 ** decimals;
          const written = formatNumber(language, value);
          expect(numbersIn(`x ${written} y`, language)).toEqual([value]);
        },
      ),
    );
  });
});
