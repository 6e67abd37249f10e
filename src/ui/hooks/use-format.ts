import { useLocale, useTranslations } from 'use-intl';
import type { CalendarDate } from '#core/calendar-date.ts';
import type { Language, LocalizedText } from '#core/language.ts';
import type { Unit } from '#core/unit.ts';
import { formatDate } from '#i18n/format-date.ts';
import { type Digits, formatNumber } from '#i18n/format-number.ts';
import type { Claim } from '#ledger/claim-schema.ts';

/** Everything that turns data into text of the language on screen; citations are written with ASCII digits. */
export function useFormat(digits: Digits = 'language') {
  const language = useLocale() as Language;
  const t = useTranslations();

  const date = (value: CalendarDate | 'undated') =>
    value === 'undated' ? t('panel.undated') : formatDate(language, value, digits);
  const number = (value: number, maximumFractionDigits?: number) =>
    formatNumber(language, value, maximumFractionDigits, digits);
  const quantity = (value: string, unit: Unit) => t(`unit.${unit}`, { value });

  return {
    language,
    date,
    number,
    quantity,
    text: (localized: LocalizedText) => localized[language],
    /** A span: "2024", or "January 2025 – October 2025". */
    period: (period: string) => period.split('/').map(date).join(' – '),
    /** Several names in a row. */
    list: (names: readonly string[]) => names.join(language === 'fa' ? '، ' : ', '),
    /** An error on the ground: metres up to a kilometre, then kilometres. */
    distance: (metres: number) =>
      metres < 1000 ? quantity(number(metres), 'm') : quantity(number(metres / 1000, 1), 'km'),
    value: ({ value, unit, precision }: Pick<Claim, 'value' | 'unit' | 'precision'>): string => {
      if (value === 'unknown') return t('panel.unknown');
      if (typeof value === 'object') {
        if ('text' in value) return value.text[language];
        if ('status' in value) return t(`status.${value.status}`);
        if ('date' in value) return t(`precision.${precision}`, { value: date(value.date) });
      }
      const written = typeof value === 'number' ? number(value) : `${number(value.min)}–${number(value.max)}`;
      return t(`precision.${precision}`, { value: quantity(written, unit) });
    },
  };
}
