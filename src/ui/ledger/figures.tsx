import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { SubjectDocument } from '#dataset/documents.ts';
import { type LedgerRow, ledgerRows } from '#ledger/ledger-row.ts';
import { QUANTITY_TOPICS } from '#ledger/quantity-terms.ts';
import { useAfterPaint } from '../hooks/use-after-paint.ts';
import { useDay } from '../hooks/use-day.ts';
import { useClaimContext } from './claim-context.tsx';
import { FigureRow } from './figure-row.tsx';
import styles from './ledger.module.css';

/** So many rows fill the panel; the others follow once they have been painted. */
const FIRST_ROWS = 6;

/** Every figure known on the day shown, gathered by topic; where sources differ, all of them stand side by side. */
export function Figures({ document, titleId }: { document: SubjectDocument; titleId: string }) {
  const t = useTranslations();
  const date = useDay();
  const { quantities } = useClaimContext();
  // Statuses of the whole and of parts stand above; those of sections have no other place.
  const claims = useMemo(
    () => document.claims.filter(({ quantity, item }) => quantity !== 'status' || item !== undefined),
    [document],
  );
  const rows = useMemo(() => ledgerRows(claims, quantities, date), [claims, quantities, date]);
  const isPainted = useAfterPaint();
  const hiddenCount = claims.filter(({ knownSince }) => knownSince > date).length;
  const topics = QUANTITY_TOPICS.map((topic) => ({
    topic,
    members: rows.filter(({ quantity }) => quantities[quantity]?.topic === topic),
  })).filter(({ members }) => members.length > 0);
  const inSight = topics
    .slice(0, 1)
    .map(({ topic, members }) => ({ topic, members: members.slice(0, FIRST_ROWS) }));
  return (
    <section aria-labelledby={titleId}>
      <h3 className={styles.heading} id={titleId}>
        {t('panel.figures')}
      </h3>
      {rows.length === 0 && <p className={styles.quiet}>{t('panel.figuresNone')}</p>}
      {(isPainted ? topics : inSight).map(({ topic, members }) => (
        <Topic key={topic} title={t(`topic.${topic}`)} rows={members} document={document} />
      ))}
      {hiddenCount > 0 && (
        <p className={styles.quiet} data-count="">
          {t('ledger.hiddenLater', { count: hiddenCount })}
        </p>
      )}
    </section>
  );
}

function Topic({
  title,
  rows,
  document,
}: {
  title: string;
  rows: readonly LedgerRow[];
  document: SubjectDocument;
}) {
  return (
    <div className={styles.topic}>
      <h4 className={styles.topicTitle}>{title}</h4>
      {rows.map((row) => (
        <FigureRow key={row.key} row={row} document={document} />
      ))}
    </div>
  );
}
