import { useLocale, useTranslations } from 'use-intl';
import type { Language } from '#core/language.ts';
import { formatsOf } from '#i18n/format.ts';
import type { Digits } from '#i18n/format-number.ts';

/** Everything that turns data into text of the language on screen; citations are written with ASCII digits. */
export function useFormat(digits: Digits = 'language') {
  return formatsOf(useLocale() as Language, useTranslations(), digits);
}
