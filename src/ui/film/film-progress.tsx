import { useTranslations } from 'use-intl';
import { useFormat } from '../hooks/use-format.ts';
import styles from './film.module.css';
import type { FilmMaking } from './use-film.ts';

/** How far a film has got, with the way to stop it; and how it ended. */
export function FilmProgress({ making, onCancel }: { making: FilmMaking; onCancel: () => void }) {
  const t = useTranslations('film');
  const { number } = useFormat();
  return (
    <>
      {making.type === 'drawing' && (
        <div className={styles.progress}>
          <progress max={making.total} value={making.done} aria-label={t('drawing')} />
          <span className={styles.note}>
            {t('frames', { done: number(making.done), total: number(making.total) })}
            {making.secondsLeft !== null && ` · ${t('left', { seconds: making.secondsLeft })}`}
          </span>
          <button type="button" className={styles.action} onClick={onCancel}>
            {t('cancel')}
          </button>
        </div>
      )}
      <p role="status" className={making.type === 'drawing' ? 'visually-hidden' : undefined}>
        {making.type === 'drawing' && t('drawing')}
        {making.type === 'failed' && t('failed')}
        {making.type === 'cancelled' && t('cancelled')}
        {making.type === 'saved' &&
          t('saved', { name: `\u2068${making.name}\u2069`, megabytes: number(making.bytes / 1e6, 1) })}
      </p>
    </>
  );
}
