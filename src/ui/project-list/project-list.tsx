import { PanelLeftClose, Table2 } from 'lucide-react';
import { memo, Suspense, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { AtlasProject } from '#dataset/atlas.ts';
import { FilterBar } from '../filter-bar/filter-bar.tsx';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useShownProjects } from '../hooks/use-filter.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import { lazyPart } from '../primitives/lazy-part.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { Entry } from './entry.tsx';
import { keyOf, listEntries } from './list-entries.ts';
import styles from './project-list.module.css';

/** Seldom is nothing left. */
const NoMatch = lazyPart(() => import('../filter-bar/no-match.tsx'));
const NearestOffer = lazyPart(() => import('../filter-bar/nearest-offer.tsx'));

/** What draws only what is in sight comes with the first list that needs it. */
const LongList = lazyPart(() => import('./long-list.tsx'));

/** The projects on the map, grouped by what it is; a list that works without any map. */
export const ProjectList = memo(function ProjectList({ onClose }: { onClose?: () => void }) {
  const t = useTranslations();
  const all = useAtlas((state) => state.atlas.projects.length);
  const projects = useShownProjects();
  const openPage = useAtlas((state) => state.openPage);
  const isInSheet = onClose === undefined;
  // Of a sheet that is down no more is seen than its first line.
  const isFirstLineAlone = useAtlas((state) => isInSheet && state.sheetStop === 'peek');
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('list.title')}</h2>
        <span className={styles.count} role="status">
          {projects.length === all
            ? t('list.count', { count: all })
            : t('filters.shownOf', { count: projects.length, all })}
        </span>
        {isFirstLineAlone && projects.length === 0 && (
          <Suspense>
            <NearestOffer />
          </Suspense>
        )}
        <IconButton label={t('table.open')} onClick={() => openPage('table')}>
          <Table2 aria-hidden="true" />
        </IconButton>
        {onClose && (
          <IconButton label={t('bar.hideList')} onClick={onClose}>
            <PanelLeftClose aria-hidden="true" className={styles.mirrored} />
          </IconButton>
        )}
      </div>
      <SearchBox />
      <FilterBar />
      {projects.length === 0 && (
        <Suspense>
          <NoMatch />
        </Suspense>
      )}
      <Entries projects={projects} isScrollable={!isInSheet} />
    </>
  );
});

/** Lists up to this long are drawn whole. */
const WHOLE_LIST = 150;

interface EntriesProps {
  readonly projects: readonly AtlasProject[];
  /** In a sheet the sheet scrolls, not the list. */
  readonly isScrollable: boolean;
}

const Entries = memo(function Entries({ projects, isScrollable }: EntriesProps) {
  const entries = useMemo(() => listEntries(projects), [projects]);
  return (
    <div className={styles.scroll} data-scrolls={isScrollable ? '' : undefined}>
      {entries.length > WHOLE_LIST ? (
        <Suspense>
          <LongList entries={entries} />
        </Suspense>
      ) : (
        <ul>
          {entries.map((entry) => (
            <li key={keyOf(entry)}>
              <Entry entry={entry} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
});
