import { useEffect, useMemo, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { earliestDayOf } from '#core/calendar-date.ts';
import { EVENT_CATEGORIES } from '#core/event-category.ts';
import type { EventsDocument } from '#dataset/documents.ts';
import type { AtlasEvent } from '#dataset/schema.ts';
import { selectedProjectId } from '#store/selection.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDay } from '../hooks/use-day.ts';
import { useDocument } from '../hooks/use-document.ts';
import { useFormat } from '../hooks/use-format.ts';
import { PHONE_QUERY, useMediaQuery } from '../hooks/use-media-query.ts';
import { ClaimContextProvider } from '../ledger/claim-context.tsx';
import { DocumentWait } from '../ledger/document-wait.tsx';
import { SourceCards, SourceMarks } from '../ledger/source-marks.tsx';
import styles from './pages.module.css';

/** What happened, newest first, as known on the day shown; narrowed by project and kind, linked both ways with the map. */
export default function TimelinePage() {
  const loadable = useDocument('events');
  if (loadable.type !== 'ready') return <DocumentWait name="events" hasFailed={loadable.type === 'failed'} />;
  return <Timeline document={loadable.document} />;
}

function Timeline({ document }: { document: EventsDocument }) {
  const t = useTranslations('timeline');
  const day = useDay();
  const filter = useAtlas((state) => state.timelineFilter);
  const setFilter = useAtlas((state) => state.setTimelineFilter);
  const projects = useAtlas((state) => state.atlas.projects);
  const context = useMemo(
    () => ({ sources: document.sources, people: document.people, quantities: {}, items: {} }),
    [document],
  );
  const known = document.events.filter(({ date }) => earliestDayOf(date) <= day);
  const shown = known.filter(
    (event) =>
      (filter.project === null || event.projects.includes(filter.project)) &&
      (filter.category === null || event.category === filter.category),
  );
  const mentioned = projects.filter(({ id }) => document.events.some((event) => event.projects.includes(id)));
  return (
    <ClaimContextProvider context={context}>
      <SourceCards>
        <div className={styles.filters}>
          <label>
            {t('project')}
            <select
              value={filter.project ?? ''}
              onChange={(event) => setFilter({ ...filter, project: event.target.value || null })}
            >
              <option value="">{t('allProjects')}</option>
              {mentioned.map((project) => (
                <option key={project.id} value={project.id}>
                  {project.name}
                </option>
              ))}
            </select>
          </label>
          <label>
            {t('kind')}
            <select
              value={filter.category ?? ''}
              onChange={(event) =>
                setFilter({
                  ...filter,
                  category: EVENT_CATEGORIES.find((known) => known === event.target.value) ?? null,
                })
              }
            >
              <option value="">{t('allKinds')}</option>
              {EVENT_CATEGORIES.map((category) => (
                <option key={category} value={category}>
                  {t(`category.${category}`)}
                </option>
              ))}
            </select>
          </label>
          <span className={styles.quiet} role="status">
            {t('count', { count: shown.length })}
          </span>
        </div>
        {shown.length === 0 && <p>{t('none')}</p>}
        <Years events={shown} document={document} />
      </SourceCards>
    </ClaimContextProvider>
  );
}

function Years({ events, document }: { events: readonly AtlasEvent[]; document: EventsDocument }) {
  const { date } = useFormat();
  const ref = useRef<HTMLDivElement>(null);
  const selected = useAtlas(({ selection }) => selectedProjectId(selection));
  // What was chosen on the map is found here: its newest event comes into sight.
  useEffect(() => {
    if (selected !== null) ref.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const years = [...new Set(events.map((event) => event.date.slice(0, 4)))].sort().reverse();
  return (
    <div ref={ref} className={styles.years}>
      {years.map((year) => (
        <section key={year} aria-labelledby={`year-${year}`}>
          <h3 className={styles.year} id={`year-${year}`}>
            {date(year)}
          </h3>
          <ol className={styles.events}>
            {events
              .filter((event) => event.date.startsWith(year))
              .toReversed()
              .map((event) => (
                <EventEntry key={event.id} event={event} document={document} />
              ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function EventEntry({ event, document }: { event: AtlasEvent; document: EventsDocument }) {
  const t = useTranslations('timeline');
  const format = useFormat();
  const isSelected = useAtlas(({ selection }) => event.projects.includes(selectedProjectId(selection) ?? ''));
  const people = event.people.flatMap((id) => document.people[id] ?? []);
  return (
    <li className={styles.event} data-event={event.id} aria-current={isSelected || undefined} data-sourced="">
      <div className={styles.eventDate}>
        {event.endDate ? format.span(event.date, event.endDate) : format.date(event.date)}
        <span className={styles.quiet}> · {t(`category.${event.category}`)}</span>
      </div>
      <p>
        {format.text(event.title)}
        <SourceMarks ids={event.sources} />
      </p>
      <p className={styles.quiet}>
        {[
          event.place && format.text(event.place),
          people.length > 0 && format.list(people.map(({ name }) => format.text(name))),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {event.delegation && (
        <p className={styles.quiet}>
          {t('delegation')}: {format.text(event.delegation)}
        </p>
      )}
      {event.note && <p className={styles.quiet}>{format.text(event.note)}</p>}
      <ProjectChips ids={event.projects} />
    </li>
  );
}

/** The projects of an event; choosing one shows it on the map. */
function ProjectChips({ ids }: { ids: readonly string[] }) {
  const projects = useAtlas((state) => state.atlas.projects);
  const select = useAtlas((state) => state.select);
  const setHovered = useAtlas((state) => state.setHovered);
  const openPage = useAtlas((state) => state.openPage);
  const isPhone = useMediaQuery(PHONE_QUERY);
  if (ids.length === 0) return null;
  return (
    <div className={styles.chips}>
      {projects
        .filter(({ id }) => ids.includes(id))
        .map((project) => (
          <button
            key={project.id}
            type="button"
            className={styles.chip}
            onClick={() => {
              if (isPhone) openPage(null);
              select({ type: 'project', projectId: project.id, partId: null });
            }}
            onMouseEnter={() => setHovered(project.id)}
            onMouseLeave={() => setHovered(null)}
          >
            {project.name}
          </button>
        ))}
    </div>
  );
}
