import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatDate, formatGregorian, formatSpan } from '#i18n/format-date.ts';
import { calendarDate } from '../support/arbitraries.ts';

describe('a date known to the year', () => {
  it.each([
    ['en', '2025'],
    ['az', '2025'],
    ['fa', '۲۰۲۵'],
    ['ru', '2025'],
  ] as const)('reads in %s as %s', (language, text) => {
    expect(formatDate(language, '2025')).toBe(text);
  });
});

describe('a date known to the month', () => {
  it.each([
    ['en', 'April 2025'],
    ['az', 'aprel 2025'],
    ['fa', 'آوریل ۲۰۲۵ (فروردین–اردیبهشت\u00a0۱۴۰۴)'],
    ['ru', 'апрель 2025 г.'],
  ] as const)('reads in %s as %s', (language, text) => {
    expect(formatDate(language, '2025-04')).toBe(text);
  });
});

describe('a date known to the day', () => {
  it.each([
    ['en', '28 Apr 2025'],
    ['az', '28 aprel 2025'],
    ['fa', '۲۸ آوریل ۲۰۲۵ (۸\u00a0اردیبهشت\u00a0۱۴۰۴)'],
    ['ru', '28 апр. 2025 г.'],
  ] as const)('reads in %s as %s', (language, text) => {
    expect(formatDate(language, '2025-04-28')).toBe(text);
  });

  it('is the same day wherever the visitor is', () => {
    const zone = process.env.TZ;
    for (const place of ['Pacific/Kiritimati', 'Pacific/Pago_Pago', 'Asia/Tehran']) {
      process.env.TZ = place;
      expect(formatDate('en', '2025-01-01')).toMatch(/^1 Jan\w* 2025$/);
      expect(formatDate('az', '2025-01-01')).toBe('1 yanvar 2025');
    }
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });
});

describe('a date that is copied', () => {
  it('has ASCII digits in every language, and is the same date', () => {
    expect(formatDate('fa', '2025-04-28', 'ascii')).toBe('28 آوریل 2025 (8\u00a0اردیبهشت\u00a01404)');
    expect(formatDate('fa', '2025', 'ascii')).toBe('2025');
    for (const language of ['en', 'az', 'ru'] as const) {
      expect(formatDate(language, '2025-04-28', 'ascii')).toBe(formatDate(language, '2025-04-28'));
    }
  });
});

describe('the Solar Hijri date in Persian', () => {
  it.each([
    ['2025-11-29', '۲۹ نوامبر ۲۰۲۵ (۸\u00a0آذر\u00a0۱۴۰۴)'],
    ['2024-03-20', '۲۰ مارس ۲۰۲۴ (۱\u00a0فروردین\u00a0۱۴۰۳)'],
    ['2025-03-20', '۲۰ مارس ۲۰۲۵ (۳۰\u00a0اسفند\u00a0۱۴۰۳)'],
    ['2025-03-21', '۲۱ مارس ۲۰۲۵ (۱\u00a0فروردین\u00a0۱۴۰۴)'],
  ])('of the day %s follows in brackets: %s', (day, text) => {
    expect(formatDate('fa', day)).toBe(text);
  });

  it('of a month names the two months it lies in, and both years at the turn of one', () => {
    expect(formatDate('fa', '2025-11')).toBe('نوامبر ۲۰۲۵ (آبان–آذر\u00a0۱۴۰۴)');
    expect(formatDate('fa', '2025-03')).toBe('مارس ۲۰۲۵ (اسفند\u00a0۱۴۰۳ – فروردین\u00a0۱۴۰۴)');
  });

  it('of a bare year is left out: a Gregorian year lies in two, and a source means one', () => {
    expect(formatDate('fa', '2025')).toBe('۲۰۲۵');
  });

  it('is left out where there is no room', () => {
    expect(formatGregorian('fa', '2025-11-29')).toBe('۲۹ نوامبر ۲۰۲۵');
  });

  it('stands once beside a span', () => {
    expect(formatSpan('fa', '2025-01', '2025-10')).toBe(
      'ژانویهٔ ۲۰۲۵ – اکتبر ۲۰۲۵ (دی\u00a0۱۴۰۳ – آبان\u00a0۱۴۰۴)',
    );
    expect(formatSpan('fa', '2025-11-29', '2025-12-01')).toBe(
      '۲۹ نوامبر ۲۰۲۵ – ۱ دسامبر ۲۰۲۵ (۸\u00a0آذر\u00a0۱۴۰۴ – ۱۰\u00a0آذر\u00a0۱۴۰۴)',
    );
    expect(formatSpan('fa', '2020', '2025')).toBe('۲۰۲۰ – ۲۰۲۵');
    expect(formatSpan('en', '2025-01', '2025-10')).toBe('January 2025 – October 2025');
  });
});

describe('any date', () => {
  it('has a name for each month in Azerbaijani', () => {
    const months = Array.from({ length: 12 }, (_, i) =>
      formatDate('az', `2025-${String(i + 1).padStart(2, '0')}`),
    );
    expect(months.map((text) => text.replace(' 2025', ''))).toEqual([
      'yanvar',
      'fevral',
      'mart',
      'aprel',
      'may',
      'iyun',
      'iyul',
      'avqust',
      'sentyabr',
      'oktyabr',
      'noyabr',
      'dekabr',
    ]);
  });

  it('is Gregorian and names its year in every language', () => {
    fc.assert(
      fc.property(calendarDate, (date) => {
        const year = date.slice(0, 4);
        for (const language of ['en', 'az', 'ru'] as const)
          expect(formatDate(language, date)).toContain(year);
        const persian = year.replace(/\d/g, (digit) => '۰۱۲۳۴۵۶۷۸۹'[Number(digit)] ?? '');
        expect(formatDate('fa', date)).toContain(persian);
      }),
    );
  });

  it('claims no more than is known', () => {
    fc.assert(
      fc.property(calendarDate, (date) => {
        const numbers = formatDate('en', date).match(/\d+/g) ?? [];
        expect(numbers).toHaveLength(date.length === 10 ? 2 : 1);
      }),
    );
  });
});
