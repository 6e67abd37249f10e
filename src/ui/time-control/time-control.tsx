import { ChevronLeft, ChevronRight, History, RotateCcw, X } from 'lucide-react';
import { memo, useMemo } from 'react';
import { useTranslations } from 'use-intl';
import type { AtlasEvent, Source } from '#dataset/schema.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDocument } from '../hooks/use-document.ts';
import { useFormat } from '../hooks/use-format.ts';
import { IconButton } from '../primitives/icon-button.tsx';
import styles from './time-control.module.css';

/** The day from which the atlas can be turned back; sources before it are too few to show a state of affairs. */
const FIRST_DAY = '2015-01-01';
const DAY_MILLISECONDS = 86_400_000;
const NO_EVENTS: readonly AtlasEvent[] = [];

/** Made once: what a step of the slider does not change is not drawn again. */
const ICONS = {
  previous: <ChevronLeft aria-hidden="true" className={styles.mirrored} />,
  next: <ChevronRight aria-hidden="true" className={styles.mirrored} />,
  reset: <RotateCcw aria-hidden="true" />,
  close: <X aria-hidden="true" />,
};

/** "As known on": a thin strip that opens to a slider over the days, with the events on it. */
export const TimeControl = memo(function TimeControl() {
  const isOpen = useAtlas((state) => state.isTimeOpen);
  return isOpen ? <OpenControl /> : <ClosedControl />;
});

function ClosedControl() {
  const t = useTranslations('time');
  const { date } = useFormat();
  const known = useAtlas((state) => state.known);
  const setTimeOpen = useAtlas((state) => state.setTimeOpen);
  return (
    <button
      type="button"
      className={styles.chip}
      data-surface=""
      data-past={known !== null}
      onClick={() => setTimeOpen(true)}
    >
      <History aria-hidden="true" />
      {known === null ? t('today') : t('knownOn', { date: date(known) })}
    </button>
  );
}

function OpenControl() {
  const t = useTranslations('time');
  const format = useFormat();
  const known = useAtlas((state) => state.known);
  const day = useAtlas((state) => state.date);
  const today = useAtlas((state) => state.today);
  const setKnown = useAtlas((state) => state.setKnown);
  const setTimeOpen = useAtlas((state) => state.setTimeOpen);
  const loadable = useDocument('events');
  const all = loadable.type === 'ready' ? loadable.document.events : NO_EVENTS;
  const events = useMemo(() => all.filter(({ date }) => fullDay(date) >= FIRST_DAY), [all]);
  const lastDay = numberOf(today) - numberOf(FIRST_DAY);
  return (
    <section className={styles.control} aria-label={t('title')} data-past={known !== null} data-surface="">
      <div className={styles.line}>
        <strong className={styles.day}>
          {known === null ? t('today') : t('knownOn', { date: format.date(known) })}
        </strong>
        <StepButtons events={events} />
        <IconButton label={t('reset')} onClick={() => setKnown(null)} isDisabled={known === null}>
          {ICONS.reset}
        </IconButton>
        <IconButton label={t('close')} onClick={() => setTimeOpen(false)}>
          {ICONS.close}
        </IconButton>
      </div>
      <div className={styles.slider} dir="ltr">
        <EventMarks events={events} lastDay={lastDay} />
        <input
          type="range"
          min={0}
          max={lastDay}
          value={numberOf(day) - numberOf(FIRST_DAY)}
          aria-label={t('title')}
          aria-valuetext={format.date(day)}
          onChange={(event) => setKnown(dayAt(Number(event.target.value)))}
        />
        <Years today={today} lastDay={lastDay} />
      </div>
      <NewestEvent events={events} sources={loadable.type === 'ready' ? loadable.document.sources : []} />
    </section>
  );
}

/** These stay as they are while the slider moves. */
const EventMarks = memo(function EventMarks({
  events,
  lastDay,
}: {
  events: readonly AtlasEvent[];
  lastDay: number;
}) {
  return (
    <div className={styles.events} aria-hidden="true">
      {events.map(({ id, date }) => (
        <span key={id} style={{ insetInlineStart: `${shareOf(date, lastDay)}%` }} />
      ))}
    </div>
  );
});

const Years = memo(function Years({ today, lastDay }: { today: string; lastDay: number }) {
  const format = useFormat();
  return (
    <div className={styles.years} aria-hidden="true">
      {yearsUntil(today).map((year) => (
        <span key={year} style={{ insetInlineStart: `${shareOf(`${year}-01-01`, lastDay)}%` }}>
          {format.date(year)}
        </span>
      ))}
    </div>
  );
});

/** From event to event. */
function StepButtons({ events }: { events: readonly AtlasEvent[] }) {
  const t = useTranslations('time');
  const day = useAtlas((state) => state.date);
  const today = useAtlas((state) => state.today);
  const setKnown = useAtlas((state) => state.setKnown);
  const days = useMemo(
    () => events.map(({ date }) => fullDay(date)).filter((date) => date < today),
    [events, today],
  );
  const previous = days.findLast((date) => date < day);
  const next = days.find((date) => date > day);
  return (
    <>
      <IconButton
        label={t('previous')}
        onClick={() => setKnown(previous ?? null)}
        isDisabled={previous === undefined}
      >
        {ICONS.previous}
      </IconButton>
      <IconButton label={t('next')} onClick={() => setKnown(next ?? null)} isDisabled={day === today}>
        {ICONS.next}
      </IconButton>
    </>
  );
}

/** What had happened last on the day shown; the way to all the rest. */
function NewestEvent({ events, sources }: { events: readonly AtlasEvent[]; sources: readonly Source[] }) {
  const t = useTranslations('time');
  const format = useFormat();
  const day = useAtlas((state) => state.date);
  const openPage = useAtlas((state) => state.openPage);
  const newest = events.findLast(({ date }) => fullDay(date) <= day);
  const publisher = sources.find(({ id }) => id === newest?.sources[0])?.publisher;
  return (
    <button type="button" className={styles.newest} data-sourced="" onClick={() => openPage('timeline')}>
      {newest === undefined ? t('timeline') : `${format.date(newest.date)}: ${format.text(newest.title)}`}
      {publisher !== undefined && (
        <>
          {' '}
          <cite lang="en">{publisher}</cite>
        </>
      )}
    </button>
  );
}

function numberOf(day: string): number {
  return Date.parse(day) / DAY_MILLISECONDS;
}

function dayAt(days: number): string {
  return new Date((numberOf(FIRST_DAY) + days) * DAY_MILLISECONDS).toISOString().slice(0, 10);
}

function fullDay(date: string): string {
  return `${date}-01-01`.slice(0, 10);
}

function shareOf(date: string, lastDay: number): number {
  return ((numberOf(fullDay(date)) - numberOf(FIRST_DAY)) / lastDay) * 100;
}

function yearsUntil(today: string): string[] {
  const first = Number(FIRST_DAY.slice(0, 4));
  const last = Number(today.slice(0, 4));
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i));
}
