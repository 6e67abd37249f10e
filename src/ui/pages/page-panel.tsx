import { X } from 'lucide-react';
import { Suspense, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Page } from '#core/page.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { PHONE_QUERY, useMediaQuery } from '../hooks/use-media-query.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import { lazyPart } from '../primitives/lazy-part.tsx';
import styles from './pages.module.css';

const TablePage = lazyPart(() => import('../table/table-page.tsx'));
const TimelinePage = lazyPart(() => import('./timeline-page.tsx'));
const TopicPage = lazyPart(() => import('./topic-page.tsx'));
const ArticlesPage = lazyPart(() => import('./articles-page.tsx'));
const SourcesPage = lazyPart(() => import('./sources-page.tsx'));
const DataPage = lazyPart(() => import('./data-page.tsx'));
const OfflinePage = lazyPart(() => import('../offline/offline-page.tsx'));

interface PagePanelProps {
  readonly page: Page;
  readonly isBesideDetail: boolean;
  /** Shown to an audience: large, and without ways out. */
  readonly isOnStage?: boolean;
}

/** A page to read, beside the map. */
export default function PagePanel({ page, isBesideDetail, isOnStage = false }: PagePanelProps) {
  const t = useTranslations();
  const openPage = useAtlas((state) => state.openPage);
  const ref = useRef<HTMLElement>(null);
  useLeaveOnPhone(page, isOnStage);
  // A screen reader starts where the page starts, whichever button opened it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every page
  useEffect(() => {
    if (!isOnStage) ref.current?.focus({ preventScroll: true });
  }, [page]);
  return (
    <section
      className={styles.page}
      aria-labelledby="page-title"
      data-covers={page === 'table' ? 'bottom' : 'side'}
      data-page={page}
      data-beside-detail={isBesideDetail}
      data-on-stage={isOnStage}
      ref={ref}
      tabIndex={-1}
    >
      <div className={styles.head}>
        <div>
          <h2 className={styles.title} id="page-title">
            {t(`page.${page}`)}
          </h2>
          <KnownOn hasReset={!isOnStage} />
        </div>
        {!isOnStage && (
          <IconButton label={t('page.close')} onClick={() => openPage(null)}>
            <X aria-hidden="true" />
          </IconButton>
        )}
      </div>
      <div className={styles.scroll}>
        <Suspense fallback={<p className={styles.quiet}>{t('ledger.loading')}</p>}>
          <PageContent page={page} />
        </Suspense>
      </div>
    </section>
  );
}

/** On a phone a page covers what its links lead to, so following one closes it. */
function useLeaveOnPhone(page: Page, isOnStage: boolean): void {
  const isPhone = useMediaQuery(PHONE_QUERY) && !isOnStage;
  const subject = useAtlas((state) => state.claim?.split('/')[0]);
  const openPage = useAtlas((state) => state.openPage);
  useEffect(() => {
    if (isPhone && subject !== undefined && subject !== page) openPage(null);
  }, [isPhone, subject, page, openPage]);
}

/** A page may cover the control of time, so it says itself which day it shows. */
function KnownOn({ hasReset }: { hasReset: boolean }) {
  const t = useTranslations('time');
  const { date } = useFormat();
  const known = useAtlas((state) => state.known);
  const setKnown = useAtlas((state) => state.setKnown);
  if (known === null) return null;
  return (
    <p className={styles.quiet}>
      {t('knownOn', { date: date(known) })}{' '}
      {hasReset && (
        <button type="button" className={styles.link} onClick={() => setKnown(null)}>
          {t('reset')}
        </button>
      )}
    </p>
  );
}

function PageContent({ page }: { page: Page }) {
  switch (page) {
    case 'table':
      return <TablePage />;
    case 'timeline':
      return <TimelinePage />;
    case 'articles':
      return <ArticlesPage />;
    case 'sources':
      return <SourcesPage />;
    case 'data':
      return <DataPage />;
    case 'offline':
      return <OfflinePage />;
    case 'trade':
    case 'transit':
    case 'relations':
      return <TopicPage key={page} topic={page} />;
  }
}
