import { earliestDayOf, latestDayOf } from '#core/calendar-date.ts';
import type { Status } from '#core/status.ts';
import type { Unit } from '#core/unit.ts';
import type { Claim } from './claim-schema.ts';

/** Where the true value lies if a claim is right: `low ≤ value < high`, in the base unit of its dimension. */
export interface ValueInterval {
  readonly dimension: string;
  readonly low: number;
  readonly high: number;
}

/** Units that measure the same thing, and how many of the first one each is. All others stand for themselves. */
const DIMENSIONS: Partial<Record<Unit, readonly [dimension: string, factor: number]>> = {
  MWh: ['energy', 1],
  GWh: ['energy', 1000],
  mm: ['length', 0.001],
  m: ['length', 1],
  km: ['length', 1000],
  'nautical-miles': ['length', 1852],
  m2: ['area', 1],
  ha: ['area', 10_000],
  km2: ['area', 1_000_000],
  'million-m3': ['volume', 1],
  'billion-m3': ['volume', 1000],
  tonnes: ['mass', 1],
  'million-tonnes': ['mass', 1_000_000],
  months: ['long time', 1],
  years: ['long time', 12],
  minutes: ['short time', 1],
  hours: ['short time', 60],
  days: ['short time', 1440],
};

/** The dimension a unit measures, and how many base units it is. */
export function factorOf(unit: Unit): { readonly dimension: string; readonly factor: number } {
  const [dimension, factor] = DIMENSIONS[unit] ?? [unit, 1];
  return { dimension, factor };
}

/** How far a status has got; the others say nothing about progress. */
const STATUS_RANK: Partial<Record<Status, number>> = {
  planned: 0,
  'under-construction': 1,
  built: 2,
  operating: 3,
};

const DAY_MILLISECONDS = 86_400_000;
/** What "about" leaves open at least, as a share of the value. */
const ABOUT_SHARE = 0.025;

/**
 * What a claim leaves open. Exact values by half a unit of the last digit written; "about" by half a unit of the last
 * digit that is not zero, at least 2.5 %; dates by the day, month or year they name. Null where nothing can be compared:
 * words, "unknown", a status that is no step of progress.
 */
export function valueInterval(claim: Claim): ValueInterval | null {
  const { value, unit } = claim;
  if (value === 'unknown') return null;
  if (typeof value === 'object') {
    if ('text' in value) return null;
    if ('date' in value) {
      return {
        dimension: 'date',
        low: dayNumber(earliestDayOf(value.date)),
        high: dayNumber(latestDayOf(value.date)) + 1,
      };
    }
    if ('status' in value) {
      const rank = STATUS_RANK[value.status];
      return rank === undefined ? null : { dimension: 'status', low: rank, high: rank + 1 };
    }
  }
  const [least, most] = typeof value === 'number' ? [value, value] : [value.min, value.max];
  const { dimension, factor } = factorOf(unit);
  const low = claim.precision === 'at-most' ? Number.NEGATIVE_INFINITY : least - slack(claim, least);
  const high = claim.precision === 'at-least' ? Number.POSITIVE_INFINITY : most + slack(claim, most);
  return { dimension, low: low * factor, high: high * factor };
}

/** Days since 1970. */
export function dayNumber(day: string): number {
  return Date.parse(day) / DAY_MILLISECONDS;
}

function slack({ precision, rounding }: Claim, value: number): number {
  if (rounding !== undefined) return rounding;
  if (precision !== 'about') return lastDigitUnit(value) / 2;
  return Math.max(lastNonZeroDigitUnit(value) / 2, Math.abs(value) * ABOUT_SHARE);
}

/** The worth of the last digit written: 0.1 for 162.5, 1 for 160. */
function lastDigitUnit(value: number): number {
  const decimals = /\.(\d+)$/.exec(String(value))?.[1]?.length ?? 0;
  return 10 ** -decimals;
}

/** The worth of the last digit that is not zero: 0.1 for 162.5, 10 for 160. */
function lastNonZeroDigitUnit(value: number): number {
  if (!Number.isInteger(value)) return lastDigitUnit(value);
  const zeros = /0*$/.exec(String(Math.abs(value)))?.[0].length ?? 0;
  return value === 0 ? 1 : 10 ** zeros;
}

/** Whether one value can make both claims true. Values of different dimensions cannot be compared, so they do not clash. */
export function canAgree(a: ValueInterval, b: ValueInterval): boolean {
  return a.dimension !== b.dimension || (a.low < b.high && b.low < a.high);
}
