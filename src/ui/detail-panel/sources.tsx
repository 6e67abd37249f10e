import { useTranslations } from 'use-intl';
import { useClaimContext } from '../ledger/claim-context.tsx';
import { SourceEntry } from '../ledger/source-entry.tsx';
import styles from './detail-panel.module.css';

/** The publications, numbered as cited. */
export function Sources() {
  const t = useTranslations('panel');
  const { sources } = useClaimContext();
  return (
    <section aria-labelledby="sources-title">
      <h3 className={styles.heading} id="sources-title">
        {t('sources')}
      </h3>
      <ol className={styles.sources}>
        {sources.map((source) => (
          <li key={source.id} id={`source-${source.id}`}>
            <SourceEntry source={source} />
          </li>
        ))}
      </ol>
    </section>
  );
}
