import { earliestDayOf, latestDayOf } from '#core/calendar-date.ts';
import type { Claim } from './claim-schema.ts';
import { dayNumber, factorOf } from './value-interval.ts';

/** The least and the most that claims state, in the base unit of their dimension; days since 1970 for dates. */
export interface StatedRange {
  readonly dimension: string;
  readonly low: number;
  readonly high: number;
}

/** What a claim states, without what its rounding leaves open; null for words, statuses and "unknown". */
export function statedValue({ value, unit }: Pick<Claim, 'value' | 'unit'>): StatedRange | null {
  if (value === 'unknown') return null;
  if (typeof value === 'object' && ('text' in value || 'status' in value)) return null;
  if (typeof value === 'object' && 'date' in value) {
    return {
      dimension: 'date',
      low: dayNumber(earliestDayOf(value.date)),
      high: dayNumber(latestDayOf(value.date)),
    };
  }
  const { dimension, factor } = factorOf(unit);
  const [low, high] = typeof value === 'number' ? [value, value] : [value.min, value.max];
  return { dimension, low: low * factor, high: high * factor };
}

/** The range of all claims that can be compared with the first; null where none states a value. */
export function statedRange(claims: readonly Claim[]): StatedRange | null {
  const values = claims.map(statedValue).filter((value) => value !== null);
  const [first] = values;
  if (first === undefined) return null;
  const alike = values.filter(({ dimension }) => dimension === first.dimension);
  return {
    dimension: first.dimension,
    low: Math.min(...alike.map(({ low }) => low)),
    high: Math.max(...alike.map(({ high }) => high)),
  };
}
