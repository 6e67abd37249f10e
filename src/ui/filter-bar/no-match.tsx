import { useTranslations } from 'use-intl';
import { chosenOf, narrowedFacets } from '#store/filter.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFilter } from '../hooks/use-filter.ts';
import styles from './filter-bar.module.css';
import { useFacetWords } from './use-facet-words.ts';
import { useWaysBack } from './use-ways-back.ts';

/** Says that nothing is left to show, and offers the smallest change that brings something back. */
export default function NoMatch() {
  const t = useTranslations('filters');
  const wordsOf = useFacetWords();
  const filter = useFilter();
  const setFilter = useAtlas((state) => state.setFilter);
  const back = useWaysBack();
  if (back === null) return null;
  const chosen = narrowedFacets(filter).flatMap((facet) =>
    chosenOf(filter, facet).map((value) => wordsOf(facet, value)),
  );
  return (
    <div className={styles.none} role="status" data-nearest={back.nearest}>
      <p>{chosen.length === 0 ? t('noneAtAll') : t('none', { chosen: chosen.join(' · ') })}</p>
      <p>{t('nearest')}</p>
      {back.ways.map(({ text, filter: next }) => (
        <button key={text} type="button" className={styles.match} onClick={() => setFilter(next)}>
          {text}
        </button>
      ))}
    </div>
  );
}
