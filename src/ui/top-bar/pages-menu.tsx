import { Menu } from '@base-ui/react/menu';
import { History, Keyboard, Presentation } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { PAGES } from '#core/page.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { PHONE_QUERY, useMediaQuery } from '../hooks/use-media-query.ts';
import type { MenuProps } from '../primitives/menu-button.tsx';
import { BarMenu } from './bar-menu.tsx';
import styles from './top-bar.module.css';

/** What there is to read; on a phone also the way to another day. */
export default function PagesMenu(menu: MenuProps) {
  const t = useTranslations();
  const isPhone = useMediaQuery(PHONE_QUERY);
  const openPage = useAtlas((state) => state.openPage);
  const setTimeOpen = useAtlas((state) => state.setTimeOpen);
  const openDialog = useAtlas((state) => state.openPresentDialog);
  const setHelpOpen = useAtlas((state) => state.setHelpOpen);
  return (
    <BarMenu {...menu}>
      {isPhone && (
        <Menu.Item className={styles.item} onClick={() => setTimeOpen(true)}>
          <span className={styles.label}>
            <History aria-hidden="true" />
            {t('time.title')}
          </span>
        </Menu.Item>
      )}
      {isPhone && (
        <Menu.Item className={styles.item} onClick={() => openDialog('decks')}>
          <span className={styles.label}>
            <Presentation aria-hidden="true" />
            {t('bar.present')}
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
    </BarMenu>
  );
}
