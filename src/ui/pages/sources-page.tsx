import { useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SourcesDocument, SupportingSource } from '#dataset/documents.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDocument } from '../hooks/use-document.ts';
import { useFormat } from '../hooks/use-format.ts';
import { DocumentWait } from '../ledger/document-wait.tsx';
import { SourceEntry } from '../ledger/source-entry.tsx';
import styles from './pages.module.css';

/** Every source with what it supports. */
export default function SourcesPage() {
  const loadable = useDocument('sources');
  if (loadable.type !== 'ready')
    return <DocumentWait name="sources" hasFailed={loadable.type === 'failed'} />;
  return <SourceList document={loadable.document} />;
}

function SourceList({ document }: { document: SourcesDocument }) {
  const t = useTranslations('sourcesPage');
  const [wanted, setWanted] = useState('');
  const words = useDeferredValue(wanted).trim().toLowerCase();
  const shown = document.sources.filter(({ publisher, title, date }) =>
    `${publisher} ${title} ${date}`.toLowerCase().includes(words),
  );
  const list = usePointedSource(document);
  const pointedAt = useAtlas((state) => state.source);
  return (
    <>
      <div className={styles.filters}>
        <label>
          {t('find')}
          <input type="search" value={wanted} onChange={(event) => setWanted(event.target.value)} />
        </label>
        <span className={styles.quiet} role="status">
          {t('count', { count: shown.length })}
        </span>
      </div>
      <ol className={styles.sources} ref={list}>
        {shown.map((source) => (
          <li
            key={source.id}
            data-source={source.id}
            aria-current={source.id === pointedAt || undefined}
            tabIndex={-1}
          >
            <SourceEntry source={source} />
            <Supported source={source} document={document} />
          </li>
        ))}
      </ol>
    </>
  );
}

/** Brings the source that somebody has looked for into view, and a screen reader to it. */
function usePointedSource(document: SourcesDocument) {
  const list = useRef<HTMLOListElement>(null);
  const id = useAtlas((state) => state.source);
  useEffect(() => {
    if (id === null || !document.sources.some((source) => source.id === id)) return;
    const item = list.current?.querySelector<HTMLElement>(`[data-source="${CSS.escape(id)}"]`);
    item?.focus({ preventScroll: true });
    item?.scrollIntoView({ block: 'center' });
  }, [id, document]);
  return list;
}

function Supported({ source, document }: { source: SupportingSource; document: SourcesDocument }) {
  const t = useTranslations('sourcesPage');
  const { text } = useFormat();
  const projects = useAtlas((state) => state.atlas.projects);
  const topics = useAtlas((state) => state.atlas.topics);
  const showClaim = useAtlas((state) => state.showClaim);
  const nameOf = (id: string) => {
    const subject = [...projects, ...topics].find((one) => one.id === id);
    return subject?.name ?? id;
  };
  return (
    <details className={styles.supported}>
      <summary>
        {[
          source.claims.length > 0 && t('claims', { count: source.claims.length }),
          source.events.length > 0 && t('events', { count: source.events.length }),
          source.places.length > 0 && t('places', { count: source.places.length }),
          source.networkParts > 0 && t('networkParts', { count: source.networkParts }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </summary>
      <ul>
        {source.claims.map(({ subject, claim, quantity }) => (
          <li key={`${subject}/${claim}`}>
            <button type="button" className={styles.link} onClick={() => showClaim(`${subject}/${claim}`)}>
              {nameOf(subject)}:{' '}
              {document.quantities[quantity] ? text(document.quantities[quantity]) : quantity}
            </button>
          </li>
        ))}
        {source.places.map((project) => (
          <li key={project}>{t('placeOf', { name: nameOf(project) })}</li>
        ))}
        {source.networkParts > 0 && <li>{t('networkOf')}</li>}
        {source.events.map((event) => (
          <li key={event.id} data-sourced="">
            {text(event.title)}
          </li>
        ))}
      </ul>
    </details>
  );
}
