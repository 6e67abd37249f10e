import { ChevronDown } from 'lucide-react';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { SubjectDocument } from '#dataset/documents.ts';
import type { LedgerRow } from '#ledger/ledger-row.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { DifferMark } from '../primitives/differ-mark.tsx';
import { lazyPart } from '../primitives/lazy-part.tsx';
import styles from './ledger.module.css';
import { SourceMarks } from './source-marks.tsx';
import { useRowLabel } from './use-row-label.ts';
import { useStatedRange } from './use-stated-range.ts';

/** Axis, claims and citation are fetched when the first row is opened. */
const ClaimDetails = lazyPart(() => import('./claim-details.tsx'));

/** One figure: its headline with date and sources, and, once opened, everything that is claimed of it. */
export function FigureRow({ row, document }: { row: LedgerRow; document: SubjectDocument }) {
  const t = useTranslations();
  const { label, qualifiers } = useRowLabel(row, document);
  const { isOpen, toggle, ref } = useOpenRow(row, document.id);
  const detailsId = `claims-${document.id}-${row.key.replaceAll('|', '-')}`;
  return (
    <div
      className={styles.figure}
      data-quantity={row.quantity}
      data-scope={row.scope}
      data-row={row.key}
      data-sourced=""
      data-contested={row.contested.length > 0}
      ref={ref}
    >
      <button
        type="button"
        className={styles.rowToggle}
        aria-expanded={isOpen}
        aria-controls={detailsId}
        onClick={toggle}
      >
        <span>
          {label}
          {qualifiers.length > 0 && (
            <>
              {' '}
              <span className={styles.qualifiers}>{qualifiers.join(' · ')}</span>
            </>
          )}
        </span>{' '}
        <span className={styles.claimCount} data-count="">
          {t('ledger.claimCount', { count: row.claims.length })}
          <ChevronDown aria-hidden="true" />
        </span>
      </button>
      <Headline row={row} />
      <div id={detailsId} hidden={!isOpen}>
        {isOpen && (
          <Suspense fallback={<p className={styles.quiet}>{t('ledger.loading')}</p>}>
            <ClaimDetails row={row} document={document} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

/** A row opens by hand, and by itself when a link points at one of its claims. */
function useOpenRow(row: LedgerRow, subject: string) {
  const linked = useAtlas((state) => state.claim);
  const showClaim = useAtlas((state) => state.showClaim);
  const ref = useRef<HTMLDivElement>(null);
  const isLinked = row.claims.some(({ id }) => `${subject}/${id}` === linked);
  const [isOpen, setOpen] = useState(isLinked);
  useEffect(() => {
    if (!isLinked) return;
    setOpen(true);
    ref.current?.scrollIntoView({ block: 'center' });
  }, [isLinked]);
  const toggle = () => {
    if (isLinked && isOpen) showClaim(null);
    setOpen(!isOpen);
  };
  return { isOpen, toggle, ref };
}

function Headline({ row }: { row: LedgerRow }) {
  const t = useTranslations();
  const format = useFormat();
  const { headline } = row;
  if (headline === null) {
    return (
      <p>
        <span className={styles.quiet}>{t('ledger.noneStands')}</span>
        <SourceMarks ids={row.claims.map(({ source }) => source)} />
      </p>
    );
  }
  const sameValue = row.claims.filter(
    (claim) =>
      claim.standing === 'stands' &&
      JSON.stringify([claim.value, claim.unit]) === JSON.stringify([headline.value, headline.unit]),
  );
  return (
    <div data-sourced="" data-claim={headline.id}>
      <bdi className={styles.value} data-words={headline.unit === 'text'}>
        {format.value(headline)}
      </bdi>
      <SourceMarks ids={sameValue.map(({ source }) => source)} />
      <span className={styles.quiet}>
        {' '}
        {[
          headline.basis === 'own-inference' ? t('ledger.ownSum') : null,
          headline.nature === 'actual' ? null : t(`nature.${headline.nature}`),
          headline.asOf === 'undated'
            ? t('panel.undated')
            : t('panel.asOf', { date: format.date(headline.asOf) }),
        ]
          .filter((remark) => remark !== null)
          .join(' · ')}
      </span>
      <Disagreement row={row} />
      <NotCounted row={row} />
    </div>
  );
}

/** Whether claims contradict each other, and between which values they lie; values that merely differ are a quiet range. */
function Disagreement({ row }: { row: LedgerRow }) {
  const t = useTranslations('ledger');
  const range = useStatedRange(row);
  if (row.contested.length === 0)
    return range === null ? null : <p className={styles.quiet}>{t('valuesFrom', { range })}</p>;
  return (
    <p className={styles.differ}>
      <DifferMark />
      {t(disagreementOf(row), { count: row.disagreeingSources.length })}
      {range !== null && <bdi> · {t('range', { range })}</bdi>}
    </p>
  );
}

/** Against the headline, among the others, or only in what we worked out ourselves. */
function disagreementOf({ disagreeingSources, contested, headline }: LedgerRow) {
  if (disagreeingSources.length > 0) return 'disagree' as const;
  return headline !== null && contested.includes(headline)
    ? ('ownDiffers' as const)
    : ('othersDisagree' as const);
}

function NotCounted({ row }: { row: LedgerRow }) {
  const t = useTranslations('ledger');
  const count = row.claims.filter(
    ({ standing }) => typeof standing === 'object' && 'rejectedBecause' in standing,
  ).length;
  return count === 0 ? null : <p className={styles.quiet}>{t('notCounted', { count })}</p>;
}
