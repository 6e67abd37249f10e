import { type DatedClaim, knownBy } from './claim-day.ts';
import { type LedgerRow, ledgerRows } from './ledger-row.ts';
import type { Quantity } from './quantity-schema.ts';

/** A claim about a year or part of a year, placed on the axis of years. */
export interface TradePoint {
  readonly claim: DatedClaim;
  readonly year: number;
  /** Where within the year the period ends, 0 to 1; 1 for a whole year. */
  readonly end: number;
  readonly isPartial: boolean;
}

/** One calendar year: its headline, every other row about the whole year, and those about parts of it. */
export interface TradeYear {
  readonly year: number;
  /** What is claimed of the year without any restriction; null where nothing is. */
  readonly row: LedgerRow | null;
  /** Claims about the year that say something narrower, such as a figure whose months are not named. */
  readonly restricted: readonly LedgerRow[];
  readonly partial: readonly LedgerRow[];
}

/** The calendar year a period lies in and where in it the period ends; null for one that crosses the new year. */
export function yearOf(
  period: string,
): { readonly year: number; readonly end: number; readonly isPartial: boolean } | null {
  const [from = '', to = from] = period.split('/');
  const year = Number(from.slice(0, 4));
  if (Number(to.slice(0, 4)) !== year) return null;
  const firstMonth = from.length === 4 ? 1 : Number(from.slice(5, 7));
  const lastMonth = to.length === 4 ? 12 : Number(to.slice(5, 7));
  return { year, end: lastMonth / 12, isPartial: firstMonth > 1 || lastMonth < 12 };
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
  const spans = rows.flatMap((row) => {
    const span = row.period === undefined ? null : yearOf(row.period);
    return span === null ? [] : [{ row, ...span }];
  });
  const years = [...new Set(spans.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => {
    const own = spans.filter((span) => span.year === year);
    const whole = own.filter(({ isPartial }) => !isPartial).map(({ row }) => row);
    const row = whole.find(({ item }) => item === undefined) ?? null;
    return {
      year,
      row,
      restricted: whole.filter((other) => other !== row),
      partial: own.filter(({ isPartial }) => isPartial).map((span) => span.row),
    };
  });
}

/** Every claim of some years as a point, those not counted left out. */
export function tradePoints(years: readonly TradeYear[]): TradePoint[] {
  return years.flatMap(({ year, row, restricted, partial }) =>
    [...(row === null ? [] : [row]), ...restricted, ...partial].flatMap(({ claims, period = '' }) => {
      const span = yearOf(period);
      return claims
        .filter(({ standing }) => standing === 'stands')
        .map((claim) => ({ claim, year, end: span?.end ?? 1, isPartial: span?.isPartial ?? false }));
    }),
  );
}

/** The targets known on a day: what was named, and by when. */
export function tradeTargets(claims: readonly DatedClaim[], quantity: string, day: string): DatedClaim[] {
  return knownBy(claims, day).filter((claim) => claim.quantity === quantity && claim.standing === 'stands');
}
