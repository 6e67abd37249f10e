import { useTranslations } from 'use-intl';
import type { SubjectDocument } from '#dataset/documents.ts';
import { projectById } from '#dataset/project-by-id.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { ProjectRow } from '../project-list/project-row.tsx';
import styles from './detail-panel.module.css';

/** What the project belongs to, carries on or competes with. */
export function Related({ relations }: Pick<SubjectDocument, 'relations'>) {
  const t = useTranslations();
  const projects = useAtlas((state) => state.atlas.projects);
  if (relations.length === 0) return null;
  return (
    <section aria-labelledby="related-title">
      <h3 className={styles.heading} id="related-title">
        {t('panel.related')}
      </h3>
      <ul className={styles.related}>
        {relations.map(({ type, target }) => {
          const other = projectById(projects, target);
          return (
            other && (
              <li key={`${type} ${target}`}>
                <span className={styles.quiet}>{t(`relation.${type}`)}</span>
                <ProjectRow project={other} />
              </li>
            )
          );
        })}
      </ul>
    </section>
  );
}
