import { compareVersions } from '#core/data-version.ts';
import type { DatedClaim } from '#ledger/claim-day.ts';

/** One step between two published versions of the data, with the claims it changed as they were. */
export interface DatedVersionStep {
  readonly from: string;
  readonly to: string;
  /** By `subject/claim`; null for a claim that was not there. */
  readonly before: Readonly<Record<string, DatedClaim | null>>;
}

/** How the published versions of the data lead to the present one, in order. */
export interface VersionsDocument {
  readonly steps: readonly DatedVersionStep[];
}

/**
 * The claims of a subject as an earlier version of the data had them, from those of the present version; null where the
 * steps do not lead from that version to `present`. Their order is that of the present claims, what has gone comes last.
 */
export function claimsThen(
  claims: readonly DatedClaim[],
  subject: string,
  version: string,
  present: string,
  { steps }: VersionsDocument,
): readonly DatedClaim[] | null {
  const start = steps.findIndex(({ from }) => compareVersions(from, version) === 0);
  const way = start === -1 ? [] : steps.slice(start);
  if (way.length === 0 || way.some(({ to }, i) => to !== (way[i + 1]?.from ?? present))) return null;
  const then = new Map<string, DatedClaim>(claims.map((claim) => [claim.id, claim]));
  for (const { before } of way.toReversed()) {
    for (const [name, claim] of Object.entries(before)) {
      const [of, id = ''] = name.split('/');
      if (of !== subject) continue;
      if (claim === null) then.delete(id);
      else then.set(id, claim);
    }
  }
  return [...then.values()];
}
