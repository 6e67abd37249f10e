import { KINDS, type Kind } from '#core/kind.ts';
import { LANGUAGES, type LocalizedText } from '#core/language.ts';
import type { AtlasProject } from '#dataset/atlas.ts';
import type { NamesDocument } from '#dataset/documents.ts';

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

/**
 * Projects that carry every word in one of their names, whatever the case and the marks on the letters. Without the names
 * in all languages, which come when somebody begins to search, the one on screen is searched.
 */
export function matchingProjects(
  projects: readonly AtlasProject[],
  words: string,
  names: NamesDocument = {},
): readonly AtlasProject[] {
  const wanted = folded(words).split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return projects;
  return projects.filter((project) => {
    const text = searchText(names[project.id] ?? project);
    return wanted.every((word) => text.includes(word));
  });
}

const searchTexts = new WeakMap<LocalizedText | AtlasProject, string>();

/** All names of a project, folded once: a list of thousands is searched with every key. */
function searchText(named: LocalizedText | AtlasProject): string {
  const known = searchTexts.get(named);
  if (known !== undefined) return known;
  const names = 'name' in named ? [named.name] : LANGUAGES.map((language) => named[language]);
  const text = folded(names.join(' '));
  searchTexts.set(named, text);
  return text;
}

/** Folds what a search will ask for; of ten thousand projects that is felt. */
export function foldNames(names: NamesDocument): void {
  for (const named of Object.values(names)) searchText(named);
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
