import { useTranslations } from 'use-intl';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useClaimContext } from '../ledger/claim-context.tsx';
import { SourceEntry } from '../ledger/source-entry.tsx';
import styles from './detail-panel.module.css';

/** The publications, numbered as cited. */
export function Sources() {
  const t = useTranslations('panel');
  const { sources } = useClaimContext();
  const digits = useAtlas((state) => state.digits);
  return (
    <section aria-labelledby="sources-title">
      <h3 className={styles.heading} id="sources-title">
        {t('sources')}
      </h3>
      <ol className={styles.sources} data-digits={digits}>
        {sources.map((source) => (
          <li key={source.id} id={`source-${source.id}`}>
            <SourceEntry source={source} />
          </li>
        ))}
      </ol>
    </section>
  );
}
