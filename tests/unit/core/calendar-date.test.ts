import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earliestDayOf, isCalendarDate, latestDayOf } from '#core/calendar-date.ts';
import { calendarDate, day } from '../support/arbitraries.ts';

/** Whether a text is a day there has been or will be: JavaScript moves the 31st of April on to May. */
function isRealDay(text: string): boolean {
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

describe('a text that may be a date', () => {
  it.each(['2025', '2025-04', '2025-12', '2025-04-28', '2024-02-29', '1963-10-01'])('is one: %s', (date) => {
    expect(isCalendarDate(date)).toBe(true);
  });

  it.each([
    '',
    '25',
    '2025-',
    '2025-4',
    '2025-00',
    '2025-13',
    '2025-04-00',
    '2025-04-32',
    '2025-04-31',
    '2025-02-29',
    '1900-02-29',
    '2025-04-28T00:00',
    ' 2025',
    '2025\n',
    '2025/04/28',
    '28.04.2025',
    '۲۰۲۵',
    'undated',
  ])('is none: %j', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });

  it('is one whichever way a real day is shortened', () => {
    fc.assert(fc.property(calendarDate, (date) => isCalendarDate(date)));
  });
});

describe('the earliest and the latest day of a date', () => {
  it.each([
    ['2025', '2025-01-01', '2025-12-31'],
    ['2025-12', '2025-12-01', '2025-12-31'],
    ['2025-02', '2025-02-01', '2025-02-28'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2025-04-28', '2025-04-28', '2025-04-28'],
  ])('of %s are %s and %s', (date, earliest, latest) => {
    expect(earliestDayOf(date)).toBe(earliest);
    expect(latestDayOf(date)).toBe(latest);
  });

  it('enclose every day that the date can mean, and no other', () => {
    fc.assert(
      fc.property(day, calendarDate, (someDay, date) => {
        const isMeant = someDay.startsWith(date);
        expect(earliestDayOf(date) <= someDay && someDay <= latestDayOf(date)).toBe(isMeant);
      }),
    );
  });

  it('are days that exist', () => {
    fc.assert(
      fc.property(calendarDate, (date) => {
        expect(isRealDay(earliestDayOf(date)), earliestDayOf(date)).toBe(true);
        expect(isRealDay(latestDayOf(date)), latestDayOf(date)).toBe(true);
      }),
    );
  });
});
