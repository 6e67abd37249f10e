import { useLocale, useTranslations } from 'use-intl';
import type { CalendarDate } from '#core/calendar-date.ts';
import type { Language, LocalizedText } from '#core/language.ts';
import type { Figure } from '#dataset/schema.ts';
import { formatDate } from '#i18n/format-date.ts';
import { formatNumber } from '#i18n/format-number.ts';

/** Everything that turns data into text of the language on screen. */
export function useFormat() {
  const language = useLocale() as Language;
  const panel = useTranslations('panel');
  const units = useTranslations('unit');
  const precisions = useTranslations('precision');

  const date = (value: CalendarDate | 'undated') =>
    value === 'undated' ? panel('undated') : formatDate(language, value);
  const number = (value: number) => formatNumber(language, value);

  return {
    language,
    date,
    number,
    text: (localized: LocalizedText) => localized[language],
    /** An error on the ground: metres up to a kilometre, then kilometres. */
    distance: (metres: number) =>
      metres < 1000 ? units('m', { value: number(metres) }) : units('km', { value: number(metres / 1000) }),
    figure: ({ value, unit, precision }: Pick<Figure, 'value' | 'unit' | 'precision'>) => {
      if (value === 'unknown') return panel('unknown');
      if (typeof value === 'object' && 'date' in value)
        return precisions(precision, { value: date(value.date) });
      const quantity =
        typeof value === 'number' ? number(value) : `${number(value.min)}–${number(value.max)}`;
      return precisions(precision, { value: units(unit, { value: quantity }) });
    },
  };
}
