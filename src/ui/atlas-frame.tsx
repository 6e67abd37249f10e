import { PanelLeftOpen } from 'lucide-react';
import { Suspense, useCallback, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { selectIsToolInFront, selectProject } from '#store/atlas-store.ts';
import styles from './atlas-frame.module.css';
import { Attribution } from './attribution/attribution.tsx';
import { Choice } from './chooser/choice.tsx';
import { DetailPanel } from './detail-panel/detail-panel.tsx';
import { useAtlas } from './hooks/use-atlas.ts';
import { NARROW_QUERY, PHONE_QUERY, useMediaQuery } from './hooks/use-media-query.ts';
import { Legend } from './legend/legend.tsx';
import { MapControls } from './map-controls/map-controls.tsx';
import { MapPending } from './map-controls/map-pending.tsx';
import type { MapStage } from './map-stage.ts';
import { Notices } from './notices/notices.tsx';
import { IconButton } from './primitives/icon-button.tsx';
import { lazyPart } from './primitives/lazy-part.tsx';
import { PrintHead } from './print/print-head.tsx';
import { ProjectList } from './project-list/project-list.tsx';
import { SearchAnywhere } from './search/search-anywhere.tsx';
import { Shortcuts } from './shortcuts/shortcuts.tsx';
import { TimeControl } from './time-control/time-control.tsx';
import { TopBar } from './top-bar/top-bar.tsx';
import { VIEW_DESCRIPTION_ID } from './view-description/description-id.ts';

/** Only phones have a sheet, so only they fetch it. */
const Sheet = lazyPart(() => import('./sheet/sheet.tsx'));
/** Nobody reads a page, or marks a position, before the first view stands. */
const PagePanel = lazyPart(() => import('./pages/page-panel.tsx'));
const MarkCard = lazyPart(() => import('./mark/mark-card.tsx'));
const Crosshair = lazyPart(() => import('./measure/crosshair.tsx'));

/** Fetched when somebody wants to present. */
const PresentDialogs = lazyPart(() => import('./present/present-dialogs.tsx'), NoDialog);

/** Fetched when somebody takes up a tool. */
const ToolPanel = lazyPart(() => import('./tools/tool-panel.tsx'), OpenList);

/** Not before the map stands: it would wait for the same line. */
const AfterFirstView = lazyPart(() => import('./after-first-view.tsx'));

/** The map is the page; everything else floats on it. */
export function AtlasFrame({ stage }: { stage: MapStage }) {
  const isPhone = useMediaQuery(PHONE_QUERY);
  const page = useAtlas((state) => state.page);
  const t = useTranslations('app');
  const mapTitle = t('mapTitle');
  useEffect(() => stage.setTitle(mapTitle, VIEW_DESCRIPTION_ID), [stage, mapTitle]);
  const isFirstViewOver = useAtlas((state) => state.inView !== null || state.mapState === 'failed');
  return (
    <div className={styles.frame}>
      <TopBar isCompact={isPhone} stage={stage} />
      <PrintHead stage={stage} />
      <MapFailure />
      <MapPending className={styles.failed} />
      <Choice />
      {isPhone ? (
        <>
          <SheetPlace />
          {/* A page takes the whole of a phone, the sheet's place included. */}
          {page === null && (
            <Suspense>
              <Sheet />
            </Suspense>
          )}
        </>
      ) : (
        <SidePanels />
      )}
      <Time isPhone={isPhone} />
      <Corner stage={stage} />
      <OpenPage />
      <Mark />
      <Measuring stage={stage} />
      <Presenting />
      <SearchAnywhere />
      <Notices />
      <Shortcuts stage={stage} />
      {isFirstViewOver && (
        <Suspense>
          <AfterFirstView stage={stage} />
        </Suspense>
      )}
    </div>
  );
}

/** Whether the panel of what is chosen takes room of the map: where it is narrow, a tool in front hides it. */
function useHasDetail(): boolean {
  const isNarrow = useMediaQuery(NARROW_QUERY);
  return useAtlas((state) => selectProject(state) !== null && !(isNarrow && selectIsToolInFront(state)));
}

/** What the sheet covers of the map. */
function SheetPlace() {
  const sheetStop = useAtlas((state) => state.sheetStop);
  return <div className={styles.sheetArea} data-covers="bottom" data-stop={sheetStop} />;
}

/** What is missing where a browser cannot draw the map; everything else works. */
function MapFailure() {
  const t = useTranslations('map');
  const hasFailed = useAtlas((state) => state.mapState === 'failed');
  return hasFailed ? (
    <p className={styles.failed} role="status" data-surface="">
      {t('noWebgl')}
    </p>
  ) : null;
}

function OpenPage() {
  const page = useAtlas((state) => state.page);
  const hasDetail = useHasDetail();
  if (page === null) return null;
  return (
    <Suspense
      fallback={
        <div
          className={styles.pageArea}
          data-page-shown={page}
          data-covers={page === 'table' ? 'bottom' : 'side'}
        />
      }
    >
      <PagePanel page={page} isBesideDetail={hasDetail} />
    </Suspense>
  );
}

/** The day everything is as of; a phone shows it once it is asked for. */
function Time({ isPhone }: { isPhone: boolean }) {
  const hasDetail = useHasDetail();
  const isTimeOpen = useAtlas((state) => state.isTimeOpen);
  const page = useAtlas((state) => state.page);
  const isPast = useAtlas((state) => state.known !== null);
  // Beside a page and a panel there is no room: the page says which day it shows.
  const isCovered = page === 'table' || (page !== null && hasDetail);
  if ((isPhone && !isTimeOpen && !isPast) || isCovered) return null;
  return (
    <div
      className={styles.time}
      data-has-detail={hasDetail}
      data-has-page={page !== null}
      data-covers={isPhone ? 'top' : undefined}
    >
      <TimeControl />
    </div>
  );
}

/** Controls and attribution; they make room for the detail panel. */
function Corner({ stage }: { stage: MapStage }) {
  const hasDetail = useHasDetail();
  const sheetStop = useAtlas((state) => state.sheetStop);
  const page = useAtlas((state) => state.page);
  return (
    <div
      className={styles.corner}
      data-has-detail={hasDetail}
      data-has-page={page !== null}
      data-page-shown={page}
      data-stop={sheetStop}
    >
      <MapControls stage={stage} />
      <Attribution stage={stage} />
    </div>
  );
}

/** The position somebody has looked up, above the part of the map that is free. */
function Mark() {
  const mark = useAtlas((state) => state.mark);
  const hasDetail = useHasDetail();
  const hasPage = useAtlas((state) => state.page !== null);
  if (mark === null) return null;
  return (
    <div className={styles.mark} data-has-detail={hasDetail} data-has-page={hasPage}>
      <Suspense>
        <MarkCard position={mark} />
      </Suspense>
    </div>
  );
}

/** The list of talks, or the buttons of a clicker. */
function Presenting() {
  const dialog = useAtlas((state) => state.presentDialog);
  return dialog === null ? null : (
    <Suspense>
      <PresentDialogs dialog={dialog} />
    </Suspense>
  );
}

/** Measuring on the map itself. */
function Measuring({ stage }: { stage: MapStage }) {
  const isMeasuring = useAtlas((state) => state.tool === 'measure' && state.page === null);
  return isMeasuring ? (
    <Suspense>
      <Crosshair stage={stage} />
    </Suspense>
  ) : null;
}

/** The list of projects; also where the tool that is to take its place has not arrived. */
function OpenList() {
  const setListOpen = useAtlas((state) => state.setListOpen);
  const closeList = useCallback(() => setListOpen(false), [setListOpen]);
  return <ProjectList onClose={closeList} />;
}

/** Where the dialogs have not arrived: nobody is kept waiting for one, and may ask again. */
function NoDialog() {
  const openDialog = useAtlas((state) => state.openPresentDialog);
  useEffect(() => openDialog(null), [openDialog]);
  return null;
}

function SidePanels() {
  const t = useTranslations('bar');
  const tools = useTranslations('tools');
  const project = useAtlas(selectProject);
  const hasPage = useAtlas((state) => state.page !== null);
  const isListOpen = useAtlas((state) => state.isListOpen);
  const setListOpen = useAtlas((state) => state.setListOpen);
  const tool = useAtlas((state) => state.tool);
  const isToolInFront = useAtlas(selectIsToolInFront);
  return (
    <>
      <div
        className={styles.start}
        data-has-detail={project !== null && !isToolInFront}
        data-has-page={hasPage}
      >
        {tool !== null ? (
          <section className={`${styles.list} ${styles.tool}`} aria-label={tools('title')} data-covers="side">
            <Suspense fallback={<div className={styles.toolToCome} />}>
              <ToolPanel />
            </Suspense>
          </section>
        ) : isListOpen ? (
          <nav className={styles.list} aria-label={t('showList')} data-covers="side">
            <OpenList />
          </nav>
        ) : (
          <IconButton label={t('showList')} onClick={() => setListOpen(true)} className={styles.floating}>
            <PanelLeftOpen aria-hidden="true" className={styles.mirrored} />
          </IconButton>
        )}
        <Legend />
      </div>
      {project !== null && (
        <aside
          className={styles.detail}
          aria-labelledby="detail-title"
          data-covers="side"
          data-is-behind={isToolInFront}
        >
          <DetailPanel project={project} />
        </aside>
      )}
    </>
  );
}
