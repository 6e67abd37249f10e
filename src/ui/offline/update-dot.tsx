import { useTranslations } from 'use-intl';
import { useAtlas } from '../hooks/use-atlas.ts';
import styles from './offline.module.css';

/** Tells the presenter, and nobody else, that a newer version waits for the end of the talk. */
export function UpdateDot() {
  const t = useTranslations('offline');
  const isReady = useAtlas((state) => state.offline.update !== 'none');
  if (!isReady) return null;
  return (
    <span className={styles.dot} role="img" aria-label={t('afterTalk')} title={t('afterTalk')} data-dot="" />
  );
}
