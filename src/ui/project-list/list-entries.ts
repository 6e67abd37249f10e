import { KINDS, type Kind } from '#core/kind.ts';
import { LANGUAGES } from '#core/language.ts';
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

/** Projects that carry every word in one of their names, whatever the case and the marks on the letters. */
export function matchingProjects(projects: readonly AtlasProject[], words: string): readonly AtlasProject[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return projects;
  return projects.filter((project) => {
    const names = searchText(project);
    return wanted.every((word) => names.includes(word));
  });
}

const searchTexts = new WeakMap<AtlasProject, string>();

/** All names of a project, folded once: a list of thousands is searched with every key. */
function searchText(project: AtlasProject): string {
  const known = searchTexts.get(project);
  if (known !== undefined) return known;
  const text = folded(LANGUAGES.map((language) => project.name[language]).join(' '));
  searchTexts.set(project, text);
  return text;
}

/** Folds what a search will ask for; of ten thousand projects that is felt. */
export function foldNames(projects: readonly AtlasProject[]): void {
  for (const project of projects) searchText(project);
}

function folded(text: string): string {
  return (
    text
      .toLowerCase()
      .replaceAll('ə', 'e')
      .replaceAll('ı', 'i')
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .replaceAll('ي', 'ی')
      .replaceAll('ك', 'ک')
      // Dashes, half-spaces and quotation marks part words, whichever was typed.
      .replace(/[\p{Pd}\u200c\p{Pi}\p{Pf}"]+/gu, ' ')
  );
}
