import { latestDayOf } from '#core/calendar-date.ts';
import type { StatusEntry } from './schema.ts';

/**
 * What was known of a status on `date` (`YYYY-MM-DD`): the newest entry not later than that day, or null when nothing was
 * known yet. An entry known only to the year or month counts once that period is over. The map's style follows the same
 * rule (`cartography/status-expression.ts`), and a test asks both.
 */
export function statusAt(history: readonly StatusEntry[], date: string): StatusEntry | null {
  return history.findLast((entry) => latestDayOf(entry.asOf) <= date) ?? null;
}
