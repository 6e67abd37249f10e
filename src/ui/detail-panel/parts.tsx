import { useTranslations } from 'use-intl';
import type { SubjectDocument } from '#dataset/documents.ts';
import type { Part } from '#dataset/schema.ts';
import { statusClaimOn, statusOf } from '#ledger/status-step.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDay } from '../hooks/use-day.ts';
import { useFormat } from '../hooks/use-format.ts';
import { CitedText } from '../ledger/cited-text.tsx';
import { SourceMarks } from '../ledger/source-marks.tsx';
import { KindSymbol } from '../primitives/kind-symbol.tsx';
import { LastConfirmed } from '../primitives/last-confirmed.tsx';
import { StatusWord } from '../primitives/status-word.tsx';
import styles from './detail-panel.module.css';
import { OtherReports } from './status-report.tsx';

/** The parts of a project, each with a status of its own: a dam can work while its power station is being built. */
export function Parts({ document }: { document: SubjectDocument }) {
  const t = useTranslations('panel');
  const day = useDay();
  // A part of which nothing had been said yet was not known to be one.
  const known = document.parts.filter(({ id }) =>
    document.claims.some(({ part, knownSince }) => part === id && knownSince <= day),
  );
  if (known.length === 0) return null;
  return (
    <section aria-labelledby="parts-title">
      <h3 className={styles.heading} id="parts-title">
        {t('parts')}
      </h3>
      <ul className={styles.parts}>
        {known.map((part) => (
          <PartEntry key={part.id} part={part} document={document} />
        ))}
      </ul>
    </section>
  );
}

function PartEntry({ part, document }: { part: Part; document: SubjectDocument }) {
  const t = useTranslations('panel');
  const { text } = useFormat();
  const day = useDay();
  const isSelected = useAtlas(
    ({ selection }) =>
      selection.type === 'project' && selection.projectId === document.id && selection.partId === part.id,
  );
  const select = useAtlas((state) => state.select);
  const current = statusClaimOn(document.claims, part.id, day);
  const status = current === null ? 'unknown' : statusOf(current);
  return (
    <li data-part={`${document.id} ${part.id}`} data-sourced="" aria-current={isSelected || undefined}>
      <KindSymbol kind={part.kind} status={status} size={24} />
      <div>
        {part.position === 'unknown' ? (
          <div>{text(part.name)}</div>
        ) : (
          <button
            type="button"
            className={styles.partName}
            onClick={() => select({ type: 'project', projectId: document.id, partId: part.id })}
          >
            {text(part.name)}
          </button>
        )}
        <div className={styles.quiet} data-sourced="">
          <StatusWord status={status} />
          {current && (
            <>
              {' · '}
              <LastConfirmed claim={current} />
              <SourceMarks ids={[current.source]} />
            </>
          )}
        </div>
        {part.position === 'unknown' && <p className={styles.quiet}>{t('positionUnknown')}</p>}
        {current?.note && (
          <p className={styles.note} data-sourced="">
            {text(current.note)}
            <SourceMarks ids={[current.source]} />
          </p>
        )}
        {part.note && (
          <p className={styles.note}>
            <CitedText text={part.note} document={document} />
          </p>
        )}
        {current && (
          <OtherReports subject={document.id} claims={document.claims} part={part.id} current={current} />
        )}
      </div>
    </li>
  );
}
