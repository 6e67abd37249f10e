import type { DatedDataset } from './dated-dataset.ts';
import type { Place, SearchDocument } from './search-document.ts';

/** Everything of the dataset and the basemap that has a name. */
export function searchDocument(dataset: DatedDataset, places: readonly Place[]): SearchDocument {
  return {
    entries: [
      ...dataset.projects.map(({ id, kind, name, aliases }) => ({
        type: 'project' as const,
        id,
        kind,
        name,
        aliases: [...new Set(aliases.map(({ text }) => text))],
      })),
      ...dataset.projects.flatMap(({ id: project, parts }) =>
        parts.map(({ id, kind, name }) => ({ type: 'part' as const, id, project, kind, name })),
      ),
      ...places.map((place) => ({ type: 'place' as const, ...place })),
      ...[...dataset.sources.values()].map(({ id, publisher, title, date }) => ({
        type: 'source' as const,
        id,
        publisher,
        title,
        date,
      })),
    ],
  };
}
