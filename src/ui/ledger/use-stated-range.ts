import type { Formats } from '#i18n/format.ts';
import type { LedgerRow } from '#ledger/ledger-row.ts';
import { statedRange } from '#ledger/stated-range.ts';
import { factorOf } from '#ledger/value-interval.ts';
import { useFormat } from '../hooks/use-format.ts';

const DAY_MILLISECONDS = 86_400_000;

/** From the least to the most that the standing claims of a row state, in the unit of its headline; null for one value. */
export function useStatedRange(row: LedgerRow): string | null {
  return statedRangeOf(row, useFormat());
}

/** The same where no component asks. */
export function statedRangeOf({ headline, claims }: LedgerRow, format: Formats): string | null {
  if (headline === null) return null;
  const standing = claims.filter(({ standing }) => standing === 'stands');
  // One value said several times is no range, not even a month that has thirty days.
  const distinct = new Set(standing.map(({ value, unit }) => JSON.stringify([value, unit])));
  if (distinct.size < 2) return null;
  const range = statedRange([headline, ...standing]);
  if (range === null || range.low === range.high) return null;
  if (range.dimension === 'date') {
    const day = (days: number) => new Date(days * DAY_MILLISECONDS).toISOString().slice(0, 10);
    return format.span(day(range.low), day(range.high));
  }
  const { factor } = factorOf(headline.unit);
  const ends = [range.low, range.high].map((end) => format.number(end / factor));
  return format.quantity(ends.join('–'), headline.unit, range.high / factor);
}
