import { type CalendarDate, earliestDayOf, latestDayOf } from '#core/calendar-date.ts';
import type { Digits } from '#core/digits.ts';
import type { Language } from '#core/language.ts';
import { hijriDay, hijriSpan } from './solar-hijri.ts';

/** Chromium carries no Azerbaijani dates. */
const AZERBAIJANI_MONTHS = [
  'yanvar',
  'fevral',
  'mart',
  'aprel',
  'may',
  'iyun',
  'iyul',
  'avqust',
  'sentyabr',
  'oktyabr',
  'noyabr',
  'dekabr',
];

/** Gregorian in every language; Persian would otherwise turn to the Solar Hijri calendar unasked. */
const DATE_LOCALES = { en: 'en-GB', fa: 'fa-u-ca-gregory', ru: 'ru' } as const;

/**
 * A date as exactly as it is known: "2025", "April 2025" or "28 April 2025" in the language. In Persian the Solar Hijri
 * day, or the two months a Gregorian month lies in, follow in brackets; a bare year stays as it is.
 */
export function formatDate(language: Language, date: CalendarDate, digits: Digits = 'language'): string {
  const gregorian = formatGregorian(language, date, digits);
  if (language !== 'fa' || date.length === 4) return gregorian;
  const hijri =
    date.length === 10 ? hijriDay(date, digits) : hijriSpan(`${date}-01`, latestDayOf(date), digits);
  return `${gregorian} (${hijri})`;
}

/** The same without the Solar Hijri date: for axes, and where a row is too short for both. */
export function formatGregorian(language: Language, date: CalendarDate, digits: Digits = 'language'): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (language === 'az') return formatAzerbaijani(year, month, day);
  const exactness = day !== undefined ? 'day' : month !== undefined ? 'month' : 'year';
  return dateFormat(DATE_LOCALES[language], exactness, digits).format(
    Date.UTC(year, (month ?? 1) - 1, day ?? 1),
  );
}

const FIELDS: Readonly<Record<'year' | 'month' | 'day', Intl.DateTimeFormatOptions>> = {
  year: { year: 'numeric' },
  month: { year: 'numeric', month: 'long' },
  day: { year: 'numeric', month: 'short', day: 'numeric' },
};

const dateFormats = new Map<string, Intl.DateTimeFormat>();

/** Making a format takes a hundred times as long as using it, and a panel writes dozens of dates. */
function dateFormat(locale: string, exactness: keyof typeof FIELDS, digits: Digits): Intl.DateTimeFormat {
  const key = `${locale} ${exactness} ${digits}`;
  const known = dateFormats.get(key);
  if (known !== undefined) return known;
  const numbering = digits === 'ascii' ? { numberingSystem: 'latn' } : {};
  const made = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...FIELDS[exactness], ...numbering });
  dateFormats.set(key, made);
  return made;
}

/** From one date to another, with one pair of Solar Hijri dates for both. */
export function formatSpan(
  language: Language,
  from: CalendarDate,
  to: CalendarDate,
  digits: Digits = 'language',
): string {
  const gregorian = [from, to].map((date) => formatGregorian(language, date, digits)).join(' – ');
  if (language !== 'fa' || from.length === 4 || to.length === 4) return gregorian;
  const areDays = from.length === 10 && to.length === 10;
  const hijri = areDays
    ? `${hijriDay(from, digits)} – ${hijriDay(to, digits)}`
    : hijriSpan(earliestDayOf(from), latestDayOf(to), digits);
  return `${gregorian} (${hijri})`;
}

function formatAzerbaijani(year: number, month?: number, day?: number): string {
  const monthName = month === undefined ? '' : (AZERBAIJANI_MONTHS[month - 1] ?? '');
  return [day, monthName, year].filter((piece) => piece !== undefined && piece !== '').join(' ');
}
