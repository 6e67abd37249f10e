import { useTranslations } from 'use-intl';
import styles from './filter-bar.module.css';

/** A number of projects, or of what is chosen, in the digits of the language. */
export function OptionCount({ count }: { count: number }) {
  const t = useTranslations('filters');
  return (
    <span className={styles.count} data-count="">
      {t('count', { count })}
    </span>
  );
}
