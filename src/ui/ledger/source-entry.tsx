import { useTranslations } from 'use-intl';
import type { Source } from '#dataset/schema.ts';
import { useFormat } from '../hooks/use-format.ts';
import styles from './source.module.css';

/** A publication: who, what, when, of what kind, in which language. */
export function SourceEntry({ source }: { source: Source }) {
  const t = useTranslations('sourceKind');
  const { date, language } = useFormat();
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
        {date(source.date)} · {t(source.kind)} · {languageName(language, source.language)}
      </div>
      {source.note && (
        <div className={styles.quiet}>
          <bdi lang="en">{source.note}</bdi>
        </div>
      )}
    </div>
  );
}

/** The name of a publication's language, or its code where the browser has no name for it. */
function languageName(shownIn: string, language: string): string {
  const names = languageNames.get(shownIn) ?? new Intl.DisplayNames([shownIn], { type: 'language' });
  languageNames.set(shownIn, names);
  return names.of(language) ?? language;
}

/** Made once for each language: a panel names the language of dozens of sources. */
const languageNames = new Map<string, Intl.DisplayNames>();
