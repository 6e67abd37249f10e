import type { useTranslations } from 'use-intl';
import type { CalendarDate } from '#core/calendar-date.ts';
import { type Digits, toAsciiNumbers } from '#core/digits.ts';
import type { Language, LocalizedText } from '#core/language.ts';
import type { Status } from '#core/status.ts';
import type { Unit } from '#core/unit.ts';
import { formatDate, formatGregorian, formatSpan } from './format-date.ts';
import { formatList, joinPieces } from './format-list.ts';
import { formatNumber } from './format-number.ts';

/** Looks a text up in the whole catalogue of a language. */
export type Translator = ReturnType<typeof useTranslations<never>>;

/** How one language writes data. */
export type Formats = ReturnType<typeof formatsOf>;

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
  const text = (localized: LocalizedText) =>
    digits === 'ascii' ? toAsciiNumbers(localized[language]) : localized[language];
  const date = (value: CalendarDate | 'undated') =>
    value === 'undated' ? t('panel.undated') : formatDate(language, value, digits);
  const span = (from: CalendarDate, to: CalendarDate) => formatSpan(language, from, to, digits);
  const number = (value: number, maximumFractionDigits?: number) =>
    formatNumber(language, value, maximumFractionDigits, digits);
  /** The number as it is written, and as it is counted: "1 day", "2 days". */
  const quantity = (value: string, unit: Unit, count: number) => t(`unit.${unit}`, { value, count });

  return {
    language,
    date,
    /** Without the Solar Hijri date: for axes and rows that have no room for two. */
    shortDate: (value: CalendarDate) => formatGregorian(language, value, digits),
    span,
    number,
    quantity,
    list: (items: readonly string[]) => formatList(language, items),
    pieces: (pieces: readonly string[]) => joinPieces(language, pieces),
    text,
    /** A span: "2024", or "January 2025 – October 2025". */
    period: (period: string) => {
      const [from = '', to] = period.split('/');
      return to === undefined ? date(from) : span(from, to);
    },
    /** An error on the ground: metres up to a kilometre, then kilometres. */
    distance: (metres: number) =>
      metres < 1000
        ? quantity(number(metres), 'm', metres)
        : quantity(number(metres / 1000, 1), 'km', metres / 1000),
    value: ({ value, unit, precision }: StatedValue): string => {
      if (value === 'unknown') return t('panel.unknown');
      if (typeof value === 'object') {
        if ('text' in value) return text(value.text);
        if ('status' in value) return t(`status.${value.status}`);
        if ('date' in value) return t(`precision.${precision}`, { value: date(value.date) });
      }
      const [written, count] =
        typeof value === 'number'
          ? [number(value), value]
          : [`${number(value.min)}–${number(value.max)}`, value.max];
      return t(`precision.${precision}`, { value: quantity(written, unit, count) });
    },
  };
}
