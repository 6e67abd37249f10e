import { useTranslations } from 'use-intl';
import type { Digits } from '#core/digits.ts';
import { measuredFormats } from '#i18n/format-measured.ts';
import { shownArea, shownLength, shownUncertainty } from '#measure/shown-digits.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useLanguage } from '../hooks/use-language.ts';

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
    length: (metres: number, uncertaintyMetres: number) =>
      formats.figure(shownLength(metres, uncertaintyMetres, lengthUnit), lengthUnit),
    lengthUncertainty: (metres: number) => formats.figure(shownUncertainty(metres, lengthUnit), lengthUnit),
    lengthRange: (leastMetres: number, mostMetres: number, uncertaintyMetres: number) =>
      formats.range(
        shownLength(leastMetres, uncertaintyMetres, lengthUnit),
        shownLength(mostMetres, uncertaintyMetres, lengthUnit),
        lengthUnit,
      ),
    /** Of two lengths, each with its uncertainty. */
    lengthDifference: (metres: number, uncertaintyMetres: number) => {
      const { value, fractionDigits } = shownLength(Math.abs(metres), uncertaintyMetres, lengthUnit);
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
