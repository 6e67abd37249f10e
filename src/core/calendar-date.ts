/** A Gregorian date known to the year, the month or the day: `2025`, `2025-04`, `2025-04-28`. */
export type CalendarDate = string;

export const CALENDAR_DATE_PATTERN = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** Whether a text is a date that the calendar has: 2025-02-30 is not one. */
export function isCalendarDate(text: string): boolean {
  if (!CALENDAR_DATE_PATTERN.test(text)) return false;
  return text <= latestDayOf(text.slice(0, 7));
}

/** The last day a date can mean, so that "2025" counts as known only once 2025 is over. */
export function latestDayOf(date: CalendarDate): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length > 7) return date;
  const [year = 0, month = 1] = date.split('-').map(Number);
  // Day 0 of the next month is the last of this one.
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The first day a date can mean. */
export function earliestDayOf(date: CalendarDate): string {
  if (date.length === 4) return `${date}-01-01`;
  if (date.length === 7) return `${date}-01`;
  return date;
}
