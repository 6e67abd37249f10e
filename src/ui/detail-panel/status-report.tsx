import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { Kind } from '#core/kind.ts';
import { type DatedClaim, knownBy } from '#ledger/claim-day.ts';
import { contradicts } from '#ledger/contradiction.ts';
import { newestFirst } from '#ledger/ledger-row.ts';
import { statusClaimOn, statusOf } from '#ledger/status-step.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDay } from '../hooks/use-day.ts';
import { useFormat } from '../hooks/use-format.ts';
import { SourceMarks } from '../ledger/source-marks.tsx';
import { Standing } from '../ledger/standing.tsx';
import { DifferMark } from '../primitives/differ-mark.tsx';
import { KindSymbol } from '../primitives/kind-symbol.tsx';
import { LastConfirmed } from '../primitives/last-confirmed.tsx';
import { StatusWord } from '../primitives/status-word.tsx';
import styles from './detail-panel.module.css';

interface StatusReportProps {
  readonly subject: string;
  readonly claims: readonly DatedClaim[];
  readonly kind: Kind;
}

/** The status known on the day shown with its date and source, and everything else that was reported of it. */
export function StatusReport({ subject, claims, kind }: StatusReportProps) {
  const t = useTranslations('panel');
  const { text } = useFormat();
  const day = useDay();
  if (kind === 'region') return <p className={styles.quiet}>{t('noStatus')}</p>;
  const current = statusClaimOn(claims, undefined, day);
  if (current === null) return <StatusWord status="unknown" />;
  return (
    <section aria-label={t('statusSince')} data-sourced="">
      <div className={styles.status}>
        <KindSymbol kind={kind} status={statusOf(current)} size={34} />
        <div>
          <strong>
            <StatusWord status={statusOf(current)} />
          </strong>
          <div className={styles.quiet}>
            <LastConfirmed claim={current} />
            <SourceMarks ids={[current.source]} />
          </div>
        </div>
      </div>
      {current.note && <p className={styles.note}>{text(current.note)}</p>}
      <OtherReports subject={subject} claims={claims} part={undefined} current={current} />
    </section>
  );
}

interface OtherReportsProps {
  /** The project whose reports they are. */
  readonly subject: string;
  readonly claims: readonly DatedClaim[];
  readonly part: string | undefined;
  readonly current: DatedClaim;
}

/** Earlier reports, and those that contradict the one in force. */
export function OtherReports({ subject, claims, part, current }: OtherReportsProps) {
  const t = useTranslations();
  const { date, text } = useFormat();
  const day = useDay();
  const linked = useAtlas((state) => state.claim);
  const reports = knownBy(claims, day).filter(
    (claim) => claim.quantity === 'status' && claim.part === part && claim.item === undefined,
  );
  const others = reports.filter((claim) => claim !== current).toSorted(newestFirst);
  const isLinked = (claim: DatedClaim) => linked === `${subject}/${claim.id}`;
  const ref = useRef<HTMLUListElement>(null);
  const hasLinked = others.some(isLinked);
  useEffect(() => {
    if (hasLinked) ref.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
  }, [hasLinked]);
  if (others.length === 0) return null;
  const contested = others.filter((claim) => reports.some((other) => contradicts(claim, other, 'grows')));
  return (
    <>
      {contested.length > 0 && (
        <p className={styles.differ} data-count="">
          <DifferMark />
          {t('panel.reportsContradict')}
        </p>
      )}
      <details className={styles.earlier} open={hasLinked || undefined}>
        <summary data-count="">{t('panel.otherReports', { count: others.length })}</summary>
        <ul ref={ref}>
          {others.map((claim) => (
            <li
              key={claim.id}
              data-sourced=""
              data-claim={claim.id}
              aria-current={isLinked(claim) || undefined}
            >
              {contested.includes(claim) && <DifferMark />} <StatusWord status={statusOf(claim)} />,{' '}
              {claim.asOf === 'undated' ? t('panel.undated') : t('panel.asOf', { date: date(claim.asOf) })}
              <SourceMarks ids={[claim.source]} />
              <Standing claim={claim} />
              {claim.note && <p className={styles.note}>{text(claim.note)}</p>}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
