import { useTranslations } from 'use-intl';
import type { DocumentName } from '#dataset/documents.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import styles from './ledger.module.css';

/** What stands where a document will be: a word while it comes, a way to try again where it did not. */
export function DocumentWait({ name, hasFailed }: { name: DocumentName; hasFailed: boolean }) {
  const t = useTranslations('ledger');
  const wantDocument = useAtlas((state) => state.wantDocument);
  if (!hasFailed) return <p className={styles.quiet}>{t('loading')}</p>;
  return (
    <p role="alert">
      {t('loadFailed')}{' '}
      <button type="button" className={styles.textButton} onClick={() => wantDocument(name)}>
        {t('tryAgain')}
      </button>
    </p>
  );
}
