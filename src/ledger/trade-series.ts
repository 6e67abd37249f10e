import { type DatedClaim, knownBy } from './claim-day.ts';
import { type LedgerRow, ledgerRows } from './ledger-row.ts';
import type { Quantity } from './quantity-schema.ts';

/** A claim about a year or part of a year, placed on the axis of years. */
export interface TradePoint {
  readonly claim: DatedClaim;
  readonly year: number;
  /** Where in the year the period ends, 0 to 1: a claim about January to October lies short of the full year. */
  readonly share: number;
  readonly isPartial: boolean;
}

/** One calendar year: its headline and every claim about it, parts of the year included. */
export interface TradeYear {
  readonly year: number;
  readonly row: LedgerRow | null;
  readonly partial: readonly LedgerRow[];
}

/** The calendar year a period lies in and how much of it; null for one that crosses the new year. */
export function yearOf(period: string): { readonly year: number; readonly share: number } | null {
  const [from = '', to = from] = period.split('/');
  const year = Number(from.slice(0, 4));
  if (Number(to.slice(0, 4)) !== year) return null;
  const firstMonth = from.length === 4 ? 1 : Number(from.slice(5, 7));
  const lastMonth = to.length === 4 ? 12 : Number(to.slice(5, 7));
  if (from.length === 7 && period === from) return { year, share: 1 / 12 };
  return { year, share: (lastMonth - firstMonth + 1) / 12 };
}

/** The years of one quantity, as known on a day, oldest first. */
export function tradeYears(
  claims: readonly DatedClaim[],
  quantity: string,
  quantities: Readonly<Record<string, Quantity>>,
  day: string,
): TradeYear[] {
  const rows = ledgerRows(
    claims.filter((claim) => claim.quantity === quantity),
    quantities,
    day,
  );
  const years = new Map<number, { row: LedgerRow | null; partial: LedgerRow[] }>();
  for (const row of rows) {
    const span = row.period === undefined ? null : yearOf(row.period);
    if (span === null) continue;
    const entry = years.get(span.year) ?? { row: null, partial: [] };
    if (span.share === 1) entry.row = row;
    else entry.partial.push(row);
    years.set(span.year, entry);
  }
  return [...years].map(([year, entry]) => ({ year, ...entry })).toSorted((a, b) => a.year - b.year);
}

/** Every claim of some years as a point, those not counted left out. */
export function tradePoints(years: readonly TradeYear[]): TradePoint[] {
  return years.flatMap(({ year, row, partial }) =>
    [...(row === null ? [] : [row]), ...partial].flatMap(({ claims, period = '' }) => {
      const share = yearOf(period)?.share ?? 1;
      return claims
        .filter(({ standing }) => standing === 'stands')
        .map((claim) => ({ claim, year, share, isPartial: share < 1 }));
    }),
  );
}

/** The targets known on a day: what was named, and by when. */
export function tradeTargets(claims: readonly DatedClaim[], quantity: string, day: string): DatedClaim[] {
  return knownBy(claims, day).filter((claim) => claim.quantity === quantity && claim.standing === 'stands');
}
