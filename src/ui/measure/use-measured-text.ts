import { useTranslations } from 'use-intl';
import type { Digits } from '#core/digits.ts';
import { type MeasuredFigure, measuredFormats } from '#i18n/format-measured.ts';
import {
  leastShownLength,
  shownArea,
  shownLength,
  shownParts,
  shownUncertainty,
} from '#measure/shown-digits.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useLanguage } from '../hooks/use-language.ts';

export type MeasuredText = ReturnType<typeof useMeasuredText>;

/** Measured figures in the language and the units on screen, with no more digits than they carry. */
export function useMeasuredText() {
  const t = useTranslations();
  const language = useLanguage();
  const digits: Digits = useAtlas((state) => state.digits);
  const lengthUnit = useAtlas((state) => state.lengthUnit);
  const areaUnit = useAtlas((state) => state.areaUnit);
  const formats = measuredFormats(language, t, digits);

  /** "< 1 km" of what would read "0 km" and is not. */
  const figure = (shown: MeasuredFigure, metres: number, uncertaintyMetres: number, wholeMetres: number) => {
    if (metres <= 0 || Number(shown.value.toFixed(shown.fractionDigits)) > 0)
      return formats.figure(shown, lengthUnit);
    const least = leastShownLength(uncertaintyMetres, lengthUnit, wholeMetres);
    return t('measured.lessThan', { value: formats.figure(least, lengthUnit) });
  };
  const length = (metres: number, uncertaintyMetres: number, wholeMetres = metres) => {
    const shown = shownLength(metres, uncertaintyMetres, lengthUnit, wholeMetres);
    return figure(shown, metres, uncertaintyMetres, wholeMetres);
  };

  return {
    bearing: formats.bearing,
    /** Of a part, `wholeMetres` is the length of the whole. */
    length,
    /** As shown, they sum to their whole as shown. */
    lengthParts: (partsMetres: readonly number[], uncertaintyMetres: number) => {
      const wholeMetres = partsMetres.reduce((sum, part) => sum + part, 0);
      return shownParts(partsMetres, uncertaintyMetres, lengthUnit).map((part, i) =>
        figure(part, partsMetres[i] ?? 0, uncertaintyMetres, wholeMetres),
      );
    },
    lengthUncertainty: (metres: number) => formats.figure(shownUncertainty(metres, lengthUnit), lengthUnit),
    lengthRange: (leastMetres: number, mostMetres: number, uncertaintyMetres: number, wholeMetres: number) =>
      formats.range(
        shownLength(leastMetres, uncertaintyMetres, lengthUnit, wholeMetres),
        shownLength(mostMetres, uncertaintyMetres, lengthUnit, wholeMetres),
        lengthUnit,
      ),
    /** No finer than the longer one of what it is the difference of, `wholeMetres`. */
    lengthDifference: (metres: number, uncertaintyMetres: number, wholeMetres = Math.abs(metres)) => {
      const { value, fractionDigits } = shownLength(
        Math.abs(metres),
        uncertaintyMetres,
        lengthUnit,
        wholeMetres,
      );
      return formats.difference({ value: Math.sign(metres) * value, fractionDigits }, lengthUnit);
    },
    area: (squareMetres: number, uncertaintySquareMetres: number) =>
      formats.figure(shownArea(squareMetres, uncertaintySquareMetres, areaUnit), areaUnit),
    areaUncertainty: (squareMetres: number) => {
      const step = 10 ** Math.floor(Math.log10(squareMetres));
      const upwards = Math.ceil(squareMetres / step) * step;
      return formats.figure(shownArea(upwards, squareMetres, areaUnit), areaUnit);
    },
    areaDifference: (squareMetres: number, uncertaintySquareMetres: number) => {
      const { value, fractionDigits } = shownArea(Math.abs(squareMetres), uncertaintySquareMetres, areaUnit);
      return formats.difference({ value: Math.sign(squareMetres) * value, fractionDigits }, areaUnit);
    },
  };
}
