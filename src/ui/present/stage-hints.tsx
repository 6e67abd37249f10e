import { Maximize } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { enterFullScreen } from './full-screen.ts';
import styles from './present.module.css';
import { useFullScreen } from './use-full-screen.ts';

/** A number half typed, or a question half asked, is forgotten after so long. */
const PATIENCE_MILLISECONDS = 4000;

/** The little that is said on the picture itself: where one has wandered off to, what is being typed, what one more key does. */
export function StageHints() {
  return (
    <div className={styles.hints}>
      <TypedStep />
      <LeaveHint />
      <ExploringBadge />
      <LostFullScreen />
      <BlockedWindow />
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
  return isBlocked ? (
    <p className={styles.hint} role="alert">
      {t('windowBlocked')}
    </p>
  ) : null;
}
