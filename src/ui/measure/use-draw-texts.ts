import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { DrawTexts } from '#measure/draw-texts.ts';
import { useMeasuredText } from './use-measured-text.ts';

/** How the map writes figures at the pointer and along the legs, in the language and the units on screen. */
export function useDrawTexts(): DrawTexts {
  const t = useTranslations('draw');
  const { length, area } = useMeasuredText();
  return useMemo(
    () => ({
      length,
      area,
      total: (metres, uncertaintyMetres) => t('total', { value: length(metres, uncertaintyMetres) }),
      follows: (name) => t('follows', { name }),
    }),
    [t, length, area],
  );
}
