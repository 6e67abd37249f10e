import { createContext, type ReactNode, use } from 'react';
import { useTranslations } from 'use-intl';
import type { Source } from '#dataset/schema.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import styles from './detail-panel.module.css';

const NumbersContext = createContext<ReadonlyMap<string, number>>(new Map());

/** Gives every source of the panel its number, so that marks and list agree. */
export function SourcesProvider({ ids, children }: { ids: readonly string[]; children: ReactNode }) {
  return <NumbersContext value={new Map(ids.map((id, i) => [id, i + 1]))}>{children}</NumbersContext>;
}

/** The small numbers behind a figure that lead to its sources. */
export function SourceMarks({ ids }: { ids: readonly string[] }) {
  const t = useTranslations('panel');
  const { number } = useFormat();
  const numbers = use(NumbersContext);
  return (
    <span className={styles.marks}>
      {ids.map((id) => {
        const position = numbers.get(id);
        return (
          position !== undefined && (
            <button
              key={id}
              type="button"
              className={styles.mark}
              aria-label={t('sourceMark', { number: number(position) })}
              onClick={() => showSource(id)}
            >
              {number(position)}
            </button>
          )
        );
      })}
    </span>
  );
}

/** The address holds the state of the map, so a mark cannot be a link within the page. */
function showSource(id: string): void {
  const element = document.getElementById(`source-${id}`);
  element?.scrollIntoView({ block: 'center' });
  element?.focus({ preventScroll: true });
}

/** The publications, numbered as cited. */
export function Sources({ ids }: { ids: readonly string[] }) {
  const t = useTranslations('panel');
  const all = useAtlas((state) => state.atlas.sources);
  const sources = ids.flatMap((id) => all.find((source) => source.id === id) ?? []);
  return (
    <section aria-labelledby="sources-title">
      <h3 className={styles.heading} id="sources-title">
        {t('sources')}
      </h3>
      <ol className={styles.sources}>
        {sources.map((source) => (
          <li key={source.id} id={`source-${source.id}`} tabIndex={-1}>
            <SourceEntry source={source} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function SourceEntry({ source }: { source: Source }) {
  const t = useTranslations('sourceKind');
  const { date, language } = useFormat();
  const title = source.address ? (
    <a href={source.address} target="_blank" rel="noreferrer">
      {source.title}
    </a>
  ) : (
    source.title
  );
  return (
    <>
      <bdi lang="en">
        {source.publisher}: {title}
      </bdi>
      <span className={styles.quiet}>
        {' '}
        {date(source.date)} · {t(source.kind)} · {languageName(language, source.language)}
      </span>
    </>
  );
}

/** The name of a publication's language, or its code where the browser has no name for it. */
function languageName(shownIn: string, language: string): string {
  return new Intl.DisplayNames([shownIn], { type: 'language' }).of(language) ?? language;
}
