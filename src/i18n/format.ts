import type { useTranslations } from 'use-intl';
import type { CalendarDate } from '#core/calendar-date.ts';
import type { Language, LocalizedText } from '#core/language.ts';
import type { Status } from '#core/status.ts';
import type { Unit } from '#core/unit.ts';
import { formatDate } from './format-date.ts';
import { type Digits, formatNumber } from './format-number.ts';

/** Looks a text up in the whole catalogue of a language. */
export type Translator = ReturnType<typeof useTranslations<never>>;

/** As much of a claim as it takes to write down what it says. */
export interface StatedValue {
  readonly value:
    | number
    | 'unknown'
    | { readonly min: number; readonly max: number }
    | { readonly text: LocalizedText }
    | { readonly status: Status }
    | { readonly date: CalendarDate };
  readonly unit: Unit;
  readonly precision: 'exact' | 'about' | 'at-least' | 'at-most';
}

/** Everything that turns data into text of one language; the interface and the pages of the build write alike. */
export function formatsOf(language: Language, t: Translator, digits: Digits = 'language') {
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
    /** An error on the ground: metres up to a kilometre, then kilometres. */
    distance: (metres: number) =>
      metres < 1000 ? quantity(number(metres), 'm') : quantity(number(metres / 1000, 1), 'km'),
    value: ({ value, unit, precision }: StatedValue): string => {
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
