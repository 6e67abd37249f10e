import { Popover } from '@base-ui/react/popover';
import { type ReactElement, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { AtlasProject } from '#dataset/atlas.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { ProjectRows } from '../project-list/project-rows.tsx';
import styles from './view-description.module.css';

export interface ViewWordsProps {
  /** Has been pressed: the words are open from their first moment. */
  readonly button: ReactElement;
  readonly words: readonly string[];
  readonly projects: readonly AtlasProject[];
}

/** The view in words, and its projects to choose from. */
export default function ViewWords({ button, words, projects }: ViewWordsProps) {
  const t = useTranslations('describe');
  const [isOpen, setOpen] = useState(true);
  const trigger = useRef<HTMLButtonElement>(null);
  // The button that was pressed has given its place to another.
  useLayoutEffect(() => trigger.current?.focus(), []);
  const selection = useAtlas((state) => state.selection);
  const first = useRef(selection);
  // Whatever is chosen, here or elsewhere, ends the reading.
  useEffect(() => {
    if (selection === first.current) return;
    first.current = selection;
    setOpen(false);
  }, [selection]);
  return (
    <Popover.Root open={isOpen} onOpenChange={setOpen}>
      <Popover.Trigger ref={trigger} render={button} />
      <Popover.Portal>
        <Popover.Positioner side="top" sideOffset={8} className={styles.positioner}>
          <Popover.Popup className={styles.popup}>
            <Popover.Title className={styles.title}>{t('title')}</Popover.Title>
            {words.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
            <ProjectRows projects={projects} className={styles.projects} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
