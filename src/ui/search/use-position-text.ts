import { useTranslations } from 'use-intl';
import type { Position } from '#core/position.ts';

const DEGREES = new Intl.NumberFormat('en', { maximumFractionDigits: 5 });

/** A position as people copy it, latitude first, in ASCII digits and the letters of the language on screen. */
export function usePositionText(): (position: Position) => string {
  const t = useTranslations('search');
  return ([longitude, latitude]) =>
    t('latLon', {
      latitude: t(latitude < 0 ? 'south' : 'north', { value: DEGREES.format(Math.abs(latitude)) }),
      longitude: t(longitude < 0 ? 'west' : 'east', { value: DEGREES.format(Math.abs(longitude)) }),
    });
}
