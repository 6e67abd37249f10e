import { projectById } from '#dataset/project-by-id.ts';
import type { AtlasState } from './atlas-state.ts';
import { type Filter, filterOf, isShown, openedFor } from './filter.ts';
import { type Selection, selectedProjectId } from './selection.ts';

/** A selected project is always on the map: whatever hides it is opened for it. */
export function shownWith(state: Filter & Pick<AtlasState, 'atlas' | 'date'>, selection: Selection): Filter {
  const filter = filterOf(state);
  const project = projectById(state.atlas.projects, selectedProjectId(selection));
  if (project === undefined) return filter;
  const partId = selection.type === 'project' ? selection.partId : null;
  const { features } = project;
  const part = partId === null ? undefined : features.find((feature) => feature.partId === partId);
  const isAnyShown = features.some((feature) => isShown(project, feature, filter, state.date));
  if (part === undefined && isAnyShown) return filter;
  const selected = part ?? features.find((feature) => feature.partId === null);
  return openedFor(filter, project, selected, state.date);
}
