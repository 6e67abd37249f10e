import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAsciiNumbers } from '#core/digits.ts';
import { formatNumber } from '#i18n/format-number.ts';

describe('a Persian number that is copied', () => {
  it.each([
    ['۱٬۶۱۲٫۵ کیلومتر', '1,612.5 کیلومتر'],
    ['٢٠٢٤', '2024'],
    ['\u200e−۷٫۲۵', '-7.25'],
    ['۸۵٪ از کل', '85% از کل'],
    ['۲۹ نوامبر ۲۰۲۵ (۸ آذر ۱۴۰۴)', '29 نوامبر 2025 (8 آذر 1404)'],
  ])('%s is %s', (persian, ascii) => {
    expect(toAsciiNumbers(persian)).toBe(ascii);
  });

  it('is the number a spreadsheet reads', () => {
    fc.assert(
      fc.property(fc.integer({ min: -99_999_999, max: 99_999_999 }), (thousandths) => {
        const value = thousandths / 1000;
        const copied = toAsciiNumbers(formatNumber('fa', value));
        expect(Number(copied.replaceAll(',', ''))).toBe(value);
      }),
    );
  });
});

it('text without Persian digits stays as it is', () => {
  fc.assert(
    fc.property(
      fc.string().filter((text) => !/[۰-۹٠-٩−٬٫٪]/.test(text)),
      (text) => {
        expect(toAsciiNumbers(text)).toBe(text);
      },
    ),
  );
});
