import type { InView } from '#core/in-view.ts';
import { STATUSES, type Status } from '#core/status.ts';
import type { AtlasProject } from '#dataset/atlas.ts';
import { stepOn } from '#ledger/status-step.ts';

/** What there is to say of a view. */
export interface ViewSummary {
  /** The towns furthest west and east; the same one twice where only one is named, null where none is. */
  readonly between: readonly [west: string, east: string] | null;
  /** Without the provinces, which have no status and are always there. */
  readonly projects: readonly AtlasProject[];
  /** How many of them are in which status, in the order of the scale, those without any left out. */
  readonly statuses: readonly { readonly status: Status; readonly count: number }[];
}

/** Counts what is drawn, as of a day (`YYYY-MM-DD`). */
export function summariseView(
  { towns, projectIds }: Pick<InView, 'towns' | 'projectIds'>,
  all: readonly AtlasProject[],
  day: string,
): ViewSummary {
  const drawn = new Set(projectIds);
  const projects = all.filter(({ id, kind }) => kind !== 'region' && drawn.has(id));
  const counts = new Map<Status, number>();
  for (const { steps } of projects) {
    const status = stepOn(steps, day)?.status ?? 'unknown';
    counts.set(status, (counts.get(status) ?? 0) + 1);
  }
  const statuses = STATUSES.map((status) => ({ status, count: counts.get(status) ?? 0 })).filter(
    ({ count }) => count > 0,
  );
  const [west] = towns;
  const east = towns.at(-1);
  return {
    between: west === undefined || east === undefined ? null : [west, east],
    projects,
    statuses,
  };
}
