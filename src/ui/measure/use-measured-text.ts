import { useTranslations } from 'use-intl';
import type { Digits } from '#core/digits.ts';
import { measuredFormats } from '#i18n/format-measured.ts';
import { shownArea, shownLength, shownParts, shownUncertainty } from '#measure/shown-digits.ts';
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

  return {
    bearing: formats.bearing,
    /** Of a part, `wholeMetres` is the length of the whole. */
    length: (metres: number, uncertaintyMetres: number, wholeMetres = metres) =>
      formats.figure(shownLength(metres, uncertaintyMetres, lengthUnit, wholeMetres), lengthUnit),
    /** As shown, they sum to their whole as shown. */
    lengthParts: (partsMetres: readonly number[], uncertaintyMetres: number) =>
      shownParts(partsMetres, uncertaintyMetres, lengthUnit).map((part) => formats.figure(part, lengthUnit)),
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
