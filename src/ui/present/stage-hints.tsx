import { Maximize } from 'lucide-react';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAtlas, useAtlasStore } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { enterFullScreen } from './full-screen.ts';
import styles from './present.module.css';
import { useFullScreen } from './use-full-screen.ts';

/** A number half typed, or a question half asked, is forgotten after so long. */
const PATIENCE_MILLISECONDS = 4000;
/** A sentence is read. */
const READ_MILLISECONDS = 6000;

const CapturedChip = lazy(() => import('../authoring/captured-chip.tsx'));

/** The little that is said on the picture itself: where one has wandered off to, what is being typed, what one more key does. */
export function StageHints() {
  return (
    <div className={styles.hints}>
      <TypedStep />
      <LeaveHint />
      <ExploringBadge />
      <LostFullScreen />
      <BlockedWindow />
      <WindowThere />
      <Captured />
    </div>
  );
}

function TypedStep() {
  const t = useTranslations('present');
  const { number } = useFormat();
  const typed = useAtlas((state) => state.typedStep);
  const setTyped = useAtlas((state) => state.setTypedStep);
  useEffect(() => {
    if (typed === '') return;
    const timer = setTimeout(() => setTyped(''), PATIENCE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [typed, setTyped]);
  if (typed === '') return null;
  return (
    <output className={styles.hint} data-typed-step="">
      {t('goTo', { step: number(Number(typed)) })}
    </output>
  );
}

function LeaveHint() {
  const t = useTranslations('present');
  const isAsked = useAtlas((state) => state.isLeaveAsked);
  const stay = useAtlas((state) => state.stay);
  useEffect(() => {
    if (!isAsked) return;
    const timer = setTimeout(stay, PATIENCE_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [isAsked, stay]);
  return isAsked ? (
    <p className={styles.hint} role="status">
      {t('leaveAgain')}
    </p>
  ) : null;
}

function ExploringBadge() {
  const t = useTranslations('present');
  const isExploring = useAtlas((state) => state.isExploring);
  return isExploring ? (
    <p className={styles.hint} role="status" data-exploring="">
      {t('exploring')}
    </p>
  ) : null;
}

/** A pulled cable or the browser's own Esc ends full screen; only a key or a click on the page may bring it back. */
function LostFullScreen() {
  const t = useTranslations('present');
  const { isLost } = useFullScreen();
  return isLost ? (
    <button type="button" className={styles.hintButton} onClick={enterFullScreen}>
      <Maximize aria-hidden="true" />
      {t('fullScreenAgain')}
    </button>
  ) : null;
}

/** Browsers open a second window only if they are allowed to. */
function BlockedWindow() {
  const t = useTranslations('presenter');
  const isBlocked = useAtlas((state) => state.windows.other === 'blocked');
  const ask = useAtlas((state) => state.askWindows);
  return isBlocked ? (
    <div className={`${styles.hint} ${styles.withButton}`} role="alert" data-blocked="">
      {t('windowBlocked')}
      <button type="button" className={styles.inHint} onClick={() => ask({ type: 'open' })}>
        {t('openAgain')}
      </button>
    </div>
  ) : null;
}

/** Somebody asks for the other window, which is open already: where to look for it. */
function WindowThere() {
  const t = useTranslations('presenter');
  const store = useAtlasStore();
  const role = useAtlas((state) => state.role);
  const wish = useAtlas((state) => state.windowWish);
  const [isSought, setSought] = useState(false);
  useEffect(() => {
    const isThere = wish?.type === 'open' && store.getState().windows.other === 'here';
    setSought(isThere);
    if (!isThere) return;
    const timer = setTimeout(() => setSought(false), READ_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [store, wish]);
  return isSought ? (
    <p className={styles.hint} role="status" data-window-there="">
      {t(role === 'audience' ? 'presenterThere' : 'audienceThere')}
    </p>
  ) : null;
}

/** What was explored has become a step of a talk of one's own. */
function Captured() {
  const isCaptured = useAtlas((state) => state.captured !== null);
  return isCaptured ? (
    <div role="status">
      <Suspense>
        <CapturedChip />
      </Suspense>
    </div>
  ) : null;
}
