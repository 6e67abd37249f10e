import { useTranslations } from 'use-intl';
import type { Kind } from '#core/kind.ts';
import { type DatedClaim, knownBy } from '#ledger/claim-day.ts';
import { contradicts } from '#ledger/contradiction.ts';
import { newestFirst } from '#ledger/ledger-row.ts';
import { statusClaimOn, statusOf } from '#ledger/status-step.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { SourceMarks } from '../ledger/source-marks.tsx';
import { DifferMark } from '../primitives/differ-mark.tsx';
import { KindSymbol } from '../primitives/kind-symbol.tsx';
import { LastConfirmed } from '../primitives/last-confirmed.tsx';
import { StatusWord } from '../primitives/status-word.tsx';
import styles from './detail-panel.module.css';

/** The status known on the day shown with its date and source, and everything else that was reported of it. */
export function StatusReport({ claims, kind }: { claims: readonly DatedClaim[]; kind: Kind }) {
  const t = useTranslations('panel');
  const { text } = useFormat();
  const day = useAtlas((state) => state.date);
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
      <OtherReports claims={claims} part={undefined} current={current} />
    </section>
  );
}

interface OtherReportsProps {
  readonly claims: readonly DatedClaim[];
  readonly part: string | undefined;
  readonly current: DatedClaim;
}

/** Earlier reports, and those that contradict the one in force. */
export function OtherReports({ claims, part, current }: OtherReportsProps) {
  const t = useTranslations();
  const { date, text } = useFormat();
  const day = useAtlas((state) => state.date);
  const others = knownBy(claims, day)
    .filter((claim) => claim.quantity === 'status' && claim.part === part && claim !== current)
    .toSorted(newestFirst);
  if (others.length === 0) return null;
  const against = others.filter((claim) => contradicts(claim, current, 'grows'));
  return (
    <>
      {against.length > 0 && (
        <p className={styles.differ}>
          <DifferMark />
          {t('ledger.disagree', { count: new Set(against.map(({ source }) => source)).size })}
        </p>
      )}
      <details className={styles.earlier}>
        <summary>{t('panel.otherReports', { count: others.length })}</summary>
        <ul>
          {others.map((claim) => (
            <li key={claim.id} data-sourced="" data-claim={claim.id}>
              {against.includes(claim) && <DifferMark />} <StatusWord status={statusOf(claim)} />,{' '}
              {claim.asOf === 'undated' ? t('panel.undated') : t('panel.asOf', { date: date(claim.asOf) })}
              <SourceMarks ids={[claim.source]} />
              {claim.standing !== 'stands' && ` (${t('panel.rejected')})`}
              {claim.note && <p className={styles.note}>{text(claim.note)}</p>}
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}
