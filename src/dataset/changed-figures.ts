import type { DatedClaim } from '#ledger/claim-day.ts';
import { type LedgerRow, ledgerRows } from '#ledger/ledger-row.ts';
import type { Quantity } from '#ledger/quantity-schema.ts';

/** A figure that led then and does not lead now, or leads with another value. */
export interface ChangedFigure {
  readonly row: LedgerRow;
  readonly before: DatedClaim;
  /** Null where nothing leads any more. */
  readonly after: DatedClaim | null;
}

/** What was stated by one version of the claims of a subject and is stated otherwise by another, on the same day. */
export function changedFigures(
  then: readonly DatedClaim[],
  now: readonly DatedClaim[],
  quantities: Readonly<Record<string, Quantity>>,
  day: string,
): ChangedFigure[] {
  const rows = new Map(ledgerRows(now, quantities, day).map((row) => [row.key, row]));
  return ledgerRows(then, quantities, day).flatMap((row) => {
    const before = row.headline;
    const after = rows.get(row.key)?.headline ?? null;
    return before === null || statedBy(before) === statedBy(after) ? [] : [{ row, before, after }];
  });
}

function statedBy(claim: DatedClaim | null): string {
  return claim === null ? '' : JSON.stringify([claim.value, claim.unit, claim.precision]);
}
