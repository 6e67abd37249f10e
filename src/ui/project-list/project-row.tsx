import { useTranslations } from 'use-intl';
import type { AtlasProject } from '#dataset/atlas.ts';
import { stepOn } from '#ledger/status-step.ts';
import { isNarrowed, shownFeatures } from '#store/filter.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { KindSymbol } from '../primitives/kind-symbol.tsx';
import { LastConfirmed } from '../primitives/last-confirmed.tsx';
import { StatusWord } from '../primitives/status-word.tsx';
import styles from './project-row.module.css';

/** One project as a row to choose: symbol, name and how far it has got. */
export function ProjectRow({ project }: { project: AtlasProject }) {
  // Another step, not another day: while time is dragged few rows change.
  const step = useAtlas((state) => stepOn(project.steps, state.date));
  const isSelected = useAtlas(
    ({ selection }) => selection.type === 'project' && selection.projectId === project.id,
  );
  const isHovered = useAtlas((state) => state.hoveredProjectId === project.id);
  const open = useAtlas((state) => state.open);
  const setHovered = useAtlas((state) => state.setHovered);
  const wantDocument = useAtlas((state) => state.wantDocument);
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
      onClick={() => open(project.id)}
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
  const hasWhole = project.features.some(({ partId }) => partId === null);
  const count = useAtlas((state) => {
    if (hasWhole && !isNarrowed(state)) return 0;
    const shown = shownFeatures(project, state, state.date);
    return shown.some(({ partId }) => partId === null) ? 0 : shown.length;
  });
  if (count === 0) return null;
  return (
    <span className={styles.status} data-count="">
      {t('inParts', { count })}
    </span>
  );
}
