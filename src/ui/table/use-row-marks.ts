import { isSameSelection } from '#store/selection.ts';
import { useAtlas } from '../hooks/use-atlas.ts';
import { PHONE_QUERY, useMediaQuery } from '../hooks/use-media-query.ts';
import type { TableRow } from './table-rows.ts';

/** A row and what it stands for on the map are pointed at and chosen together. */
export function useRowMarks({ project, feature }: TableRow) {
  const isHovered = useAtlas(
    ({ hoveredProjectId, hoveredPartId }) =>
      hoveredProjectId === project.id && (hoveredPartId === null || hoveredPartId === feature.partId),
  );
  const setHovered = useAtlas((state) => state.setHovered);
  const select = useSelectRow({ project, feature });
  return {
    'data-hovered': isHovered,
    'data-feature': feature.key,
    onClick: select,
    onMouseEnter: () => setHovered(project.id, feature.partId),
    onMouseLeave: () => setHovered(null),
  };
}

/** Selects and frames what a row stands for; on a phone the table makes room for it. */
function useSelectRow({ project, feature }: Pick<TableRow, 'project' | 'feature'>): () => void {
  const isPhone = useMediaQuery(PHONE_QUERY);
  const open = useAtlas((state) => state.open);
  const openPage = useAtlas((state) => state.openPage);
  const requestFrame = useAtlas((state) => state.requestFrame);
  const selection = { type: 'project', projectId: project.id, partId: feature.partId } as const;
  const isSelected = useAtlas((state) => isSameSelection(state.selection, selection));
  return () => {
    // What is selected already may have been moved out of sight.
    if (isSelected) requestFrame();
    else open(project.id, feature.partId);
    if (isPhone) openPage(null);
  };
}
