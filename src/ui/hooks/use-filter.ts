import { useDeferredValue, useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import type { AtlasProject } from '#dataset/atlas.ts';
import { type Filter, filterOf, isNarrowed, shownProjects } from '#store/filter.ts';
import { useAtlas } from './use-atlas.ts';

/** What of the atlas is shown. */
export function useFilter(): Filter {
  return useAtlas(useShallow(filterOf));
}

/** The projects of which anything is on the map. */
export function useShownProjects(): readonly AtlasProject[] {
  const projects = useAtlas((state) => state.atlas.projects);
  const filter = useFilter();
  // Where everything is shown it is so on every day.
  const day = useDeferredValue(useAtlas((state) => (isNarrowed(state) ? state.date : '')));
  return useMemo(() => shownProjects(projects, filter, day), [projects, filter, day]);
}
