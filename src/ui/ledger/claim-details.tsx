import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { SubjectDocument } from '#dataset/documents.ts';
import type { DatedClaim } from '#ledger/claim-day.ts';
import { confidenceOf } from '#ledger/claim-terms.ts';
import type { LedgerRow } from '#ledger/ledger-row.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { AxisTicks, ClaimTrack, useClaimAxis } from './claim-axis.tsx';
import { useClaimContext } from './claim-context.tsx';
import { ClaimTools } from './claim-tools.tsx';
import styles from './ledger.module.css';
import { SourceMarks } from './source-marks.tsx';
import { Standing, standingOf } from './standing.tsx';

/** All claims of a row on one axis, each with who says so and when, and why the headline is the headline. */
export default function ClaimDetails({ row, document }: { row: LedgerRow; document: SubjectDocument }) {
  const t = useTranslations('ledger');
  const axis = useClaimAxis(row.claims);
  return (
    <div className={styles.details}>
      {axis !== null && <AxisTicks axis={axis} />}
      <ul>
        {row.claims.map((claim) => (
          <ClaimEntry
            key={claim.id}
            claim={claim}
            row={row}
            document={document}
            track={
              axis !== null && <ClaimTrack claim={claim} axis={axis} isHeadline={claim === row.headline} />
            }
          />
        ))}
      </ul>
      {row.headline !== null && row.claims.length > 1 && (
        <p className={styles.quiet}>
          {t(`rule.${row.change}`, { confidence: t(`confidence.${confidenceOf(row.headline)}`) })}
        </p>
      )}
    </div>
  );
}

interface ClaimEntryProps {
  readonly claim: DatedClaim;
  readonly row: LedgerRow;
  readonly document: SubjectDocument;
  readonly track: React.ReactNode;
}

function ClaimEntry({ claim, row, document, track }: ClaimEntryProps) {
  const t = useTranslations();
  const format = useFormat();
  const linked = useAtlas((state) => state.claim);
  const isLinked = linked === `${document.id}/${claim.id}`;
  const ref = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isLinked) ref.current?.scrollIntoView({ block: 'center' });
  }, [isLinked]);
  return (
    <li
      className={styles.claim}
      data-claim={claim.id}
      data-standing={standingOf(claim)}
      data-sourced=""
      aria-current={isLinked || undefined}
      ref={ref}
    >
      {track}
      <div className={styles.claimLine}>
        <bdi className={styles.claimValue} data-words={claim.unit === 'text'}>
          {format.value(claim)}
        </bdi>
        <SourceMarks ids={[claim.source]} />
        {claim === row.headline && row.claims.length > 1 && (
          <span className={styles.tag}>{t('ledger.headline')}</span>
        )}
        <ClaimTools claim={claim} row={row} document={document} />
      </div>
      <p className={styles.quiet}>
        <Who claim={claim} /> ·{' '}
        {t('ledger.confidenceIs', { confidence: t(`ledger.confidence.${confidenceOf(claim)}`) })}:{' '}
        {t(`basis.${claim.basis}`)}
      </p>
      <Standing claim={claim} />
      {claim.note && <p className={styles.note}>{format.text(claim.note)}</p>}
    </li>
  );
}

/** Who says so, what day it is about, and since when it has been known. */
function Who({ claim }: { claim: DatedClaim }) {
  const t = useTranslations();
  const format = useFormat();
  const { people, sourcesById } = useClaimContext();
  const speaker = claim.speaker === undefined ? undefined : people[claim.speaker];
  const publisher = sourcesById.get(claim.source)?.publisher ?? claim.source;
  const asOf =
    claim.asOf === 'undated' ? t('panel.undated') : t('panel.asOf', { date: format.date(claim.asOf) });
  return (
    <>
      {speaker === undefined ? (
        <bdi lang="en">{publisher}</bdi>
      ) : (
        <>
          {format.text(speaker.name)}
          {speaker.role && ` (${format.text(speaker.role)})`}
        </>
      )}
      {claim.nature === 'actual' ? '' : ` · ${t(`nature.${claim.nature}`)}`} · {asOf} ·{' '}
      {t('ledger.knownSince', { date: format.date(claim.knownSince) })}
    </>
  );
}
