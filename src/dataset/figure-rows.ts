import { latestDayOf } from '#core/calendar-date.ts';
import type { Figure } from './schema.ts';

/** All that is said of one quantity of one subject: the newest figure that stands leads, the rest follow. */
export interface FigureRow {
  readonly key: string;
  readonly quantity: string;
  readonly part: string | undefined;
  readonly scope: Figure['scope'];
  readonly headline: Figure;
  readonly others: readonly Figure[];
  /** Figures that stand and say something else than the headline. */
  readonly differingCount: number;
}

/** Groups figures by what exactly they measure, keeping the order in which each quantity first appears. */
export function figureRows(figures: readonly Figure[]): FigureRow[] {
  const groups = new Map<string, Figure[]>();
  for (const figure of figures) {
    const key = [figure.quantity, figure.part ?? '', figure.scope].join('|');
    groups.set(key, [...(groups.get(key) ?? []), figure]);
  }
  return [...groups].map(([key, members]) => rowOf(key, members)).filter((row) => row !== null);
}

function rowOf(key: string, members: readonly Figure[]): FigureRow | null {
  const sorted = [...members].sort((a, b) => standingRank(a) - standingRank(b) || newestFirst(a, b));
  const [headline, ...others] = sorted;
  if (headline === undefined) return null;
  const differing = others.filter(
    (other) => other.standing === 'stands' && describeValue(other) !== describeValue(headline),
  );
  return {
    key,
    quantity: headline.quantity,
    part: headline.part,
    scope: headline.scope,
    headline,
    others,
    differingCount: differing.length,
  };
}

function standingRank({ standing }: Figure): number {
  return { stands: 0, superseded: 1, rejected: 2 }[standing];
}

function newestFirst(a: Figure, b: Figure): number {
  return dayOf(b).localeCompare(dayOf(a));
}

function dayOf({ asOf }: Figure): string {
  return asOf === 'undated' ? '' : latestDayOf(asOf);
}

function describeValue({ value, unit }: Figure): string {
  return JSON.stringify([value, unit]);
}
