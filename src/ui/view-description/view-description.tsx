import { type ComponentType, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { AtlasState } from '#store/atlas-store.ts';
import { useAtRest } from '../hooks/use-at-rest.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useFormat } from '../hooks/use-format.ts';
import { VIEW_DESCRIPTION_ID } from './description-id.ts';
import styles from './view-description.module.css';
import { summariseView, type ViewSummary } from './view-summary.ts';
import type { ViewWordsProps } from './view-words.tsx';

/** Fetched when somebody wants to read what is heard. */
const loadWords = () => import('./view-words.tsx');

/** So many projects are named in a description that is heard in passing. */
const NAMED = 6;

/** What the map shows, in words: heard with the map, and seen by whoever comes to its button with the keyboard. */
export function ViewDescription() {
  const t = useTranslations('describe');
  const inView = useAtlas((state) => state.inView);
  const projects = useAtlas((state) => state.atlas.projects);
  const day = useAtRest(selectDay);
  const hasMap = useAtlas((state) => state.mapState !== 'failed');
  const sentences = useSentences();
  const names = useNames();
  const [opened, setOpened] = useState<{ Words: ComponentType<ViewWordsProps> } | null>(null);
  const summary = useMemo(
    () => (inView === null ? null : summariseView(inView, projects, day)),
    [inView, projects, day],
  );
  if (summary === null || !hasMap) return null;
  const words = sentences(summary);
  const button = { type: 'button', className: styles.trigger, children: t('button') } as const;
  const open = () => {
    loadWords().then(({ default: Words }) => setOpened({ Words }), console.warn);
  };
  return (
    <>
      <p className="visually-hidden" id={VIEW_DESCRIPTION_ID}>
        {[...words, names(summary)].join(' ')}
      </p>
      {opened === null ? (
        <button {...button} aria-haspopup="dialog" onClick={open} />
      ) : (
        <opened.Words button={<button {...button} />} words={words} projects={summary.projects} />
      )}
    </>
  );
}

const selectDay = ({ date }: AtlasState) => date;
const selectKnown = ({ known }: AtlasState) => known;

/** Where it is, how much is there, and when. */
function useSentences(): (summary: ViewSummary) => string[] {
  const t = useTranslations();
  const { date, number, list } = useFormat();
  const known = useAtRest(selectKnown);
  const place = (between: ViewSummary['between']) => {
    if (between === null) return t('describe.noTown');
    const [west, east] = between;
    return west === east ? t('describe.around', { town: west }) : t('describe.between', { west, east });
  };
  return ({ between, projects, statuses }) => {
    const counts = statuses.map(({ status, count }) => `${t(`status.${status}`)}: ${number(count)}`);
    return [
      place(between),
      t('describe.count', { count: projects.length }),
      ...(counts.length === 0 ? [] : [`${list(counts)}.`]),
      ...(known === null ? [] : [`${t('time.knownOn', { date: date(known) })}.`]),
    ];
  };
}

/** The first few names; all of them stand in the list. */
function useNames(): (summary: ViewSummary) => string {
  const t = useTranslations('describe');
  const { list } = useFormat();
  return ({ projects }) => {
    if (projects.length === 0) return '';
    const names = projects.slice(0, NAMED).map(({ name }) => name);
    return t('names', { names: list(names), more: Math.max(0, projects.length - NAMED) });
  };
}
