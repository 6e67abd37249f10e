import { BookOpen, Languages, Presentation, Ruler } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useAtlas } from '../hooks/use-atlas.ts';
import type { MapStage } from '../map-stage.ts';
import { BarMenuButton } from '../primitives/bar-menu-button.tsx';
import { ShareButton } from '../share/share-button.tsx';
import { THEME_CHOICES } from './theme-choices.ts';
import styles from './top-bar.module.css';

const loadPages = () => import('./pages-menu.tsx');
const loadTheme = () => import('./theme-menu.tsx');
const loadLanguage = () => import('./language-menu.tsx');

interface TopBarProps {
  readonly isCompact: boolean;
  readonly stage: MapStage;
}

/** The name of the atlas, and what a visitor sets once: language, colours, and what leaves the atlas. */
export function TopBar({ isCompact, stage }: TopBarProps) {
  const t = useTranslations();
  const themeChoice = useAtlas((state) => state.themeChoice);
  const themeIcon = THEME_CHOICES.find(({ choice }) => choice === themeChoice) ?? THEME_CHOICES[0];

  return (
    <header className={styles.bar}>
      <div className={styles.brand} data-covers={isCompact ? 'top' : undefined}>
        <img src="./icon.svg" alt="" width="28" height="28" />
        <h1 className={styles.name}>{t('app.name')}</h1>
      </div>
      <div className={styles.tools}>
        <MeasureButton />
        <PresentButton />
        <BarMenuButton label={t('bar.pages')} load={loadPages}>
          <BookOpen aria-hidden="true" />
        </BarMenuButton>
        <ShareButton stage={stage} />
        <BarMenuButton label={t('bar.theme')} load={loadTheme}>
          <themeIcon.Icon aria-hidden="true" />
        </BarMenuButton>
        <BarMenuButton label={t('bar.language')} load={loadLanguage}>
          <Languages aria-hidden="true" />
        </BarMenuButton>
      </div>
    </header>
  );
}

/** Opens the list of talks; on a narrow screen the menu of pages does. */
function PresentButton() {
  const t = useTranslations('bar');
  const openDialog = useAtlas((state) => state.openPresentDialog);
  return (
    <button
      type="button"
      className={`${styles.measure} ${styles.present}`}
      aria-haspopup="dialog"
      title={t('present')}
      onClick={() => openDialog('decks')}
    >
      <Presentation aria-hidden="true" />
      <span className={styles.measureWord}>{t('present')}</span>
    </button>
  );
}

/** Takes up the measuring tool, or puts it down. */
function MeasureButton() {
  const t = useTranslations('tools');
  const tool = useAtlas((state) => state.tool);
  const openTool = useAtlas((state) => state.openTool);
  return (
    <button
      type="button"
      className={styles.measure}
      aria-pressed={tool === 'measure'}
      title={t('measure')}
      onClick={() => openTool(tool === 'measure' ? null : 'measure')}
    >
      <Ruler aria-hidden="true" />
      <span className={styles.measureWord}>{t('measure')}</span>
    </button>
  );
}
