import { useTranslations } from 'use-intl';
import { type NearestMatch, nearestMatch } from '#store/facet-counts.ts';
import { type Filter, NO_FILTER, withChosen } from '#store/filter.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDay } from '../hooks/use-day.ts';
import { useFilter } from '../hooks/use-filter.ts';
import { useFacetWords } from './use-facet-words.ts';

interface WayBack {
  /** What it would show. */
  readonly text: string;
  readonly filter: Filter;
}

interface WaysBack {
  readonly nearest: NearestMatch['type'];
  /** The smallest change first. */
  readonly ways: readonly WayBack[];
}

/** The ways out of a filter that leaves nothing; null where it leaves something. */
export function useWaysBack(): WaysBack | null {
  const t = useTranslations();
  const wordsOf = useFacetWords();
  const filter = useFilter();
  const day = useDay();
  const all = useAtlas((state) => state.atlas.projects);
  const nearest = nearestMatch(all, filter, day);
  if (nearest === null) return null;
  const projects = t('list.count', { count: nearest.count });
  const only = (text: string, next: Filter) => ({ nearest: nearest.type, ways: [{ text, filter: next }] });
  if (nearest.type === 'all') return only(t('filters.all', { projects }), NO_FILTER);
  if (nearest.type === 'layers')
    return only(t('filters.layers', { projects }), { ...filter, groups: NO_FILTER.groups });
  const { facet, value, count, countWithout } = nearest;
  const instead = {
    text: t('filters.instead', { value: wordsOf(facet, value), projects }),
    filter: withChosen(filter, facet, [value]),
  };
  const without = {
    text: t('filters.without', {
      facet: t(`filters.facet.${facet}`),
      projects: t('list.count', { count: countWithout }),
    }),
    filter: withChosen(filter, facet, []),
  };
  return { nearest: nearest.type, ways: countWithout > count ? [instead, without] : [instead] };
}
