import { Menu } from '@base-ui/react/menu';
import { useTranslations } from 'use-intl';
import { DIGITS, type Digits } from '#core/digits.ts';
import { LANGUAGES, type Language } from '#core/language.ts';
import { formatNumber } from '#i18n/format-number.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useLanguage } from '../hooks/use-language.ts';
import type { MenuProps } from '../primitives/menu-button.tsx';
import { BarMenu, ChoiceItem } from './bar-menu.tsx';
import styles from './top-bar.module.css';

export default function LanguageMenu(menu: MenuProps) {
  const t = useTranslations('language');
  const language = useLanguage();
  const setLanguage = useAtlas((state) => state.setLanguage);
  return (
    <BarMenu {...menu}>
      <Menu.RadioGroup value={language} onValueChange={(value: Language) => setLanguage(value)}>
        {LANGUAGES.map((known) => (
          <ChoiceItem key={known} value={known}>
            <bdi lang={known}>{t(known)}</bdi>
          </ChoiceItem>
        ))}
      </Menu.RadioGroup>
      {language === 'fa' && <DigitChoice />}
    </BarMenu>
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
