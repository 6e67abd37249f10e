import { useTranslations } from 'use-intl';
import type { AtlasProject } from '#dataset/atlas.ts';
import { statusAt } from '#dataset/status-at.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { KindSymbol } from '../primitives/kind-symbol.tsx';
import { StatusWord } from '../primitives/status-word.tsx';
import styles from './detail-panel.module.css';
import { SourceMarks } from './sources.tsx';

/** The parts of a project, each with a status of its own: a dam can work while its power station is being built. */
export function Parts({ project }: { project: AtlasProject }) {
  const t = useTranslations('panel');
  const { date, text } = useFormat();
  const known = useAtlas((state) => state.date);
  const selection = useAtlas((state) => state.selection);
  const select = useAtlas((state) => state.select);
  return (
    <section aria-labelledby="parts-title">
      <h3 className={styles.heading} id="parts-title">
        {t('parts')}
      </h3>
      <ul className={styles.parts}>
        {project.parts.map((part) => {
          const current = statusAt(part.statusHistory, known);
          const isSelected = selection.type === 'project' && selection.partId === part.id;
          return (
            <li key={part.id} data-part={`${project.id} ${part.id}`} aria-current={isSelected || undefined}>
              <KindSymbol kind={part.kind} status={current?.status ?? 'unknown'} size={24} />
              <div>
                {part.position === 'unknown' ? (
                  <div>{text(part.name)}</div>
                ) : (
                  <button
                    type="button"
                    className={styles.partName}
                    onClick={() => select({ type: 'project', projectId: project.id, partId: part.id })}
                  >
                    {text(part.name)}
                  </button>
                )}
                <div className={styles.quiet}>
                  <StatusWord status={current?.status ?? 'unknown'} />
                  {current && (
                    <>
                      , {t('asOf', { date: date(current.asOf) })}
                      <SourceMarks ids={[current.source]} />
                    </>
                  )}
                </div>
                {part.position === 'unknown' && <p className={styles.quiet}>{t('positionUnknown')}</p>}
                {current?.note && <p className={styles.note}>{text(current.note)}</p>}
                {part.note && <p className={styles.note}>{text(part.note)}</p>}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
