import { EVENT_CATEGORIES, type EventCategory } from '#core/event-category.ts';

/** A project and a kind of event, or all of them. */
export interface TimelineFilter {
  readonly project: string | null;
  readonly category: EventCategory | null;
}

/** `project/kind`, either of them left out: `khudaferin`, `khudaferin/opening`, `/opening`. */
export function parseTimelineFilter(value: string): TimelineFilter | null {
  const [project = '', kind, ...more] = value.split('/');
  const category = EVENT_CATEGORIES.find((known) => known === kind) ?? null;
  const isReadable = /^[a-z0-9-]{0,80}$/.test(project) && more.length === 0;
  if (!isReadable || (kind !== undefined && category === null) || value === '') return null;
  return { project: project === '' ? null : project, category };
}

export function formatTimelineFilter({ project, category }: TimelineFilter): string {
  return `${project ?? ''}${category === null ? '' : `/${category}`}`;
}
