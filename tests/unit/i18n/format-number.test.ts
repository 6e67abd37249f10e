import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '#core/language.ts';
import { formatNumber } from '#i18n/format-number.ts';

/** The space of Russian and Azerbaijani numbers: it keeps a number on one line. */
const NBSP = '\u00a0';

describe('a number', () => {
  it.each([
    ['en', '1,234.5'],
    ['az', `1${NBSP}234,5`],
    ['fa', '۱٬۲۳۴٫۵'],
    ['ru', `1${NBSP}234,5`],
  ] as const)('reads in %s as %s', (language, text) => {
    expect(formatNumber(language, 1234.5)).toBe(text);
  });

  it.each([
    ['en', '1,612,000,000'],
    ['az', ['1', '612', '000', '000'].join(NBSP)],
    ['fa', '۱٬۶۱۲٬۰۰۰٬۰۰۰'],
    ['ru', ['1', '612', '000', '000'].join(NBSP)],
  ] as const)('of ten digits is grouped in %s', (language, text) => {
    expect(formatNumber(language, 1_612_000_000)).toBe(text);
  });

  it.each([
    ['en', '-7.25'],
    ['az', '−7,25'],
    ['fa', '\u200e−۷٫۲۵'],
    ['ru', '-7,25'],
  ] as const)('below nothing has its sign in %s', (language, text) => {
    expect(formatNumber(language, -7.25)).toBe(text);
  });

  it('has three decimals at most, or as many as asked for', () => {
    expect(formatNumber('en', 164.98765)).toBe('164.988');
    expect(formatNumber('en', 164.98765, 0)).toBe('165');
    expect(formatNumber('az', 164.98765, 1)).toBe('165');
    expect(formatNumber('en', 0.0004)).toBe('0');
  });

  it('without decimals shows none', () => {
    expect(LANGUAGES.map((language) => formatNumber(language, 280))).toEqual(['280', '280', '۲۸۰', '280']);
  });

  it('that is copied has ASCII digits, in Persian too', () => {
    expect(LANGUAGES.map((language) => formatNumber(language, 1234.5, 3, 'ascii'))).toEqual([
      '1,234.5',
      `1${NBSP}234,5`,
      '1,234.5',
      `1${NBSP}234,5`,
    ]);
  });

  it('has Persian digits in Persian alone', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }), (value) => {
        expect(formatNumber('fa', value)).not.toMatch(/[0-9]/);
        for (const language of ['en', 'az', 'ru'] as const) {
          expect(formatNumber(language, value)).not.toMatch(/[۰-۹]/);
        }
      }),
    );
  });
});
