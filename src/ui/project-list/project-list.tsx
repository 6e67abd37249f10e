import { PanelLeftClose } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { KINDS } from '#core/kind.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import styles from './project-list.module.css';
import { ProjectRow } from './project-row.tsx';

/** Every project of the atlas, grouped by what it is; a list that works without any map. */
export function ProjectList({ onClose }: { onClose?: () => void }) {
  const t = useTranslations();
  const projects = useAtlas((state) => state.atlas.projects);
  const kinds = KINDS.map((kind) => ({ kind, members: projects.filter((project) => project.kind === kind) }));

  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.title}>{t('list.title')}</h2>
        <span className={styles.count}>{t('list.count', { count: projects.length })}</span>
        {onClose && (
          <IconButton label={t('bar.hideList')} onClick={onClose}>
            <PanelLeftClose aria-hidden="true" className={styles.mirrored} />
          </IconButton>
        )}
      </div>
      <div className={styles.scroll}>
        {kinds
          .filter(({ members }) => members.length > 0)
          .map(({ kind, members }) => (
            <section key={kind} className={styles.kind} aria-labelledby={`kind-${kind}`}>
              <h3 id={`kind-${kind}`} className={styles.heading}>
                {t(`kind.${kind}`)}
              </h3>
              <ul>
                {members.map((project) => (
                  <li key={project.id}>
                    <ProjectRow project={project} />
                  </li>
                ))}
              </ul>
            </section>
          ))}
      </div>
    </>
  );
}
