import { useTranslations } from 'use-intl';
import type { DatedClaim } from '#ledger/claim-day.ts';
import styles from './ledger.module.css';

/** Why a claim is kept but does not count; nothing for one that stands. */
export function Standing({ claim }: { claim: DatedClaim }) {
  const t = useTranslations();
  if (claim.standing === 'stands') return null;
  return (
    <p className={styles.standing}>
      {'supersededBy' in claim.standing
        ? t('panel.superseded')
        : `${t('panel.rejected')}: ${t(`rejection.${claim.standing.rejectedBecause}`)}`}
    </p>
  );
}

export function standingOf({ standing }: DatedClaim): 'stands' | 'superseded' | 'rejected' {
  if (standing === 'stands') return standing;
  return 'supersededBy' in standing ? 'superseded' : 'rejected';
}
