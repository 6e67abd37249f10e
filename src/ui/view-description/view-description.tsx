import { Popover } from '@base-ui/react/popover';
import { useEffect, useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { AtlasProject } from '#dataset/atlas.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { useDay } from '../hooks/use-day.ts';
import { useFormat } from '../hooks/use-format.ts';
import { ProjectRow } from '../project-list/project-row.tsx';
import { VIEW_DESCRIPTION_ID } from './description-id.ts';
import styles from './view-description.module.css';
import { summariseView, type ViewSummary } from './view-summary.ts';

/** So many projects are named in a description that is heard in passing. */
const NAMED = 6;

/** What the map shows, in words: heard with the map, and seen by whoever comes to its button with the keyboard. */
export function ViewDescription() {
  const t = useTranslations('describe');
  const inView = useAtlas((state) => state.inView);
  const projects = useAtlas((state) => state.atlas.projects);
  const day = useDay();
  const hasMap = useAtlas((state) => state.mapState !== 'failed');
  const sentences = useSentences();
  const names = useNames();
  const [isOpen, setOpen] = useState(false);
  const selection = useAtlas((state) => state.selection);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whatever is chosen, here or elsewhere, ends the reading
  useEffect(() => setOpen(false), [selection]);
  const summary = useMemo(
    () => (inView === null ? null : summariseView(inView, projects, day)),
    [inView, projects, day],
  );
  if (summary === null || !hasMap) return null;
  const words = sentences(summary);
  return (
    <>
      <p className="visually-hidden" id={VIEW_DESCRIPTION_ID}>
        {[...words, names(summary)].join(' ')}
      </p>
      <Popover.Root open={isOpen} onOpenChange={setOpen}>
        <Popover.Trigger className={styles.trigger}>{t('button')}</Popover.Trigger>
        <Popover.Portal>
          <Popover.Positioner side="top" sideOffset={8} className={styles.positioner}>
            <Popover.Popup className={styles.popup}>
              <Popover.Title className={styles.title}>{t('title')}</Popover.Title>
              {words.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              <Projects projects={summary.projects} />
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </>
  );
}

function Projects({ projects }: { projects: readonly AtlasProject[] }) {
  return (
    <ul className={styles.projects}>
      {projects.map((project) => (
        <li key={project.id}>
          <ProjectRow project={project} />
        </li>
      ))}
    </ul>
  );
}

/** Where it is, how much is there, and when. */
function useSentences(): (summary: ViewSummary) => string[] {
  const t = useTranslations();
  const { date, number, list } = useFormat();
  const known = useAtlas((state) => state.known);
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
