import { Suspense, useDeferredValue } from 'react';
import { selectIsToolInFront, selectProject } from '#store/atlas-store.ts';
import { DetailPanel } from '../detail-panel/detail-panel.tsx';
import { useAtlas } from '../hooks/use-atlas.ts';
import ToolPanel from '../tools/tool-panel.tsx';
import styles from './explored-panel.module.css';

/** What has been looked up beside the step, to be read from the hall: a project, or the result of a tool. Nobody uses it there. */
export default function ExploredPanel() {
  const selected = useAtlas(selectProject);
  // First comes what the presenter's hand does, then what there is to be read of it.
  const project = useDeferredValue(selected, null);
  const isToolInFront = useAtlas(selectIsToolInFront);
  const hasTool = isToolInFront || selected === null;
  if (!hasTool && project === null) return null;
  return (
    <section className={styles.panel} inert data-explored="">
      {hasTool || project === null ? (
        <Suspense>
          <ToolPanel />
        </Suspense>
      ) : (
        <DetailPanel project={project} />
      )}
    </section>
  );
}
