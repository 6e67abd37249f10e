import { type DatedClaim, effectiveDay } from './claim-day.ts';
import type { Claim } from './claim-schema.ts';
import type { Change } from './quantity-terms.ts';
import { canAgree, dayNumber, valueInterval } from './value-interval.ts';

/** Promises made within this many days of each other compete; an older one has been overtaken. */
export const PROMISE_WINDOW_DAYS = 365;

/**
 * Whether two claims about the same thing cannot both be right. Symmetric, and never true of a claim and itself. A claim
 * that is superseded or rejected contradicts nothing: what is wrong with it is said elsewhere.
 */
export function contradicts(a: DatedClaim, b: DatedClaim, change: Change): boolean {
  if (a.id === b.id || a.standing !== 'stands' || b.standing !== 'stands') return false;
  if (!isSameNature(a, b)) return false;
  const [intervalA, intervalB] = [valueInterval(a), valueInterval(b)];
  if (intervalA === null || intervalB === null) return false;
  const areDifferent = !canAgree(intervalA, intervalB);
  const [dayA, dayB] = [dayNumber(effectiveDay(a)), dayNumber(effectiveDay(b))];
  switch (change) {
    case 'statement':
      return false;
    case 'fixed':
      return areDifferent;
    case 'promise':
      return areDifferent && Math.abs(dayA - dayB) <= PROMISE_WINDOW_DAYS;
    case 'varies':
      // A period is part of what the claims share; without one, each day is its own.
      return areDifferent && (a.period !== undefined || dayA === dayB);
    case 'grows': {
      if (intervalA.dimension !== intervalB.dimension) return false;
      if (dayA === dayB) return areDifferent;
      const [earlier, later] = dayA < dayB ? [intervalA, intervalB] : [intervalB, intervalA];
      return later.high <= earlier.low;
    }
  }
}

/** What was built is compared with what was built, what was meant with what was meant. */
function isSameNature(a: Claim, b: Claim): boolean {
  if (a.nature === 'estimate' || b.nature === 'estimate') return true;
  return (a.nature === 'actual') === (b.nature === 'actual');
}
