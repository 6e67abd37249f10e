import type { Digits } from '#core/digits.ts';

/** A date in brackets is too short to be broken. */
const NBSP = '\u00a0';

/** A day of the Solar Hijri calendar: "۸ آذر ۱۴۰۴". */
export function hijriDay(day: string, digits: Digits): string {
  const { day: number, month, year } = partsOf(day, digits);
  return [number, month, year].join(NBSP);
}

/** The months from one day to another: "آبان–آذر ۱۴۰۴", or with both years where they differ. */
export function hijriSpan(from: string, to: string, digits: Digits): string {
  const [first, last] = [partsOf(from, digits), partsOf(to, digits)];
  if (first.year !== last.year)
    return `${first.month}${NBSP}${first.year} – ${last.month}${NBSP}${last.year}`;
  return `${first.month}–${last.month}${NBSP}${last.year}`;
}

/** Piece by piece, since `Intl` puts the year first where no day is named. */
function partsOf(day: string, digits: Digits) {
  const format = new Intl.DateTimeFormat('fa-u-ca-persian', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    day: 'numeric',
    ...(digits === 'ascii' ? { numberingSystem: 'latn' } : {}),
  });
  const parts = format.formatToParts(new Date(day));
  const pieceOf = (type: Intl.DateTimeFormatPartTypes) =>
    parts.find((part) => part.type === type)?.value ?? '';
  return { day: pieceOf('day'), month: pieceOf('month'), year: pieceOf('year') };
}
