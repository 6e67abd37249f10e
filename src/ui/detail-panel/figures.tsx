import { useTranslations } from 'use-intl';
import type { AtlasProject } from '#dataset/atlas.ts';
import { type FigureRow, figureRows } from '#dataset/figure-rows.ts';
import type { Figure } from '#dataset/schema.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import styles from './detail-panel.module.css';
import { SourceMarks } from './sources.tsx';

/** Every figure with its date and its sources; where sources differ, all of them stand side by side. */
export function Figures({ project }: { project: AtlasProject }) {
  const t = useTranslations('panel');
  const rows = figureRows(project.figures);
  return (
    <section aria-labelledby="figures-title">
      <h3 className={styles.heading} id="figures-title">
        {t('figures')}
      </h3>
      {rows.length === 0 && <p className={styles.quiet}>{t('figuresNone')}</p>}
      <dl className={styles.figures}>
        {rows.map((row) => (
          <Row key={row.key} row={row} project={project} />
        ))}
      </dl>
    </section>
  );
}

function Row({ row, project }: { row: FigureRow; project: AtlasProject }) {
  const t = useTranslations();
  const { text } = useFormat();
  const quantities = useAtlas((state) => state.atlas.vocabulary.quantities);
  const label = quantities[row.quantity]?.label;
  const part = project.parts.find(({ id }) => id === row.part);
  const qualifiers = [part && text(part.name), row.scope === 'whole' ? null : t(`scope.${row.scope}`)].filter(
    (qualifier) => qualifier !== null && qualifier !== undefined,
  );
  return (
    <div className={styles.figure} data-quantity={row.quantity} data-scope={row.scope}>
      <dt>
        {label ? text(label) : row.quantity}
        {qualifiers.length > 0 && <span className={styles.quiet}>{qualifiers.join(' · ')}</span>}
      </dt>
      <dd>
        <Value figure={row.headline} isHeadline />
        {row.differingCount > 0 && (
          <p className={styles.differ}>
            <DifferMark />
            {t('panel.differ', { count: row.differingCount + 1 })}
          </p>
        )}
        {row.others.map((figure) => (
          <Value key={figure.id} figure={figure} isHeadline={false} />
        ))}
      </dd>
    </div>
  );
}

function Value({ figure, isHeadline }: { figure: Figure; isHeadline: boolean }) {
  const t = useTranslations();
  const format = useFormat();
  const remarks = [
    figure.nature === 'actual' ? null : t(`nature.${figure.nature}`),
    figure.asOf === 'undated' ? t('panel.undated') : t('panel.asOf', { date: format.date(figure.asOf) }),
    figure.standing === 'rejected' ? t('panel.rejected') : null,
    figure.standing === 'superseded' ? t('panel.superseded') : null,
  ].filter((remark) => remark !== null);
  return (
    <div
      className={isHeadline ? styles.headline : styles.other}
      data-figure={figure.id}
      data-standing={figure.standing}
    >
      <bdi className={styles.value}>{format.figure(figure)}</bdi>
      <SourceMarks ids={figure.sources} />
      <span className={styles.quiet}> {remarks.join(' · ')}</span>
      {figure.note && <p className={styles.note}>{format.text(figure.note)}</p>}
    </div>
  );
}

/** Two bars that do not meet: the sign of sources that differ, never a status colour. */
function DifferMark() {
  return (
    <svg viewBox="0 0 14 10" width="14" height="10" aria-hidden="true">
      <rect x="0" y="0" width="9" height="4" rx="1" fill="currentColor" />
      <rect x="5" y="6" width="9" height="4" rx="1" fill="currentColor" />
    </svg>
  );
}
