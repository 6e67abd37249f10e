import { X } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Page } from '#core/page.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import styles from './pages.module.css';

const TimelinePage = lazy(() => import('./timeline-page.tsx'));
const TopicPage = lazy(() => import('./topic-page.tsx'));
const ArticlesPage = lazy(() => import('./articles-page.tsx'));
const SourcesPage = lazy(() => import('./sources-page.tsx'));
const DataPage = lazy(() => import('./data-page.tsx'));

/** A page to read, beside the map; Escape or its button closes it. */
export default function PagePanel({ page, isBesideDetail }: { page: Page; isBesideDetail: boolean }) {
  const t = useTranslations();
  const openPage = useAtlas((state) => state.openPage);
  const ref = useRef<HTMLElement>(null);
  // A screen reader starts where the page starts, whichever button opened it.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every page
  useEffect(() => ref.current?.focus({ preventScroll: true }), [page]);
  useEffect(() => {
    const closeOnEscape = (event: KeyboardEvent) => {
      const isInside = event.target instanceof Node && ref.current?.contains(event.target) === true;
      if (event.key === 'Escape' && !event.defaultPrevented && isInside) openPage(null);
    };
    document.addEventListener('keydown', closeOnEscape);
    return () => document.removeEventListener('keydown', closeOnEscape);
  }, [openPage]);
  return (
    <section
      className={styles.page}
      aria-labelledby="page-title"
      data-covers="side"
      data-page={page}
      data-beside-detail={isBesideDetail}
      ref={ref}
      tabIndex={-1}
    >
      <div className={styles.head}>
        <h2 className={styles.title} id="page-title">
          {t(`page.${page}`)}
        </h2>
        <IconButton label={t('page.close')} onClick={() => openPage(null)}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <div className={styles.scroll}>
        <Suspense fallback={<p className={styles.quiet}>{t('ledger.loading')}</p>}>
          <PageContent page={page} />
        </Suspense>
      </div>
    </section>
  );
}

function PageContent({ page }: { page: Page }) {
  switch (page) {
    case 'timeline':
      return <TimelinePage />;
    case 'articles':
      return <ArticlesPage />;
    case 'sources':
      return <SourcesPage />;
    case 'data':
      return <DataPage />;
    case 'trade':
    case 'transit':
    case 'relations':
      return <TopicPage key={page} topic={page} />;
  }
}
