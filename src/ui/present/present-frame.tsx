import { Suspense, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { PROJECTOR_SCALES } from '#cartography/projector-scales.ts';
import { selectDeck, selectStep } from '#store/step-of-deck.ts';
import { Attribution } from '../attribution/attribution.tsx';
import { CaptureSteps } from '../authoring/capture-steps.tsx';
import { Choice } from '../chooser/choice.tsx';
import { useAtlas } from '../hooks/use-atlas.ts';
import { PHONE_QUERY, useMediaQuery } from '../hooks/use-media-query.ts';
import { StatusScaleContext, useStatusScale } from '../hooks/use-status-scale.ts';
import type { MapStage } from '../map-stage.ts';
import { lazyPart } from '../primitives/lazy-part.tsx';
import { Autoplay } from './autoplay.tsx';
import { Curtain } from './curtain.tsx';
import { DeckWait } from './deck-wait.tsx';
import { isBesideStep } from './is-beside-step.ts';
import styles from './present.module.css';
import { StageCard } from './stage-card.tsx';
import { StageControls } from './stage-controls.tsx';
import { StageHints } from './stage-hints.tsx';
import { StepNews } from './step-news.tsx';
import { TalkOverlays } from './talk-overlays.tsx';
import { useFittedStep } from './use-fitted-step.ts';
import { useIdle } from './use-idle.ts';
import { useKeepPlace } from './use-keep-place.ts';
import { useKeptLook } from './use-kept-look.ts';
import { useKeysOffMap } from './use-keys-off-map.ts';
import { usePresentKeys } from './use-present-keys.ts';
import { useSwipe } from './use-swipe.ts';
import { useWakeLock } from './use-wake-lock.ts';

const CalibrationCard = lazyPart(() => import('./calibration-card.tsx'));
const StageTakeAway = lazyPart(() => import('./stage-take-away.tsx'));
const FilmDialog = lazyPart(() => import('../film/film-dialog.tsx'));
const ExploredPanel = lazyPart(() => import('./explored-panel.tsx'));
const PagePanel = lazyPart(() => import('../pages/page-panel.tsx'));

/** Long enough to find a button, short enough to be gone before anybody wonders. */
const IDLE_MILLISECONDS = 3000;

/** A talk takes the place of everything that floats on the map: the map, a card, whose data it is, and nothing else. */
export default function PresentFrame({ stage }: { stage: MapStage }) {
  usePresentKeys(stage);
  useWakeLock();
  useSwipe();
  useKeepPlace();
  useKeptLook();
  useFittedStep();
  const isIdle = useIdle(IDLE_MILLISECONDS);
  useHiddenCursor(isIdle);
  const mapTitle = useTranslations('app')('mapTitle');
  useEffect(() => stage.setTitle(mapTitle, null), [stage, mapTitle]);
  useKeysOffMap(stage);
  const deck = useAtlas(selectDeck);
  const step = useAtlas(selectStep);
  const page = useAtlas((state) => state.page);
  const isProjector = useAtlas((state) => state.isProjector);
  const scaleName = useAtlas((state) => state.statusScale);
  const usualScale = useStatusScale();
  const dialog = useAtlas((state) => state.presentDialog);
  const isPhone = useMediaQuery(PHONE_QUERY);
  const isBeside = useAtlas(isBesideStep);
  const lists = step?.lists ?? (page === null ? 'nothing' : 'page');
  return (
    <StatusScaleContext value={isProjector ? PROJECTOR_SCALES[scaleName] : usualScale}>
      <main className={styles.frame} data-idle={isIdle} data-projector={isProjector} data-lists={lists}>
        <div
          className={styles.place}
          data-covers={lists === 'sources' ? undefined : isPhone ? 'bottom' : 'side'}
        >
          {isBeside ? (
            <Suspense>
              <ExploredPanel />
            </Suspense>
          ) : deck !== null && step !== null ? (
            <StageCard key={step.id} document={deck} step={step} isFoldable={isPhone && page !== null} />
          ) : (
            <DeckWait />
          )}
        </div>
        {page !== null && (
          <Suspense>
            <PagePanel page={page} isBesideDetail={false} isOnStage />
          </Suspense>
        )}
        <Choice />
        <div className={styles.corner}>
          <Attribution stage={stage} />
        </div>
        <StageHints />
        <StageControls />
        <Curtain />
        <TalkOverlays stage={stage} document={deck} />
        {dialog === 'calibration' && (
          <Suspense>
            <CalibrationCard />
          </Suspense>
        )}
        {dialog === 'film' && (
          <Suspense>
            <FilmDialog />
          </Suspense>
        )}
        {dialog === 'takeAway' && (
          <Suspense>
            <StageTakeAway />
          </Suspense>
        )}
        <StepNews />
        <CaptureSteps stage={stage} />
        <Autoplay />
      </main>
    </StatusScaleContext>
  );
}

/** The map has cursors of its own, so the whole page is told. */
function useHiddenCursor(isIdle: boolean): void {
  useEffect(() => {
    document.documentElement.toggleAttribute('data-cursor-hidden', isIdle);
    return () => document.documentElement.removeAttribute('data-cursor-hidden');
  }, [isIdle]);
}
