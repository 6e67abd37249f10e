import type { Corridor, Project } from './schema.ts';

/**
 * The corridors each project belongs to, in the order of the projects: the corridor that it is, those it is part of, be it
 * through another corridor, and those of which a stretch rests on it.
 */
export function corridorsByProject(
  projects: readonly Project[],
  gauges: readonly Corridor[],
): ReadonlyMap<string, readonly string[]> {
  const byId = new Map(projects.map((project) => [project.id, project]));
  const wholesOf = (id: string, seen: ReadonlySet<string> = new Set()): string[] => {
    if (seen.has(id)) return [];
    const wholes = (byId.get(id)?.relations ?? [])
      .filter(({ type }) => type === 'part-of')
      .map(({ target }) => target);
    const known = new Set([...seen, id]);
    return [id, ...wholes.flatMap((whole) => wholesOf(whole, known))];
  };
  const stretchedBy = (id: string) =>
    gauges
      .filter(({ stretches }) => stretches.some(({ status }) => status.project === id))
      .map(({ project }) => project);
  const corridors = projects.filter(({ kind }) => kind === 'corridor').map(({ id }) => id);
  return new Map(
    projects.map(({ id }) => {
      const all = new Set([...wholesOf(id), ...stretchedBy(id)]);
      return [id, corridors.filter((corridor) => all.has(corridor))];
    }),
  );
}
