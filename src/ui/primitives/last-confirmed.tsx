import { useTranslations } from 'use-intl';
import type { CalendarDate } from '#core/calendar-date.ts';
import type { Basis } from '#ledger/claim-terms.ts';
import { isAged } from '#ledger/status-step.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import styles from './last-confirmed.module.css';

interface LastConfirmedProps {
  readonly claim: { readonly asOf: CalendarDate | 'undated'; readonly basis: Basis };
  /** In a row of a list the age shows in the look alone; the words are there to hear and to hover. */
  readonly isShort?: boolean;
  /** A heading above says already what the day is. */
  readonly isUnderHeading?: boolean;
}

/** The day of the newest report of a status; one older than twelve months is seen to be old. */
export function LastConfirmed({ claim, isShort = false, isUnderHeading = false }: LastConfirmedProps) {
  const t = useTranslations('panel');
  const { date, shortDate } = useFormat();
  const isOld = useAtlas(({ date: day }) => claim.asOf !== 'undated' && isAged(claim.asOf, day));
  if (claim.asOf === 'undated') return t('undated');
  const written = isShort ? shortDate(claim.asOf) : date(claim.asOf);
  return (
    <span
      className={isOld ? styles.aged : undefined}
      data-aged={isOld}
      title={isOld && isShort ? t('aged') : undefined}
    >
      {isUnderHeading && claim.basis !== 'own-inference'
        ? written
        : t(claim.basis === 'own-inference' ? 'inferred' : 'lastConfirmed', { date: written })}
      {isOld && <span className={isShort ? 'visually-hidden' : undefined}> · {t('aged')}</span>}
    </span>
  );
}
