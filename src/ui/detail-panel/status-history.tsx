import { useTranslations } from 'use-intl';
import type { Kind } from '#core/kind.ts';
import type { StatusEntry } from '#dataset/schema.ts';
import { statusAt } from '#dataset/status-at.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { KindSymbol } from '../primitives/kind-symbol.tsx';
import { StatusWord } from '../primitives/status-word.tsx';
import styles from './detail-panel.module.css';
import { SourceMarks } from './sources.tsx';

/** The status in force with its date and source, and what was reported before. */
export function StatusHistory({ history, kind }: { history: readonly StatusEntry[]; kind: Kind }) {
  const t = useTranslations('panel');
  const { date, text } = useFormat();
  const known = useAtlas((state) => state.date);
  const current = statusAt(history, known);
  const earlier = history.filter(
    (entry) => entry !== current && (current === null || entry.asOf <= current.asOf),
  );
  if (kind === 'region') return <p className={styles.quiet}>{t('noStatus')}</p>;
  if (current === null) return <StatusWord status="unknown" />;
  return (
    <section aria-label={t('statusSince')}>
      <div className={styles.status}>
        <KindSymbol kind={kind} status={current.status} size={34} />
        <div>
          <strong>
            <StatusWord status={current.status} />
          </strong>
          <div className={styles.quiet}>
            {t('asOf', { date: date(current.asOf) })}
            <SourceMarks ids={[current.source]} />
          </div>
        </div>
      </div>
      {current.note && <p className={styles.note}>{text(current.note)}</p>}
      {earlier.length > 0 && (
        <details className={styles.earlier}>
          <summary>{t('earlier')}</summary>
          <ul>
            {earlier.toReversed().map((entry) => (
              <li key={`${entry.asOf} ${entry.status} ${entry.source}`}>
                <StatusWord status={entry.status} />, {t('asOf', { date: date(entry.asOf) })}
                <SourceMarks ids={[entry.source]} />
                {entry.note && <p className={styles.note}>{text(entry.note)}</p>}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
