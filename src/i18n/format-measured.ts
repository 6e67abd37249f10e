import type { Digits } from '#core/digits.ts';
import type { Language } from '#core/language.ts';
import type { AreaUnit, LengthUnit } from '#core/length-unit.ts';
import type { Translator } from './format.ts';
import { intlLocale } from './format-number.ts';

/** A measured figure as it may be shown: in its unit, rounded, with exactly so many decimals. */
export interface MeasuredFigure {
  readonly value: number;
  readonly fractionDigits: number;
}

const BEARING: MeasuredFigure['fractionDigits'] = 1;

/** Everything that writes measured lengths, areas and bearings in one language. */
export function measuredFormats(language: Language, t: Translator, digits: Digits = 'language') {
  const number = ({ value, fractionDigits }: MeasuredFigure) =>
    formatFixed(language, value, fractionDigits, digits);
  /** Whatever is written with decimals takes the word for a fraction. */
  const inUnit = (written: string, unit: LengthUnit | AreaUnit, { value, fractionDigits }: MeasuredFigure) =>
    t(`measured.unit.${unit}`, { value: written, count: fractionDigits > 0 ? 0.5 : Math.round(value) });

  return {
    number,
    /** "142.1 km" */
    figure: (figure: MeasuredFigure, unit: LengthUnit | AreaUnit) => inUnit(number(figure), unit, figure),
    /** "+3.2 km", with its sign. */
    difference: (figure: MeasuredFigure, unit: LengthUnit | AreaUnit) => {
      const sign = figure.value > 0 ? '+' : '\u2212';
      const size = { ...figure, value: Math.abs(figure.value) };
      const written = number(size);
      // In Persian the sign stands before the number all the same.
      const signed = size.value === 0 ? written : `${language === 'fa' ? '\u200e' : ''}${sign}${written}`;
      return inUnit(signed, unit, size);
    },
    /** "86–88 km"; one number where both ends read the same. */
    range: (least: MeasuredFigure, most: MeasuredFigure, unit: LengthUnit | AreaUnit) => {
      const ends = [...new Set([number(least), number(most)])];
      return inUnit(ends.join('–'), unit, most);
    },
    /** "153.2°", clockwise from north. */
    bearing: (degrees: number) => {
      const turned = ((degrees % 360) + 360) % 360;
      const shown = Number(turned.toFixed(BEARING)) === 360 ? 0 : turned;
      return t('measured.degrees', { value: number({ value: shown, fractionDigits: BEARING }) });
    },
  };
}

/** A number with exactly `fractionDigits` decimals: the last one says how exact it is, even if it is 0. */
export function formatFixed(
  language: Language,
  value: number,
  fractionDigits: number,
  digits: Digits = 'language',
): string {
  const locale = intlLocale(language, digits);
  const key = `${locale} ${fractionDigits}`;
  const known =
    fixedFormats.get(key) ??
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: fractionDigits,
      maximumFractionDigits: fractionDigits,
    });
  fixedFormats.set(key, known);
  return known.format(value);
}

const fixedFormats = new Map<string, Intl.NumberFormat>();
