import {
  ChevronLeft,
  ChevronRight,
  CircleHelp,
  Languages,
  LayoutGrid,
  Maximize,
  Minimize,
  NotebookText,
  Pause,
  PenLine,
  Play,
  Square,
  X,
} from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useAtlas } from '../hooks/use-atlas.ts';
import { BarMenuButton } from '../primitives/bar-menu-button.tsx';
import { IconButton } from '../primitives/icon-button.tsx';
import { canBeFullScreen, toggleFullScreen } from './full-screen.ts';
import styles from './present.module.css';
import { useFullScreen } from './use-full-screen.ts';

const loadTools = () => import('./stage-tools.tsx');
const loadLanguage = () => import('../top-bar/language-menu.tsx');

/** Everything the keys do, for hand and finger; it fades while nobody needs it. */
export function StageControls() {
  const t = useTranslations();
  const { stepBy, setOverviewOpen, setCurtain, setHelpOpen, present, setAutoplay, askWindows } = useActions();
  const autoplay = useAtlas((state) => state.autoplay);
  const { isFull } = useFullScreen();
  return (
    <div className={styles.controls} role="toolbar" aria-label={t('present.controls')} data-surface="">
      <IconButton label={t('present.previous')} onClick={() => stepBy(-1)}>
        <ChevronLeft aria-hidden="true" className={styles.mirrored} />
      </IconButton>
      <IconButton label={t('present.next')} onClick={() => stepBy(1)}>
        <ChevronRight aria-hidden="true" className={styles.mirrored} />
      </IconButton>
      <IconButton label={t('present.key.overview')} onClick={() => setOverviewOpen(true)}>
        <LayoutGrid aria-hidden="true" />
      </IconButton>
      <IconButton
        label={t('present.key.black')}
        onClick={() => setCurtain('black')}
        className={styles.onWide}
      >
        <Square aria-hidden="true" className={styles.filled} />
      </IconButton>
      <IconButton
        label={t('present.key.autoplay')}
        onClick={() => setAutoplay(autoplay === 'off' ? 'playing' : 'off')}
        isPressed={autoplay !== 'off'}
        className={styles.onWide}
      >
        {autoplay === 'off' ? <Play aria-hidden="true" /> : <Pause aria-hidden="true" />}
      </IconButton>
      <BarMenuButton className={styles.onWide} label={t('present.tools')} load={loadTools}>
        <PenLine aria-hidden="true" />
      </BarMenuButton>
      <BarMenuButton label={t('bar.language')} load={loadLanguage}>
        <Languages aria-hidden="true" />
      </BarMenuButton>
      <IconButton
        label={t('present.key.presenter')}
        onClick={() => askWindows({ type: 'open' })}
        className={styles.onWide}
      >
        <NotebookText aria-hidden="true" />
      </IconButton>
      <IconButton label={t('shortcuts.title')} onClick={() => setHelpOpen(true)} className={styles.onWide}>
        <CircleHelp aria-hidden="true" />
      </IconButton>
      {canBeFullScreen() && (
        <IconButton label={t('present.key.fullScreen')} onClick={toggleFullScreen} isPressed={isFull}>
          {isFull ? <Minimize aria-hidden="true" /> : <Maximize aria-hidden="true" />}
        </IconButton>
      )}
      <IconButton label={t('present.leave')} onClick={() => present(null)}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}

function useActions() {
  return {
    stepBy: useAtlas((state) => state.stepBy),
    setOverviewOpen: useAtlas((state) => state.setOverviewOpen),
    setCurtain: useAtlas((state) => state.setCurtain),
    setHelpOpen: useAtlas((state) => state.setHelpOpen),
    present: useAtlas((state) => state.present),
    setAutoplay: useAtlas((state) => state.setAutoplay),
    askWindows: useAtlas((state) => state.askWindows),
  };
}
