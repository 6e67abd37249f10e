import { useMemo } from 'react';
import { COUNTRIES } from '#core/country.ts';
import { KINDS } from '#core/kind.ts';
import { STATUSES } from '#core/status.ts';
import { facetCounts } from '#store/facet-counts.ts';
import { chosenOf, type Facet, NO_FILTER } from '#store/filter.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDay } from '../hooks/use-day.ts';
import { useFilter } from '../hooks/use-filter.ts';

interface FacetOption {
  readonly value: string;
  /** How many projects there would be with it alone, the other filters as they are. */
  readonly count: number;
}

/** What can be chosen of a facet: what the atlas has of it, in the usual order. */
export function useFacetOptions(facet: Facet): readonly FacetOption[] {
  const projects = useAtlas((state) => state.atlas.projects);
  const filter = useFilter();
  const day = useDay();
  return useMemo(() => {
    const all = facetCounts(projects, facet, NO_FILTER, day);
    const counts = facetCounts(projects, facet, filter, day);
    const order = ORDER[facet] ?? projects.filter(({ kind }) => kind === 'corridor').map(({ id }) => id);
    return order
      .filter((value) => all.has(value) || chosenOf(filter, facet).includes(value))
      .map((value) => ({ value, count: counts.get(value) ?? 0 }));
  }, [projects, facet, filter, day]);
}

const ORDER: Readonly<Partial<Record<Facet, readonly string[]>>> = {
  kind: KINDS,
  status: STATUSES,
  country: COUNTRIES,
};
