import { useTranslations } from 'use-intl';
import type { AtlasProject } from '#dataset/atlas.ts';
import { stepOn } from '#ledger/status-step.ts';
import { filterOf, shownFeatures } from '#store/filter.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { KindSymbol } from '../primitives/kind-symbol.tsx';
import { LastConfirmed } from '../primitives/last-confirmed.tsx';
import { StatusWord } from '../primitives/status-word.tsx';
import styles from './project-row.module.css';

/** One project as a row to choose: symbol, name and how far it has got. */
export function ProjectRow({ project }: { project: AtlasProject }) {
  const date = useAtlas((state) => state.date);
  const isSelected = useAtlas(
    ({ selection }) => selection.type === 'project' && selection.projectId === project.id,
  );
  const isHovered = useAtlas((state) => state.hoveredProjectId === project.id);
  const select = useAtlas((state) => state.select);
  const setHovered = useAtlas((state) => state.setHovered);
  const wantDocument = useAtlas((state) => state.wantDocument);
  const step = stepOn(project.steps, date);
  const status = step?.status ?? 'unknown';

  return (
    <button
      type="button"
      className={styles.row}
      aria-current={isSelected || undefined}
      data-hovered={isHovered}
      data-project={project.id}
      // What the panel will show is on its way before the finger is lifted.
      onPointerDown={() => wantDocument(`subject/${project.id}`)}
      onClick={() => select({ type: 'project', projectId: project.id, partId: null })}
      // Mouse events: they come after the map has heard that the pointer left it.
      onMouseEnter={() => setHovered(project.id)}
      onMouseLeave={() => setHovered(null)}
    >
      <KindSymbol kind={project.kind} status={status} />
      <span className={styles.words}>
        <span className={styles.name}>{project.name}</span>
        {project.kind !== 'region' && (
          <span className={styles.status}>
            <StatusWord status={status} />
            {step && (
              <>
                {' · '}
                <LastConfirmed claim={step} isShort /> <cite lang="en">{step.publisher}</cite>
              </>
            )}
          </span>
        )}
        <PartsThatFit project={project} />
      </span>
    </button>
  );
}

/** Where a filter lets through parts of a project alone, its own kind and status do not say why it is listed. */
function PartsThatFit({ project }: { project: AtlasProject }) {
  const t = useTranslations('filters');
  const count = useAtlas((state) => {
    const shown = shownFeatures(project, filterOf(state), state.date);
    return shown.some(({ partId }) => partId === null) ? 0 : shown.length;
  });
  if (count === 0) return null;
  return (
    <span className={styles.status} data-count="">
      {t('inParts', { count })}
    </span>
  );
}
