import { Menu } from '@base-ui/react/menu';
import { BookOpen, Check, History, Keyboard, Languages, Moon, Ruler, Sun, SunMoon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { DIGITS, type Digits } from '#core/digits.ts';
import { LANGUAGES, type Language } from '#core/language.ts';
import { PAGES } from '#core/page.ts';
import { formatNumber } from '#i18n/format-number.ts';
import type { ThemeChoice } from '#store/url-state.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import type { MapStage } from '../map-stage.ts';
import { ShareButton } from '../share/share-button.tsx';
import styles from './top-bar.module.css';

const THEME_CHOICES = [
  { choice: 'system', label: 'themeSystem', Icon: SunMoon },
  { choice: 'light', label: 'themeLight', Icon: Sun },
  { choice: 'dark', label: 'themeDark', Icon: Moon },
] as const;

interface TopBarProps {
  readonly language: Language;
  readonly isCompact: boolean;
  readonly stage: MapStage;
}

/** The name of the atlas, and what a visitor sets once: language, colours, and what leaves the atlas. */
export function TopBar({ language, isCompact, stage }: TopBarProps) {
  const t = useTranslations();
  const setLanguage = useAtlas((state) => state.setLanguage);
  const themeChoice = useAtlas((state) => state.themeChoice);
  const setThemeChoice = useAtlas((state) => state.setThemeChoice);
  const openPage = useAtlas((state) => state.openPage);
  const setTimeOpen = useAtlas((state) => state.setTimeOpen);
  const setHelpOpen = useAtlas((state) => state.setHelpOpen);
  const themeIcon = THEME_CHOICES.find(({ choice }) => choice === themeChoice) ?? THEME_CHOICES[0];

  return (
    <header className={styles.bar}>
      <div className={styles.brand} data-covers={isCompact ? 'top' : undefined}>
        <img src="./icon.svg" alt="" width="28" height="28" />
        <h1 className={styles.name}>{t('app.name')}</h1>
      </div>
      <div className={styles.tools}>
        <MeasureButton />
        <ChoiceMenu label={t('bar.pages')} icon={<BookOpen aria-hidden="true" />}>
          {isCompact && (
            <Menu.Item className={styles.item} onClick={() => setTimeOpen(true)}>
              <span className={styles.label}>
                <History aria-hidden="true" />
                {t('time.title')}
              </span>
            </Menu.Item>
          )}
          {PAGES.map((page) => (
            <Menu.Item key={page} className={styles.item} onClick={() => openPage(page)}>
              <span className={styles.label}>{t(`page.${page}`)}</span>
            </Menu.Item>
          ))}
          <Menu.Item className={styles.item} onClick={() => setHelpOpen(true)}>
            <span className={styles.label}>
              <Keyboard aria-hidden="true" />
              {t('shortcuts.title')}
            </span>
          </Menu.Item>
        </ChoiceMenu>
        <ShareButton stage={stage} />
        <ChoiceMenu label={t('bar.theme')} icon={<themeIcon.Icon aria-hidden="true" />}>
          <Menu.RadioGroup value={themeChoice} onValueChange={(value: ThemeChoice) => setThemeChoice(value)}>
            {THEME_CHOICES.map(({ choice, label, Icon }) => (
              <ChoiceItem key={choice} value={choice}>
                <Icon aria-hidden="true" />
                {t(`bar.${label}`)}
              </ChoiceItem>
            ))}
          </Menu.RadioGroup>
        </ChoiceMenu>
        <ChoiceMenu label={t('bar.language')} icon={<Languages aria-hidden="true" />}>
          <Menu.RadioGroup value={language} onValueChange={(value: Language) => setLanguage(value)}>
            {LANGUAGES.map((known) => (
              <ChoiceItem key={known} value={known}>
                <bdi lang={known}>{t(`language.${known}`)}</bdi>
              </ChoiceItem>
            ))}
          </Menu.RadioGroup>
          {language === 'fa' && <DigitChoice />}
        </ChoiceMenu>
      </div>
    </header>
  );
}

/** Takes up the measuring tool, or puts down whichever tool is in use. */
function MeasureButton() {
  const t = useTranslations('tools');
  const tool = useAtlas((state) => state.tool);
  const openTool = useAtlas((state) => state.openTool);
  return (
    <button
      type="button"
      className={styles.measure}
      aria-pressed={tool !== null}
      title={t('measure')}
      onClick={() => openTool(tool === null ? 'measure' : null)}
    >
      <Ruler aria-hidden="true" />
      <span className={styles.measureWord}>{t('measure')}</span>
    </button>
  );
}

/** Only Persian has digits of its own to choose. */
function DigitChoice() {
  const t = useTranslations('digits');
  const digits = useAtlas((state) => state.digits);
  const setDigits = useAtlas((state) => state.setDigits);
  return (
    <>
      <Menu.Separator className={styles.separator} />
      <Menu.RadioGroup
        aria-label={t('title')}
        value={digits}
        onValueChange={(value: Digits) => setDigits(value)}
      >
        {DIGITS.map((known) => (
          <ChoiceItem key={known} value={known}>
            {t(known)} <bdi>{formatNumber('fa', 123, 0, known)}</bdi>
          </ChoiceItem>
        ))}
      </Menu.RadioGroup>
    </>
  );
}

function ChoiceMenu({ label, icon, children }: { label: string; icon: ReactNode; children: ReactNode }) {
  return (
    <Menu.Root modal={false}>
      <Menu.Trigger className={styles.trigger} aria-label={label} title={label}>
        {icon}
      </Menu.Trigger>
      <Menu.Portal>
        <Menu.Positioner sideOffset={8} align="end" className={styles.positioner}>
          <Menu.Popup className={styles.menu}>{children}</Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </Menu.Root>
  );
}

function ChoiceItem({ value, children }: { value: string; children: ReactNode }) {
  return (
    <Menu.RadioItem value={value} className={styles.item} closeOnClick>
      <span className={styles.label}>{children}</span>
      <Menu.RadioItemIndicator>
        <Check aria-hidden="true" />
      </Menu.RadioItemIndicator>
    </Menu.RadioItem>
  );
}
