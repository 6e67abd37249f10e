import { type DatedClaim, effectiveDay, knownBy } from './claim-day.ts';
import type { Claim } from './claim-schema.ts';
import { CONFIDENCES, confidenceOf, type Scope } from './claim-terms.ts';
import { contradicts, PROMISE_WINDOW_DAYS } from './contradiction.ts';
import type { Quantity } from './quantity-schema.ts';
import type { Change } from './quantity-terms.ts';
import { dayNumber } from './value-interval.ts';

/** All that is said of one quantity of one subject for one period: the headline, and everything beside it. */
export interface LedgerRow {
  /** Equal for all claims about the same thing. */
  readonly key: string;
  readonly quantity: string;
  readonly part: string | undefined;
  readonly item: string | undefined;
  readonly scope: Scope;
  readonly period: string | undefined;
  readonly change: Change;
  /** The claim that leads; null where none stands. */
  readonly headline: DatedClaim | null;
  /** All claims, those that stand first, each newest first; the headline is among them. */
  readonly claims: readonly DatedClaim[];
  /** Standing claims that contradict another standing claim of the row. */
  readonly contested: readonly DatedClaim[];
  /** Sources whose standing claim contradicts the headline; what we worked out ourselves is no source. */
  readonly disagreeingSources: readonly string[];
}

/** What two claims must share to be about the same thing. */
export function rowKey({ quantity, part, item, scope, period }: Claim): string {
  return [quantity, part ?? '', item ?? '', scope, period ?? ''].join('|');
}

/** Groups the claims known by a day by what they are about, in the order in which each thing is first mentioned. */
export function ledgerRows(
  claims: readonly DatedClaim[],
  quantities: Readonly<Record<string, Quantity>>,
  day: string,
): LedgerRow[] {
  const groups = new Map<string, DatedClaim[]>();
  for (const claim of knownBy(claims, day)) {
    const key = rowKey(claim);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [claim]);
    else members.push(claim);
  }
  return [...groups].map(([key, members]) => ledgerRow(key, members, quantities));
}

function ledgerRow(
  key: string,
  members: readonly DatedClaim[],
  quantities: Readonly<Record<string, Quantity>>,
): LedgerRow {
  const [first] = members;
  if (first === undefined) throw new Error(`no claim has the key ${key}`);
  const change = quantities[first.quantity]?.change ?? 'fixed';
  const sorted = members.toSorted(newestFirst);
  const standing = sorted.filter(({ standing }) => standing === 'stands');
  const headline = headlineOf(standing, change);
  return {
    key,
    quantity: first.quantity,
    part: first.part,
    item: first.item,
    scope: first.scope,
    period: first.period,
    change,
    headline,
    claims: [...standing, ...sorted.filter((claim) => claim.standing !== 'stands')],
    contested: standing.filter((claim) => standing.some((other) => contradicts(claim, other, change))),
    disagreeingSources: [
      ...new Set(
        standing
          .filter(
            (claim) =>
              claim.basis !== 'own-inference' && headline !== null && contradicts(claim, headline, change),
          )
          .map(({ source }) => source),
      ),
    ],
  };
}

/**
 * The headline rule: the newest standing claim of the highest confidence. Where the thing itself changes, only claims as
 * of the newest day compete (promises: those of the twelve months before it), since an older one was true of another day;
 * a claim that contradicts one of higher confidence does not compete at all.
 */
export function headlineOf(standing: readonly DatedClaim[], change: Change): DatedClaim | null {
  const known = standing.filter(({ value }) => value !== 'unknown');
  const candidates = competing(known.length > 0 ? known : standing, change);
  const [best] = candidates.toSorted((a, b) => confidenceRank(a) - confidenceRank(b) || newestFirst(a, b));
  return best ?? null;
}

function confidenceRank(claim: DatedClaim): number {
  return CONFIDENCES.indexOf(confidenceOf(claim));
}

function competing(claims: readonly DatedClaim[], change: Change): readonly DatedClaim[] {
  if (change === 'fixed' || change === 'statement') return claims;
  const tenable = claims.filter(
    (claim) =>
      !claims.some(
        (other) => confidenceRank(other) < confidenceRank(claim) && contradicts(other, claim, change),
      ),
  );
  const newest = Math.max(...tenable.map((claim) => dayNumber(effectiveDay(claim))));
  const window = change === 'promise' ? PROMISE_WINDOW_DAYS : 0;
  return tenable.filter((claim) => newest - dayNumber(effectiveDay(claim)) <= window);
}

/** Newest first; the ids decide where two claims are of the same day, so that the order never depends on the file. */
export function newestFirst(a: DatedClaim, b: DatedClaim): number {
  return (
    effectiveDay(b).localeCompare(effectiveDay(a)) ||
    b.knownSince.localeCompare(a.knownSince) ||
    a.id.localeCompare(b.id)
  );
}
