import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { LANGUAGES } from '#core/language.ts';
import type { AtlasProject } from '#dataset/atlas.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import styles from './detail-panel.module.css';
import { Figures } from './figures.tsx';
import { Parts } from './parts.tsx';
import { Places } from './places.tsx';
import { Related } from './related.tsx';
import { Sources, SourcesProvider } from './sources.tsx';
import { StatusHistory } from './status-history.tsx';

/**
 * Everything about one project, always in the same order: names, status, what it is, parts, figures, position, related,
 * sources.
 */
export function DetailPanel({ project }: { project: AtlasProject }) {
  const t = useTranslations('panel');
  const { text, language } = useFormat();
  const select = useAtlas((state) => state.select);
  const scrollRef = useRef<HTMLDivElement>(null);
  const { id } = project;

  const partId = useAtlas(({ selection }) => (selection.type === 'project' ? selection.partId : null));

  // A project is read from its top, a part where it stands.
  useEffect(() => {
    const part = partId && scrollRef.current?.querySelector(`[data-part="${id} ${partId}"]`);
    if (part) part.scrollIntoView({ block: 'nearest' });
    else scrollRef.current?.scrollTo({ top: 0 });
  }, [id, partId]);

  return (
    <SourcesProvider ids={project.sources}>
      <div className={styles.head}>
        <div>
          <h2 className={styles.title} id="detail-title">
            {text(project.name)}
          </h2>
          <ul className={styles.names}>
            {LANGUAGES.filter((other) => other !== language).map((other) => (
              <li key={other}>
                <bdi lang={other}>{project.name[other]}</bdi>
              </li>
            ))}
          </ul>
        </div>
        <IconButton label={t('close')} onClick={() => select({ type: 'none' })}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      <div className={styles.scroll} ref={scrollRef}>
        <StatusHistory history={project.statusHistory} kind={project.kind} />
        <section aria-labelledby="about-title">
          <h3 className={styles.heading} id="about-title">
            {t('about')}
          </h3>
          <p>{text(project.summary)}</p>
          <Aliases project={project} />
        </section>
        {project.kind !== 'region' && <Parts project={project} />}
        <Figures project={project} />
        <Places project={project} />
        <Related project={project} />
        <Sources ids={project.sources} />
      </div>
    </SourcesProvider>
  );
}

function Aliases({ project }: { project: AtlasProject }) {
  const t = useTranslations('panel');
  if (project.aliases.length === 0) return null;
  return (
    <details className={styles.aliases}>
      <summary>{t('otherSpellings')}</summary>
      <ul>
        {project.aliases.map((alias) => (
          <li key={`${alias.language} ${alias.text}`}>
            <bdi lang={alias.language === 'other' ? undefined : alias.language}>{alias.text}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
