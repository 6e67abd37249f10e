import { Popover } from '@base-ui/react/popover';
import { useTranslations } from 'use-intl';
import { useAtlas } from '../hooks/use-atlas.ts';
import { ProjectRows } from '../project-list/project-rows.tsx';
import styles from './chooser.module.css';

/** Where several things lie under one click, the visitor says which one is meant. */
export default function Chooser() {
  const t = useTranslations('map');
  const choice = useAtlas((state) => state.choice);
  const projects = useAtlas((state) => state.atlas.projects);
  const setChoice = useAtlas((state) => state.setChoice);
  const anchor = choice && {
    getBoundingClientRect: () => new DOMRect(choice.x, choice.y, 0, 0),
  };
  const options =
    choice === null
      ? []
      : projects.filter(({ id }) => choice.options.some(({ projectId }) => projectId === id));

  return (
    <Popover.Root open={choice !== null} onOpenChange={(isOpen) => isOpen || setChoice(null)}>
      <Popover.Portal>
        <Popover.Positioner anchor={anchor} side="bottom" sideOffset={10} className={styles.positioner}>
          <Popover.Popup className={styles.popup}>
            <Popover.Title className={styles.title}>{t('chooseTitle')}</Popover.Title>
            <ProjectRows projects={options} />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
