import type { Bounds, Position } from '#core/position.ts';
import type { AlignmentsDocument } from '#dataset/alignments-document.ts';
import type { AtlasProject, MapFeature } from '#dataset/atlas.ts';
import type { SearchDocument } from '#dataset/search-document.ts';
import type { LineTarget, PointTarget, SnapGround } from '#map/snap.ts';
import type { AtlasState } from '#store/atlas-store.ts';
import { filterOf, isShown } from '#store/filter.ts';

/** What vertices can be put on: only what is drawn at the moment, so that nothing unseen takes them. */
export function snapGround(state: AtlasState): Omit<SnapGround, 'imported'> {
  return {
    projects: state.atlas.projects.flatMap((project) => symbolsOf(project, state)),
    lines: linesOf(alignmentsOf(state), state),
    places: placesOf(namesOf(state), state),
  };
}

/** What `snapGround` reads of the state. */
export function groundInputs(state: AtlasState): readonly unknown[] {
  const { atlas, documents, inView, date, language } = state;
  return [
    atlas,
    documents.alignments,
    documents.search,
    inView,
    date,
    language,
    ...Object.values(filterOf(state)),
  ];
}

/** The lines of the atlas, once they are here. */
export function alignmentsOf({ documents }: AtlasState): AlignmentsDocument | null {
  const { alignments } = documents;
  return alignments?.type === 'ready' ? alignments.document : null;
}

function namesOf({ documents }: AtlasState): SearchDocument | null {
  const { search } = documents;
  return search?.type === 'ready' ? search.document : null;
}

function symbolsOf(project: AtlasProject, { inView }: AtlasState): PointTarget[] {
  return project.features.flatMap((feature) => {
    const position = pointOf(feature);
    const isDrawn = feature.featureIds.some((id) => inView?.featureIds.has(id));
    if (position === null || !isDrawn || feature.kind === 'region') return [];
    const id = feature.partId === null ? project.id : `${project.id}/${feature.partId}`;
    return [{ snap: { type: 'project' as const, id }, project: project.id, name: feature.name, position }];
  });
}

/** Of a symbol the box around it is its position. */
function pointOf({ bounds: [west, south, east, north] }: MapFeature): Position | null {
  return west === east && south === north ? [west, south] : null;
}

function linesOf(document: AlignmentsDocument | null, state: AtlasState): LineTarget[] {
  const { atlas, language, date } = state;
  const filter = filterOf(state);
  const projects = new Map(atlas.projects.map((project) => [project.id, project]));
  return (document?.alignments ?? []).flatMap(({ id, project: projectId, part, name, positions }) => {
    const project = projects.get(projectId);
    const isDrawn = project?.features.some(
      (feature) =>
        (part === null || feature.partId === null || feature.partId === part) &&
        isShown(project, feature, filter, date),
    );
    if (isDrawn !== true) return [];
    const snap = { type: 'alignment' as const, id };
    return [{ snap, project: projectId, name: name[language], positions, bounds: boundsOf(positions) }];
  });
}

function placesOf(document: SearchDocument | null, { inView, language }: AtlasState): PointTarget[] {
  const written = new Set(inView?.towns);
  return (document?.entries ?? []).flatMap((entry) => {
    if (entry.type !== 'place' || entry.kind !== 'city' || !written.has(entry.name[language])) return [];
    const { id, name, position } = entry;
    return [{ snap: { type: 'place' as const, id }, project: null, name: name[language], position }];
  });
}

export function boundsOf(positions: readonly Position[]): Bounds {
  const [longitudes, latitudes] = [
    positions.map(([longitude]) => longitude),
    positions.map(([, latitude]) => latitude),
  ];
  return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}
