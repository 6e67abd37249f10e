import { X } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { countKept } from '#store/kept-measurements.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import styles from '../primitives/chip.module.css';
import { IconButton } from '../primitives/icon-button.tsx';

/** Offers what was measured another time, and goes when somebody has decided. */
export default function RecoverChip() {
  const t = useTranslations('recovery');
  const format = useFormat();
  const recoverable = useAtlas((state) => state.recoverable);
  const recover = useAtlas((state) => state.recover);
  const dismiss = useAtlas((state) => state.dismissRecovery);
  if (recoverable === null) return null;
  const saved = localDay(new Date(recoverable.savedAt));
  const offer = t('offer', {
    day: dayWord(saved),
    date: format.date(saved),
    count: countKept(recoverable),
  });
  return (
    <div className={styles.chip} data-recover="">
      <span>{offer}</span>
      <button type="button" className={styles.action} onClick={recover}>
        {t('recover')}
      </button>
      <IconButton label={t('dismiss')} onClick={dismiss}>
        <X aria-hidden="true" />
      </IconButton>
    </div>
  );
}

/** `YYYY-MM-DD` where the visitor is. */
function localDay(time: Date): string {
  const pieces = [time.getMonth() + 1, time.getDate()].map((piece) => String(piece).padStart(2, '0'));
  return [time.getFullYear(), ...pieces].join('-');
}

function dayWord(day: string): 'today' | 'yesterday' | 'earlier' {
  const now = new Date();
  if (day === localDay(now)) return 'today';
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  return day === localDay(yesterday) ? 'yesterday' : 'earlier';
}
