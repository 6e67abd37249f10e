const DAY_MILLISECONDS = 86_400_000;

/** Everything generated happened within these days. */
export const FIRST_DAY = '2015-01-05';
export const LAST_DAY = '2026-10-31';

/** Days since 1970. @param {string} day */
export const dayNumber = (day) => Date.parse(day) / DAY_MILLISECONDS;

/** @param {number} number */
export const dayOf = (number) => new Date(number * DAY_MILLISECONDS).toISOString().slice(0, 10);

/** @param {string} day @param {number} days */
export const daysAfter = (day, days) => dayOf(dayNumber(day) + days);

/** @param {import('./random.mjs').Random} random */
export const anyDay = (random) => dayOf(random.integer(dayNumber(FIRST_DAY), dayNumber(LAST_DAY)));
