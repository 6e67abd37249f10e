import { useTranslations } from 'use-intl';
import { type NearestMatch, nearestMatch } from '#store/facet-counts.ts';
import { chosenOf, type Filter, NO_FILTER, narrowedFacets, withChosen } from '#store/filter.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDay } from '../hooks/use-day.ts';
import { useFilter } from '../hooks/use-filter.ts';
import styles from './filter-bar.module.css';
import { useFacetWords } from './use-facet-words.ts';

/** Says that nothing is left to show, and offers the smallest change that brings something back. */
export default function NoMatch() {
  const t = useTranslations('filters');
  const wordsOf = useFacetWords();
  const filter = useFilter();
  const day = useDay();
  const projects = useAtlas((state) => state.atlas.projects);
  const nearest = nearestMatch(projects, filter, day);
  if (nearest === null) return null;
  const chosen = narrowedFacets(filter).flatMap((facet) =>
    chosenOf(filter, facet).map((value) => wordsOf(facet, value)),
  );
  return (
    <div className={styles.none} role="status" data-nearest={nearest.type}>
      <p>{chosen.length === 0 ? t('noneAtAll') : t('none', { chosen: chosen.join(' · ') })}</p>
      <p>{t('nearest')}</p>
      <Ways nearest={nearest} filter={filter} />
    </div>
  );
}

interface WaysProps {
  readonly nearest: NearestMatch;
  readonly filter: Filter;
}

function Ways({ nearest, filter }: WaysProps) {
  const t = useTranslations();
  const wordsOf = useFacetWords();
  const setFilter = useAtlas((state) => state.setFilter);
  const projects = t('list.count', { count: nearest.count });
  const way = (text: string, next: Filter) => (
    <button type="button" className={styles.match} onClick={() => setFilter(next)}>
      {text}
    </button>
  );
  if (nearest.type === 'all') return way(t('filters.all', { projects }), NO_FILTER);
  if (nearest.type === 'layers')
    return way(t('filters.layers', { projects }), { ...filter, groups: NO_FILTER.groups });
  const { facet, value, count, countWithout } = nearest;
  return (
    <>
      {way(
        t('filters.instead', { value: wordsOf(facet, value), projects }),
        withChosen(filter, facet, [value]),
      )}
      {countWithout > count &&
        way(
          t('filters.without', {
            facet: t(`filters.facet.${facet}`),
            projects: t('list.count', { count: countWithout }),
          }),
          withChosen(filter, facet, []),
        )}
    </>
  );
}
