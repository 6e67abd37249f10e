import { useTranslations } from 'use-intl';
import type { ListEntry } from './list-entries.ts';
import styles from './project-list.module.css';
import { ProjectRow } from './project-row.tsx';

/** A line of the list: a kind as a heading, or a project. */
export function Entry({ entry }: { entry: ListEntry }) {
  const t = useTranslations('kind');
  if (entry.type === 'kind') return <h3 className={styles.heading}>{t(entry.kind)}</h3>;
  return <ProjectRow project={entry.project} />;
}
