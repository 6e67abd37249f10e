import type { Translator } from '#i18n/format.ts';

/** Whose data the map is made of, as their licences ask. */
export function mapCredits(t: Translator): string {
  return [
    `${t('map.contributors')} (ODbL)`,
    'GeoNames (CC BY 4.0)',
    'Natural Earth',
    t('map.reliefNote'),
    t('map.borderNote'),
  ].join(' · ');
}
