import { useTranslations } from 'use-intl';
import type { Digits } from '#core/digits.ts';
import type { Position } from '#core/position.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { useLanguage } from '../hooks/use-language.ts';

const DECIMALS = 5;

/**
 * A position, latitude first, in the letters of the language on screen: with the digits and the point that every reader of
 * positions takes, or, where it is only to be read, in Persian digits.
 */
export function usePositionText(digits: Digits = 'ascii'): (position: Position) => string {
  const t = useTranslations('search');
  const language = useLanguage() === 'fa' && digits === 'language' ? 'fa' : 'en';
  const degrees = (value: number) => formatNumber(language, Math.abs(value), DECIMALS);
  return ([longitude, latitude]) =>
    t('latLon', {
      latitude: t(latitude < 0 ? 'south' : 'north', { value: degrees(latitude) }),
      longitude: t(longitude < 0 ? 'west' : 'east', { value: degrees(longitude) }),
    });
}
