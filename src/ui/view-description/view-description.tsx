import { Popover } from '@base-ui/react/popover';
import { useTranslations } from 'use-intl';
import { useAtlas } from '../hooks/use-atlas.ts';
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
  const day = useAtlas((state) => state.date);
  const hasMap = useAtlas((state) => state.mapState !== 'failed');
  const sentences = useSentences();
  if (inView === null || !hasMap) return null;
  const summary = summariseView(inView, projects, day);
  const words = sentences(summary);
  return (
    <>
      <p className="visually-hidden" id={VIEW_DESCRIPTION_ID}>
        {words.join(' ')}
      </p>
      <Popover.Root>
        <Popover.Trigger className={styles.trigger}>{t('button')}</Popover.Trigger>
        <Popover.Portal>
          <Popover.Positioner side="top" sideOffset={8} className={styles.positioner}>
            <Popover.Popup className={styles.popup}>
              <Popover.Title className={styles.title}>{t('title')}</Popover.Title>
              {words.map((sentence) => (
                <p key={sentence}>{sentence}</p>
              ))}
              <ul className={styles.projects}>
                {summary.projects.map((project) => (
                  <li key={project.id}>
                    <ProjectRow project={project} />
                  </li>
                ))}
              </ul>
            </Popover.Popup>
          </Popover.Positioner>
        </Popover.Portal>
      </Popover.Root>
    </>
  );
}

function useSentences(): (summary: ViewSummary) => string[] {
  const t = useTranslations();
  const { date } = useFormat();
  const known = useAtlas((state) => state.known);
  return ({ between, projects, statuses }) => {
    const names = projects.slice(0, NAMED).map(({ name }) => name);
    const counts = statuses.map(({ status, count }) =>
      t('describe.ofStatus', { status: t(`status.${status}`), count }),
    );
    return [
      place(between),
      t('describe.count', { count: projects.length }),
      ...(names.length === 0
        ? []
        : [
            t('describe.names', {
              names: names.join(t('describe.separator')),
              more: projects.length - names.length,
            }),
          ]),
      ...(counts.length === 0 ? [] : [`${counts.join(t('describe.separator'))}.`]),
      ...(known === null ? [] : [`${t('time.knownOn', { date: date(known) })}.`]),
    ];
  };

  function place(between: ViewSummary['between']): string {
    if (between === null) return t('describe.noTown');
    const [west, east] = between;
    return west === east ? t('describe.around', { town: west }) : t('describe.between', { west, east });
  }
}
