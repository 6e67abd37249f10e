import { earliestDayOf, latestDayOf } from '#core/calendar-date.ts';
import { type DatedClaim, effectiveDay, knownBy } from './claim-day.ts';

/** A day named in advance, against the day it was named. */
export interface PlottedPromise {
  readonly claim: DatedClaim;
  /** `YYYY-MM-DD` */
  readonly madeOn: string;
  readonly earliest: string;
  readonly latest: string;
}

/** The promises about one thing, oldest first, as known on a day; those rejected are left out. */
export function promisesKnown(claims: readonly DatedClaim[], day: string): PlottedPromise[] {
  return knownBy(claims, day)
    .filter((claim) => typeof claim.standing === 'string' || 'supersededBy' in claim.standing)
    .flatMap((claim) => {
      const { value } = claim;
      if (typeof value !== 'object' || !('date' in value)) return [];
      return [
        {
          claim,
          madeOn: effectiveDay(claim),
          earliest: earliestDayOf(value.date),
          latest: latestDayOf(value.date),
        },
      ];
    })
    .toSorted((a, b) => a.madeOn.localeCompare(b.madeOn) || a.claim.id.localeCompare(b.claim.id));
}
