import { useTranslations } from 'use-intl';
import { COUNTRIES } from '#core/country.ts';

/** A country, or the sea, in words; a country the atlas has no word for keeps its code. */
export function useCountryName(): (country: string) => string {
  const t = useTranslations();
  return (code) => {
    if (code === 'sea') return t('measure.sea');
    const country = COUNTRIES.find((known) => known === code);
    return country === undefined ? code : t(`filters.country.${country}`);
  };
}
