import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { Digits } from '#core/digits.ts';
import { formatsOf } from '#i18n/format.ts';
import { useAtlas } from './use-atlas.ts';
import { useLanguage } from './use-language.ts';

/** Everything that turns data into text of the language on screen; citations are written with ASCII digits. */
export function useFormat(wanted?: Digits) {
  const chosen = useAtlas((state) => state.digits);
  const language = useLanguage();
  const t = useTranslations();
  const digits = wanted ?? chosen;
  return useMemo(() => formatsOf(language, t, digits), [language, t, digits]);
}
