import { type CalendarDate, latestDayOf } from '#core/calendar-date.ts';
import type { Status } from '#core/status.ts';
import { type DatedClaim, knownBy } from './claim-day.ts';
import type { Basis } from './claim-terms.ts';
import { headlineOf } from './ledger-row.ts';

/** From this day on, this status was the known one; `asOf` is the day the newest report is about. */
export interface StatusStep {
  readonly from: string;
  readonly status: Status;
  readonly asOf: CalendarDate;
  /** Who says so. */
  readonly publisher: string;
  /** What it rests on: a status we inferred is confirmed by nobody. */
  readonly basis: Basis;
}

/**
 * What was known of a status, and from when: one step for every day on which another report came to lead.
 * The same rule as for every other figure, worked out ahead so that a list or a map style can read it. An `item` asks for
 * one section of a part.
 */
export function statusSteps(
  claims: readonly DatedClaim[],
  part: string | undefined,
  publisherOf: (sourceId: string) => string,
  item?: string,
): StatusStep[] {
  const reports = claims.filter(
    (claim) => claim.quantity === 'status' && claim.part === part && claim.item === item,
  );
  const days = [...new Set(reports.map((claim) => claim.knownSince))].sort();
  const steps: StatusStep[] = [];
  for (const day of days) {
    const claim = statusClaimOn(reports, part, day, item);
    if (claim === null) continue;
    const step = {
      from: day,
      status: statusOf(claim),
      asOf: asOfDay(claim),
      publisher: publisherOf(claim.source),
      basis: claim.basis,
    };
    const previous = steps.at(-1);
    if (previous === undefined || isOtherReport(previous, step)) steps.push(step);
  }
  return steps;
}

function isOtherReport(a: StatusStep, b: StatusStep): boolean {
  return a.status !== b.status || a.asOf !== b.asOf || a.publisher !== b.publisher || a.basis !== b.basis;
}

/** The status claim that leads on a day, or null when nothing had been said. */
export function statusClaimOn(
  claims: readonly DatedClaim[],
  part: string | undefined,
  day: string,
  item?: string,
): DatedClaim | null {
  const reports = knownBy(claims, day).filter(
    (claim) =>
      claim.quantity === 'status' &&
      claim.part === part &&
      claim.item === item &&
      claim.standing === 'stands',
  );
  return headlineOf(reports, 'grows');
}

export function statusOf({ value }: DatedClaim): Status {
  return typeof value === 'object' && 'status' in value ? value.status : 'unknown';
}

function asOfDay(claim: DatedClaim): CalendarDate {
  return claim.asOf === 'undated' ? claim.knownSince : claim.asOf;
}

/** The step in force on a day, or null when nothing had been said. */
export function stepOn<Step extends Pick<StatusStep, 'from'>>(
  steps: readonly Step[],
  day: string,
): Step | null {
  return steps.findLast(({ from }) => from <= day) ?? null;
}

const AGEING_DAYS = 365;
const DAY_MILLISECONDS = 86_400_000;

/** The day from which a report of a status counts as old: twelve months after the day it is about. */
export function agesOn(asOf: CalendarDate): string {
  const day = Date.parse(latestDayOf(asOf)) + AGEING_DAYS * DAY_MILLISECONDS;
  return new Date(day).toISOString().slice(0, 10);
}

/** The day a report is about, from the day on which it begins to count as old. */
export function confirmedOn(agesOnDay: string): string {
  const day = Date.parse(agesOnDay) - AGEING_DAYS * DAY_MILLISECONDS;
  return new Date(day).toISOString().slice(0, 10);
}

/** Whether nothing has been heard of a status for twelve months on a day: then it is shown as ageing. */
export function isAged(asOf: CalendarDate, day: string): boolean {
  return day > agesOn(asOf);
}
