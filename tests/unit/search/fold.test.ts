import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, squeeze } from '#search/fold.ts';

describe('folding', () => {
  it.each([
    ['Ağbənd', 'agbend'],
    ['AĞBƏND', 'agbend'],
    ['İRAN', 'iran'],
    ['IĞDIR', 'igdir'],
    ['Köhnə Şəki çayı', 'kohne seki cayi'],
    ['آغ‌بند', 'اغبند'],
    ['آغبند', 'اغبند'],
    ['كلاله', 'کلاله'],
    ['مدينة', 'مدینه'],
    ['پُل', 'پل'],
    ['Мост через Артём', 'мост через артем'],
    ['Ghiz-Ghal’eh-Si', 'ghiz ghaleh si'],
    ['«Гыз-Галасы»', 'гыз галасы'],
    ['Astara–Astara', 'astara astara'],
    ['کیلومتر ۸۵', 'کیلومتر 85'],
    ['٤٥', '45'],
    ['  ', ''],
  ])('makes of "%s" "%s"', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('changes nothing that is folded already', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
  });

  it('is blind to case and to marks written apart from their letters', () => {
    const letters = fc.string({ unit: fc.constantFrom(...'aəçdğıöşüйёабсآیک '), maxLength: 20 });
    fc.assert(
      fc.property(letters, (text) => {
        expect(fold(text.toUpperCase())).toBe(fold(text));
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
      }),
    );
  });

  it('leaves single blanks between words and none around them, and squeezing leaves none at all', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(fold(text)).not.toMatch(/^ | $| {2}/);
        expect(squeeze(fold(text))).not.toContain(' ');
      }),
    );
  });
});
