import { LANGUAGES, type Language, type LocalizedText } from '#core/language.ts';
import type { AtlasState } from './atlas-state.ts';
import { selectProject } from './atlas-store.ts';

/** The language of each country whose names the map can add. */
const LANGUAGE_OF_COUNTRY: Readonly<Record<string, Language>> = { AZ: 'az', IR: 'fa' };

/**
 * What the selected thing is called where it lies, a line for each country, but for the name it bears on screen anyway;
 * null while its document has not arrived, or where there is nothing to add.
 */
export function selectLocalName(state: AtlasState): string | null {
  const project = selectProject(state);
  const { selection, documents, language } = state;
  const loadable = project === null ? undefined : documents[`subject/${project.id}`];
  if (project === null || selection.type === 'none' || loadable?.type !== 'ready') return null;
  const { name, parts } = loadable.document;
  const named = selection.partId === null ? name : parts.find(({ id }) => id === selection.partId)?.name;
  return named === undefined ? null : localNameOf(named, project.countries, language);
}

function localNameOf(name: LocalizedText, countries: readonly string[], shown: Language): string | null {
  const local = LANGUAGES.filter((language) =>
    countries.some((country) => LANGUAGE_OF_COUNTRY[country] === language),
  );
  const names = local
    .filter((language) => language !== shown)
    .map((language) => name[language])
    .filter((text) => text !== name[shown]);
  return names.length === 0 ? null : names.join('\n');
}
