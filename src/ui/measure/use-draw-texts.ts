import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { DrawTexts } from '#measure/draw-texts.ts';
import { useMeasured } from './use-measured.ts';
import { useMeasuredText } from './use-measured-text.ts';

/**
 * How the map writes figures at the pointer and along the legs: in the language and the units on screen, with the digits
 * that the same figures have in the panel.
 */
export function useDrawTexts(): DrawTexts {
  const t = useTranslations('draw');
  const { length, area } = useMeasuredText();
  const wholeMetres = useMeasured()?.lengthMetres ?? 0;
  return useMemo(
    () => ({
      length: (metres, uncertaintyMetres) => length(metres, uncertaintyMetres, Math.max(metres, wholeMetres)),
      area,
      total: (metres, uncertaintyMetres) => t('total', { value: length(metres, uncertaintyMetres) }),
      follows: (name) => t('follows', { name }),
      finish: t('finishHere'),
    }),
    [t, length, area, wholeMetres],
  );
}
