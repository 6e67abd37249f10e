import { useTranslations } from 'use-intl';
import { useAtlas } from '../hooks/use-atlas.ts';
import { LaterTexts } from '../later-texts.tsx';
import styles from './offline.module.css';

/** Tells the presenter, and nobody else, that a newer version waits for the end of the talk. */
export function UpdateDot() {
  const isReady = useAtlas((state) => state.offline.update !== 'none');
  if (!isReady) return null;
  return (
    <LaterTexts>
      <Dot />
    </LaterTexts>
  );
}

function Dot() {
  const t = useTranslations('offline');
  return (
    <span className={styles.dot} role="img" aria-label={t('afterTalk')} title={t('afterTalk')} data-dot="" />
  );
}
