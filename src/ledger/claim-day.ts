import { latestDayOf } from '#core/calendar-date.ts';
import type { Claim } from './claim-schema.ts';

/** The day on which the sources were read: what bears no date at all was known on that day, and no earlier day is proved. */
export const READING_DAY = '2026-11-22';

/** A claim as published: with the day from which it was known, so that a reader needs no source list to turn back time. */
export interface DatedClaim extends Claim {
  /** `YYYY-MM-DD` */
  readonly knownSince: string;
}

/**
 * The day from which a claim was known: the day it was said, else the day of its source, else the day it is meant to hold
 * for, else the day the sources were read. A month or a year counts once it is over.
 */
export function knownSince(claim: Pick<Claim, 'statedOn' | 'asOf'>, sourceDate: string): string {
  // A source dated by the year or month that speaks of a day within it spoke no earlier, and hardly later.
  const isWithinSource =
    sourceDate !== 'undated' && sourceDate.length < 10 && claim.asOf.startsWith(sourceDate);
  if (claim.statedOn === undefined && isWithinSource) return latestDayOf(claim.asOf);
  const dated = [claim.statedOn, sourceDate, claim.asOf].find(
    (day) => day !== undefined && day !== 'undated',
  );
  return dated === undefined ? READING_DAY : latestDayOf(dated);
}

/** The claims that had been made by a day; later ones vanish, and what only they replaced still stands. */
export function knownBy(claims: readonly DatedClaim[], day: string): DatedClaim[] {
  const known = claims.filter((claim) => claim.knownSince <= day);
  if (known.length === claims.length) return known;
  const ids = new Set(known.map(({ id }) => id));
  return known.map((claim) => {
    const { standing } = claim;
    const isReplaced = typeof standing === 'object' && 'supersededBy' in standing;
    return isReplaced && !ids.has(standing.supersededBy) ? { ...claim, standing: 'stands' as const } : claim;
  });
}

/** The day a claim speaks of, for putting claims in order: its as-of day, else the day it was known. */
export function effectiveDay({ asOf, knownSince: known }: Pick<DatedClaim, 'asOf' | 'knownSince'>): string {
  return asOf === 'undated' ? known : latestDayOf(asOf);
}
