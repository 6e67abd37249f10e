import { useTranslations } from 'use-intl';
import type { Country } from '#core/country.ts';
import type { Kind } from '#core/kind.ts';
import type { Status } from '#core/status.ts';
import type { Facet } from '#store/filter.ts';
import { useAtlas } from '../hooks/use-atlas.ts';

/** The values of a facet in words; a corridor is a project, named by the data. */
export function useFacetWords(): (facet: Facet, value: string) => string {
  const t = useTranslations();
  const projects = useAtlas((state) => state.atlas.projects);
  return (facet, value) => {
    switch (facet) {
      case 'kind':
        return t(`kind.${value as Kind}`);
      case 'status':
        return t(`status.${value as Status}`);
      case 'country':
        return t(`filters.country.${value as Country}`);
      case 'corridor':
        return projects.find(({ id }) => id === value)?.name ?? value;
    }
  };
}
