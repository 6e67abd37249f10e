import { useTranslations } from 'use-intl';
import type { Status } from '#core/status.ts';
import { selectTheme } from '#store/atlas-store.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useStatusScale } from '../hooks/use-status-scale.ts';
import styles from './status-word.module.css';

/** A status as colour and word together, never as colour alone. */
export function StatusWord({ status }: { status: Status }) {
  const t = useTranslations('status');
  const theme = useAtlas(selectTheme);
  const colour = useStatusScale()[status].colour[theme];
  return (
    <span className={styles.word} data-status={status} data-colour={colour}>
      <svg viewBox="0 0 8 8" width="8" height="8" aria-hidden="true">
        <circle cx="4" cy="4" r="4" fill={colour} />
      </svg>
      {t(status)}
    </span>
  );
}
