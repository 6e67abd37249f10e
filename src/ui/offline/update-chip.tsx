import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAtlas } from '../hooks/use-atlas.ts';
import { LaterTexts } from '../later-texts.tsx';
import styles from '../primitives/chip.module.css';
import { IconButton } from '../primitives/icon-button.tsx';

/** Offers a newer version; whoever does not take it goes on with this one, and finds it on the page about keeping. */
export default function UpdateChip() {
  return (
    <LaterTexts>
      <Offer />
    </LaterTexts>
  );
}

function Offer() {
  const t = useTranslations('offline');
  const wishOffline = useAtlas((state) => state.wishOffline);
  const [isPutOff, setPutOff] = useState(false);
  if (isPutOff) return null;
  return (
    <div className={styles.chip} data-surface="" data-update="">
      <span>{t('update')}</span>
      <button type="button" className={styles.action} onClick={() => wishOffline('update')}>
        {t('take')}
      </button>
      <IconButton label={t('later')} onClick={() => setPutOff(true)}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}
