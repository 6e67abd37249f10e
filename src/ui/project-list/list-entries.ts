import { KINDS, type Kind } from '#core/kind.ts';
import type { AtlasProject } from '#dataset/atlas.ts';

/** A line of the list: the heading of a kind, or a project of that kind. */
export type ListEntry =
  | { readonly type: 'kind'; readonly kind: Kind }
  | { readonly type: 'project'; readonly project: AtlasProject };

/** Projects under the headings of their kinds, kinds without any left out. */
export function listEntries(projects: readonly AtlasProject[]): ListEntry[] {
  return KINDS.flatMap((kind) => {
    const members = projects.filter((project) => project.kind === kind);
    if (members.length === 0) return [];
    return [
      { type: 'kind' as const, kind },
      ...members.map((project) => ({ type: 'project' as const, project })),
    ];
  });
}

export function keyOf(entry: ListEntry): string {
  return entry.type === 'kind' ? `kind ${entry.kind}` : entry.project.id;
}
