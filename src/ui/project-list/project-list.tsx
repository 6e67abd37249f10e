import { useVirtualizer } from '@tanstack/react-virtual';
import { PanelLeftClose, Table2 } from 'lucide-react';
import { lazy, memo, Suspense, useCallback, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { AtlasProject } from '#dataset/atlas.ts';
import { FilterBar } from '../filter-bar/filter-bar.tsx';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useShownProjects } from '../hooks/use-filter.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { type ListEntry, listEntries } from './list-entries.ts';
import styles from './project-list.module.css';
import { ProjectRow } from './project-row.tsx';

/** Seldom is nothing left. */
const NoMatch = lazy(() => import('../filter-bar/no-match.tsx'));

/** The projects on the map, grouped by what it is; a list that works without any map. */
export const ProjectList = memo(function ProjectList({ onClose }: { onClose?: () => void }) {
  const t = useTranslations();
  const all = useAtlas((state) => state.atlas.projects.length);
  const projects = useShownProjects();
  const openPage = useAtlas((state) => state.openPage);
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('list.title')}</h2>
        <span className={styles.count} role="status">
          {projects.length === all
            ? t('list.count', { count: all })
            : t('filters.shownOf', { count: projects.length, all })}
        </span>
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
      <Entries projects={projects} isScrollable={onClose !== undefined} />
    </>
  );
});

/** Lists up to this long are drawn whole; of longer ones only what is in sight, and a little around it. */
const WHOLE_LIST = 150;
const OVERSCAN = 6;

interface EntriesProps {
  readonly projects: readonly AtlasProject[];
  /** In a sheet the sheet scrolls, not the list. */
  readonly isScrollable: boolean;
}

const Entries = memo(function Entries({ projects, isScrollable }: EntriesProps) {
  const entries = useMemo(() => listEntries(projects), [projects]);
  const [list, setList] = useState<HTMLUListElement | null>(null);
  const scroller = list?.closest<HTMLElement>('[data-scrolls]') ?? null;
  // All lines are measured anew whenever this is another function.
  const keyAt = useCallback((i: number) => keyOf(entries[i]), [entries]);
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller,
    estimateSize: (i) => (entries[i]?.type === 'kind' ? 32 : 58),
    getItemKey: keyAt,
    overscan: entries.length <= WHOLE_LIST ? entries.length : OVERSCAN,
    scrollMargin: list?.offsetTop ?? 0,
    // Before its scroller is known the list is drawn as if it were in sight.
    initialRect: { width: 320, height: 600 },
  });
  return (
    <div className={styles.scroll} data-scrolls={isScrollable ? '' : undefined}>
      <ul className={styles.entries} style={{ blockSize: virtualizer.getTotalSize() }} ref={setList}>
        {virtualizer.getVirtualItems().map((item) => {
          const entry = entries[item.index];
          return (
            entry && (
              <li
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                style={{ insetBlockStart: item.start - virtualizer.options.scrollMargin }}
              >
                <Entry entry={entry} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
});

function Entry({ entry }: { entry: ListEntry }) {
  const t = useTranslations('kind');
  if (entry.type === 'kind') return <h3 className={styles.heading}>{t(entry.kind)}</h3>;
  return <ProjectRow project={entry.project} />;
}

function keyOf(entry: ListEntry | undefined): string {
  if (entry === undefined) return '';
  return entry.type === 'kind' ? `kind ${entry.kind}` : entry.project.id;
}
