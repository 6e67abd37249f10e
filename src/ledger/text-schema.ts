import { z } from 'zod';
import { CALENDAR_DATE_PATTERN, isCalendarDate } from '#core/calendar-date.ts';

// Decks are read in the page as well, whose policy forbids code made from text.
z.config({ jitless: true });

/** The small pieces that every schema of the data is made of. */
export const idSchema = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'an id has lower-case letters, digits and single hyphens, e.g. "giz-galasi"',
  );

const DATE_FORM = 'a date is YYYY, YYYY-MM or YYYY-MM-DD, e.g. "2025-04-28"';

export const calendarDateSchema = z
  .string()
  .regex(CALENDAR_DATE_PATTERN, { error: DATE_FORM, abort: true })
  .refine(isCalendarDate, 'the calendar has no such day');

export const dateOrUndatedSchema = z.union([calendarDateSchema, z.literal('undated')], {
  error: `${DATE_FORM}, or "undated"`,
});

export const textSchema = z.string().trim().min(1, 'the text is empty');

/** One text in all four languages. */
export const localizedTextSchema = z.strictObject({
  en: textSchema,
  az: textSchema,
  fa: textSchema,
  ru: textSchema,
});
