import { useTranslations } from 'use-intl';
import type { Source } from '#dataset/schema.ts';
import { useFormat } from '../hooks/use-format.ts';
import styles from './source.module.css';

interface SourceEntryProps {
  readonly source: Source;
  /** With dates of one calendar, where there is no room for two. */
  readonly isShort?: boolean;
}

/** A publication: who, what, when, of what kind, in which language. */
export function SourceEntry({ source, isShort = false }: SourceEntryProps) {
  const t = useTranslations();
  const { date, shortDate } = useFormat();
  const published = isShort && source.date !== 'undated' ? shortDate(source.date) : date(source.date);
  return (
    <div className={styles.source} data-sourced="">
      <bdi lang="en">
        {source.publisher}:{' '}
        {source.address ? (
          <a href={source.address} target="_blank" rel="noreferrer">
            {source.title}
          </a>
        ) : (
          source.title
        )}
      </bdi>
      <div className={styles.quiet}>
        {published} · {t(`sourceKind.${source.kind}`)} · {t(`sourceLanguage.${source.language}`)}
      </div>
      {source.note && (
        <div className={styles.quiet}>
          <bdi lang="en">{source.note}</bdi>
        </div>
      )}
    </div>
  );
}
