import { Tabs } from '@base-ui/react/tabs';
import { X } from 'lucide-react';
import { Fragment, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { TOOLS, type Tool } from '#core/tool.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { LaterTexts } from '../later-texts.tsx';
import { IconButton } from '../primitives/icon-button.tsx';
import { lazyPart } from '../primitives/lazy-part.tsx';
import tabs from '../primitives/tabs.module.css';
import styles from './tool-panel.module.css';

const PANELS = {
  measure: lazyPart(() => import('../measure/measure-panel.tsx')),
  routes: lazyPart(() => import('../routes/routes-panel.tsx')),
  files: lazyPart(() => import('../files/files-panel.tsx')),
  talk: lazyPart(() => import('../authoring/talk-panel.tsx')),
} as const satisfies Record<Tool, unknown>;

/** What somebody works with on the map, in the place of the list: one tab for each tool. */
export default function ToolPanel() {
  const t = useTranslations('tools');
  const tool = useAtlas((state) => state.tool);
  const openTool = useAtlas((state) => state.openTool);
  return (
    <Tabs.Root
      value={tool}
      onValueChange={(value: Tool) => openTool(value)}
      className={styles.panel}
      data-tool={tool}
    >
      <div className={styles.head}>
        <Tabs.List className={styles.list} aria-label={t('title')} activateOnFocus={false}>
          {TOOLS.map((known) => (
            <Tabs.Tab key={known} value={known} className={tabs.tab}>
              {t(known)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <IconButton label={t('close')} onClick={() => openTool(null)}>
          <X aria-hidden="true" />
        </IconButton>
      </div>
      {TOOLS.map((known) => {
        const Panel = PANELS[known];
        // Somebody who measures waits for no texts of the others.
        const Texts = known === 'measure' ? Fragment : LaterTexts;
        return (
          <Tabs.Panel key={known} value={known} className={styles.body} data-scrolls="">
            <Suspense>
              <Texts>
                <Panel />
              </Texts>
            </Suspense>
          </Tabs.Panel>
        );
      })}
    </Tabs.Root>
  );
}
