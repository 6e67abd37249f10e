import type { AtlasProject } from './atlas.ts';

const indexes = new WeakMap<readonly AtlasProject[], ReadonlyMap<string, AtlasProject>>();

/** The project with an id, if there is one. Asked with every change of the store, so each list is gone through only once. */
export function projectById(projects: readonly AtlasProject[], id: string | null): AtlasProject | undefined {
  if (id === null) return undefined;
  const known = indexes.get(projects);
  if (known !== undefined) return known.get(id);
  const index = new Map(projects.map((project) => [project.id, project]));
  indexes.set(projects, index);
  return index.get(id);
}
