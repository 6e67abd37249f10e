import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { FilterBar } from '../filter-bar/filter-bar.tsx';
import NoMatch from '../filter-bar/no-match.tsx';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDay } from '../hooks/use-day.ts';
import { useFilter } from '../hooks/use-filter.ts';
import { PHONE_QUERY, useMediaQuery } from '../hooks/use-media-query.ts';
import { RowCards } from './row-cards.tsx';
import { RowTable } from './row-table.tsx';
import styles from './table-page.module.css';
import { isInView, type Sorting, sortedRows, tableRows } from './table-rows.ts';
import { useRowWords } from './use-row-words.ts';

/** Everything on the map as a table, narrowed like the map and, if wanted, to what the map has in view. */
export default function TablePage() {
  const t = useTranslations('table');
  const isPhone = useMediaQuery(PHONE_QUERY);
  const [isViewOnly, setViewOnly] = useState(false);
  const [sorting, setSorting] = useState<Sorting>({ column: 'project', direction: 'ascending' });
  const hasView = useAtlas((state) => state.inView !== null);
  const { rows, isEmptied } = useRows(isViewOnly, sorting);
  const Rows = isPhone ? RowCards : RowTable;
  return (
    <>
      <div className={styles.tools}>
        <FilterBar />
        <div className={styles.choices}>
          {hasView && (
            <label className={styles.switch}>
              <input
                type="checkbox"
                checked={isViewOnly}
                onChange={(event) => setViewOnly(event.target.checked)}
              />
              {t('inView')}
            </label>
          )}
          <span className={styles.quiet} role="status">
            {t('count', { count: rows.length })}
          </span>
        </div>
      </div>
      {rows.length > 0 && <Rows rows={rows} sorting={sorting} onSort={setSorting} />}
      {isEmptied && <p className={styles.none}>{t('nothingInView')}</p>}
      <NoMatch />
    </>
  );
}

function useRows(isViewOnly: boolean, sorting: Sorting) {
  const projects = useAtlas((state) => state.atlas.projects);
  const inView = useAtlas((state) => (isViewOnly ? state.inView : null));
  const filter = useFilter();
  const day = useDay();
  const words = useRowWords();
  return useMemo(() => {
    const all = tableRows(projects, filter, day);
    const shown = inView === null ? all : all.filter(({ feature }) => isInView(feature, inView));
    return { rows: sortedRows(shown, sorting, words), isEmptied: all.length > 0 && shown.length === 0 };
  }, [projects, filter, day, words, inView, sorting]);
}
