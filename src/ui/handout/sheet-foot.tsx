import { useTranslations } from 'use-intl';
import styles from './sheet.module.css';

/** What every sheet says of itself when it is copied alone. */
export function SheetFoot({ dataVersion, made }: { dataVersion: string; made: string }) {
  const t = useTranslations();
  return (
    <footer className={styles.foot}>
      <span>{t('app.name')}</span>
      <span>
        <bdi>{t('handout.dataVersion', { version: dataVersion })}</bdi> · {made}
      </span>
    </footer>
  );
}
