import { createTranslator } from 'use-intl/core';
import { describe, expect, it } from 'vitest';
import { LANGUAGES, type Language } from '#core/language.ts';
import { loadMessages } from '#i18n/catalogue.ts';
import type { Translator } from '#i18n/format.ts';
import { formatFixed, measuredFormats } from '#i18n/format-measured.ts';
import { intlLocale } from '#i18n/format-number.ts';

const NBSP = '\u00a0';

async function formats(language: Language, digits: 'language' | 'ascii' = 'language') {
  const messages = await loadMessages(language);
  const t = createTranslator({ locale: intlLocale(language, digits), messages }) as unknown as Translator;
  return measuredFormats(language, t, digits);
}

describe('a measured length', () => {
  it.each([
    ['en', '142.1 km'],
    ['az', '142,1 km'],
    ['fa', '۱۴۲٫۱ کیلومتر'],
    ['ru', '142,1 км'],
  ] as const)('reads in %s as %s', async (language, text) => {
    const { figure } = await formats(language);
    expect(figure({ value: 142.114, fractionDigits: 1 }, 'km')).toBe(text);
  });

  it.each([
    ['en', '76.70 nmi'],
    ['az', '76,70 dəniz mili'],
    ['fa', '۷۶٫۷۰ مایل دریایی'],
    ['ru', '76,70 мор. мили'],
  ] as const)('in nautical miles reads in %s as %s, zeros and all', async (language, text) => {
    const { figure } = await formats(language);
    expect(figure({ value: 76.7, fractionDigits: 2 }, 'nmi')).toBe(text);
  });

  it('has ASCII digits in Persian where they are asked for', async () => {
    const { figure } = await formats('fa', 'ascii');
    expect(figure({ value: 1234.5, fractionDigits: 1 }, 'km')).toBe('1,234.5 کیلومتر');
  });

  it('has a unit of its own in every language and unit', async () => {
    for (const language of LANGUAGES) {
      const { figure } = await formats(language);
      const units = (['km', 'mi', 'nmi', 'm', 'km2', 'ha'] as const).map((unit) =>
        figure({ value: 5, fractionDigits: 0 }, unit),
      );
      expect(new Set(units).size, language).toBe(6);
    }
  });
});

describe('a range', () => {
  const range = async (least: number, most: number) => {
    const f = await formats('en');
    return f.range({ value: least, fractionDigits: 0 }, { value: most, fractionDigits: 0 }, 'km');
  };

  it('names both ends', async () => {
    expect(await range(86.2, 88.1)).toBe('86–88 km');
  });

  it('is one number where both ends read the same', async () => {
    expect(await range(86.1, 86.4)).toBe('86 km');
  });
});

describe('a difference', () => {
  it.each([
    ['en', 3.24, '+3.2 km'],
    ['en', -3.24, '−3.2 km'],
    ['en', 0, '0.0 km'],
    ['fa', -3.24, '\u200e−۳٫۲ کیلومتر'],
    ['ru', 1234.5, `+1${NBSP}234,5 км`],
  ] as const)('in %s of %d reads as %s', async (language, value, text) => {
    const { difference } = await formats(language);
    expect(difference({ value, fractionDigits: 1 }, 'km')).toBe(text);
  });
});

describe('a bearing', () => {
  it.each([
    [153.24, '153.2°'],
    [-26.76, '333.2°'],
    [359.97, '0.0°'],
    [0, '0.0°'],
  ])('of %d degrees reads as %s', async (degrees, text) => {
    const { bearing } = await formats('en');
    expect(bearing(degrees)).toBe(text);
  });

  it('has Persian digits', async () => {
    const { bearing } = await formats('fa');
    expect(bearing(153.24)).toBe('۱۵۳٫۲°');
  });
});

describe('decimals', () => {
  it('are as many as asked for, grouped as the language does', () => {
    expect(formatFixed('en', 1234, 2)).toBe('1,234.00');
    expect(formatFixed('az', 1234, 1)).toBe(`1${NBSP}234,0`);
    expect(formatFixed('fa', 1234, 1)).toBe('۱٬۲۳۴٫۰');
  });
});
