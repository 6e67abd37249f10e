import { networkSources } from './check-network.ts';
import type { DatasetIndex } from './dataset-index.ts';
import type { ParsedDataset } from './parsed-dataset.ts';
import { duplicates, type Problem, problem, unknownId, unknownIds } from './problem.ts';
import type { Article, Corridor } from './schema.ts';

/** Sources, events, people, articles and corridors: ids given twice, ids that lead nowhere, and what nobody uses. */
export function checkContent(dataset: ParsedDataset, index: DatasetIndex): Problem[] {
  const { events, people, articles, corridors } = dataset;
  return [
    ...sourceProblems(dataset),
    ...duplicates(events.flatMap(entriesOf), 'is also the id of another event'),
    ...duplicates(people.flatMap(entriesOf), 'is also the id of another person or body'),
    ...vocabularyDuplicates(dataset),
    ...unusedPeople(dataset),
    ...events.flatMap(({ file, value }) =>
      value.flatMap((event, i) => [
        ...unknownIds(file, `[${i}].projects`, event.projects, index.projects, 'there is no such project'),
        ...unknownIds(file, `[${i}].people`, event.people, index.personIds, 'there is nobody of this id'),
        ...unknownIds(file, `[${i}].sources`, event.sources, index.sourceIds, 'there is no such source'),
      ]),
    ),
    ...articles.value.flatMap((article, i) => articleProblems(articles.file, `[${i}]`, article, index)),
    ...corridors.value.flatMap((corridor, i) => corridorProblems(corridors.file, `[${i}]`, corridor, index)),
  ];
}

function entriesOf({ file, value }: { file: string; value: readonly { id: string }[] }) {
  return value.map(({ id }) => ({ file, id }));
}

function sourceProblems(dataset: ParsedDataset): Problem[] {
  const cited = new Set([
    ...dataset.claims.flatMap(({ value }) => value.map(({ source }) => source)),
    ...dataset.events.flatMap(({ value }) => value.flatMap(({ sources }) => sources)),
    ...dataset.articles.value.map(({ source }) => source),
    ...dataset.geometries.flatMap(({ value }) =>
      value.features.flatMap(({ properties }) => properties.sources),
    ),
    ...networkSources(dataset),
  ]);
  const sources = dataset.sources.flatMap(entriesOf);
  return [
    ...duplicates(sources, 'is also the id of another source'),
    ...sources
      .filter(({ id }) => !cited.has(id))
      .map(({ file, id }) => problem(file, id, 'nothing cites this source; remove it or cite it', undefined)),
  ];
}

function vocabularyDuplicates({ vocabulary }: ParsedDataset): Problem[] {
  const keysOf = (name: 'quantities' | 'items') =>
    vocabulary.flatMap(({ file, value }) => Object.keys(value[name]).map((id) => ({ file, id })));
  return [
    ...duplicates(keysOf('quantities'), 'is also the id of another quantity'),
    ...duplicates(keysOf('items'), 'is also the id of another item'),
  ];
}

function unusedPeople({ people, events, claims }: ParsedDataset): Problem[] {
  const named = new Set([
    ...events.flatMap(({ value }) => value.flatMap((event) => event.people)),
    ...claims.flatMap(({ value }) => value.map(({ speaker }) => speaker)),
  ]);
  return people
    .flatMap(entriesOf)
    .filter(({ id }) => !named.has(id))
    .map(({ file, id }) => problem(file, id, 'nothing names this person or body', undefined));
}

function articleProblems(file: string, path: string, article: Article, index: DatasetIndex): Problem[] {
  const noClaim = 'there is no such claim';
  return [
    ...unknownId(file, `${path}.source`, article.source, index.sourceIds, 'there is no such source'),
    ...duplicates(
      article.statements.map(({ id }) => ({ file, id })),
      'is also the id of another statement of this article',
    ),
    ...article.statements.flatMap((statement, i) => [
      ...unknownIds(file, `${path}.statements[${i}].carriedBy`, statement.carriedBy, index.claims, noClaim),
      ...unknownIds(
        file,
        `${path}.statements[${i}].comparedWith`,
        statement.comparedWith,
        index.claims,
        noClaim,
      ),
      ...statement.carriedBy
        .filter((id) => index.claims.has(id) && index.claims.get(id)?.source !== article.source)
        .map((id) =>
          problem(file, `${path}.statements[${i}].carriedBy`, 'this claim does not cite the article', id),
        ),
    ]),
  ];
}

function corridorProblems(file: string, path: string, corridor: Corridor, index: DatasetIndex): Problem[] {
  return [
    ...unknownId(file, `${path}.project`, corridor.project, index.projects, 'there is no such project'),
    ...(corridor.part === undefined ||
    index.projects.get(corridor.project)?.parts.some(({ id }) => id === corridor.part)
      ? []
      : [problem(file, `${path}.part`, 'the project has no such part', corridor.part)]),
    ...duplicates(
      corridor.stretches.map(({ id }) => ({ file, id })),
      'is also the id of another stretch of this corridor',
    ),
    ...corridor.stretches.flatMap(({ status, length }, i) => {
      const at = `${path}.stretches[${i}]`;
      const parts = index.projects.get(status.project)?.parts ?? [];
      const isPartKnown = status.part === undefined || parts.some(({ id }) => id === status.part);
      const hasStatus = (index.claimFiles.get(status.project) ?? []).some(
        ({ quantity, part, item }) => quantity === 'status' && part === status.part && item === status.item,
      );
      return [
        ...unknownId(
          file,
          `${at}.status.project`,
          status.project,
          index.projects,
          'there is no such project',
        ),
        ...(isPartKnown
          ? []
          : [problem(file, `${at}.status.part`, 'the project has no such part', status.part)]),
        ...(hasStatus ? [] : [problem(file, `${at}.status`, 'no claim gives this status', status)]),
        ...('claim' in length
          ? unknownId(file, `${at}.length.claim`, length.claim, index.claims, 'there is no such claim')
          : unknownId(
              file,
              `${at}.length.measured.feature`,
              length.measured.feature,
              index.lineIds,
              'there is no such line to measure on',
            )),
      ];
    }),
  ];
}
