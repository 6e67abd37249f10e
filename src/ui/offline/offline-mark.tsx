import { useTranslations } from 'use-intl';
import { useAtlas } from '../hooks/use-atlas.ts';
import { LaterTexts } from '../later-texts.tsx';
import styles from './offline.module.css';

/** Says that there is no network, and which data is on screen all the same. */
export default function OfflineMark() {
  return (
    <LaterTexts>
      <Mark />
    </LaterTexts>
  );
}

function Mark() {
  const t = useTranslations('offline');
  const version = useAtlas((state) => state.atlas.dataVersion);
  const openPage = useAtlas((state) => state.openPage);
  return (
    <button type="button" className={styles.mark} data-offline="" onClick={() => openPage('offline')}>
      {t('mark', { version })}
    </button>
  );
}
