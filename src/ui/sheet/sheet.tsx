import { Drawer } from '@base-ui/react/drawer';
import { Suspense } from 'react';
import { useTranslations } from 'use-intl';
import type { SheetStop } from '#core/sheet-stop.ts';
import type { AtlasActions } from '#store/atlas-store.ts';
import { selectIsToolInFront, selectProject } from '#store/atlas-store.ts';
import { DetailPanel } from '../detail-panel/detail-panel.tsx';
import { useAtlas } from '../hooks/use-atlas.ts';
import { Legend } from '../legend/legend.tsx';
import { lazyPart } from '../primitives/lazy-part.tsx';
import { ProjectList } from '../project-list/project-list.tsx';
import styles from './sheet.module.css';

/** Fetched when somebody takes up a tool. */
const ToolPanel = lazyPart(() => import('../tools/tool-panel.tsx'));

const STOPS: readonly SheetStop[] = ['peek', 'half', 'full'];
/** Heights of the stops: pixels for the peek, else shares of the screen. */
const SNAP_POINTS = ['96px', 0.5, 0.92];

function stopOf(point: Drawer.Root.SnapPoint | null): SheetStop {
  const index = point === null ? -1 : SNAP_POINTS.indexOf(point);
  return STOPS[index] ?? 'peek';
}

/** The panel of a phone: list or project in a sheet with three stops, over a map that stays usable. */
export default function Sheet() {
  const tools = useTranslations('tools');
  const project = useAtlas(selectProject);
  const isToolInFront = useAtlas(selectIsToolInFront);
  const stop = useAtlas((state) => state.sheetStop);
  const setStop = useAtlas((state) => state.setSheetStop);
  return (
    <Drawer.Root
      open
      modal={false}
      disablePointerDismissal
      snapPoints={SNAP_POINTS}
      snapPoint={SNAP_POINTS[STOPS.indexOf(stop)] ?? null}
      // Escape goes back one level, which is not the sheet's to say.
      onOpenChange={(_isOpen, details) => {
        details.cancel();
        details.allowPropagation();
      }}
      onSnapPointChange={(point) => setStop(stopOf(point))}
    >
      <Drawer.Portal>
        <Drawer.Viewport className={styles.viewport}>
          <Drawer.Popup
            className={styles.popup}
            role="complementary"
            aria-labelledby={project === null || isToolInFront ? undefined : 'detail-title'}
            aria-label={isToolInFront ? tools('title') : undefined}
            initialFocus={false}
            finalFocus={false}
            data-stop={stop}
          >
            <Handle stop={stop} setStop={setStop} />
            <Drawer.Content className={styles.content} data-scrolls="">
              {isToolInFront ? (
                <Suspense>
                  <ToolPanel />
                </Suspense>
              ) : project === null ? (
                <>
                  <ProjectList />
                  <Legend />
                </>
              ) : (
                <DetailPanel project={project} />
              )}
            </Drawer.Content>
          </Drawer.Popup>
        </Drawer.Viewport>
      </Drawer.Portal>
    </Drawer.Root>
  );
}

/** Dragged by finger, pressed by keyboard: each press goes to the next stop. */
function Handle({ stop, setStop }: { stop: SheetStop; setStop: AtlasActions['setSheetStop'] }) {
  const t = useTranslations('sheet');
  const next = STOPS[(STOPS.indexOf(stop) + 1) % STOPS.length] ?? 'peek';
  return (
    <button
      type="button"
      className={styles.handle}
      aria-label={`${t('handle')}: ${t(next)}`}
      onClick={() => setStop(next)}
    />
  );
}
