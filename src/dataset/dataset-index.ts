import type { Claim } from '#ledger/claim-schema.ts';
import type { CitableThings } from './check-cited-text.ts';
import { type Located, type ParsedDataset, subjectOf } from './parsed-dataset.ts';
import type { GeometryCollection, Project, Vocabulary } from './schema.ts';

/** Everything the ids of the dataset may lead to. */
export interface DatasetIndex extends CitableThings {
  readonly projects: ReadonlyMap<string, Project>;
  readonly topicIds: ReadonlySet<string>;
  /** By project or topic. */
  readonly claimFiles: ReadonlyMap<string, readonly Claim[]>;
  /** By project. */
  readonly geometryFiles: ReadonlyMap<string, Located<GeometryCollection>>;
  readonly sourceIds: ReadonlySet<string>;
  readonly personIds: ReadonlySet<string>;
  readonly lineIds: ReadonlySet<string>;
  readonly vocabulary: Vocabulary;
}

export function indexDataset(dataset: ParsedDataset): DatasetIndex {
  const claims = new Map<string, Claim>();
  for (const { file, value } of dataset.claims) {
    for (const claim of value) claims.set(`${subjectOf(file)}/${claim.id}`, claim);
  }
  const features = dataset.geometries.flatMap(({ value }) => value.features);
  return {
    claims,
    claimFiles: new Map(dataset.claims.map(({ file, value }) => [subjectOf(file), value])),
    geometryFiles: new Map(dataset.geometries.map((located) => [subjectOf(located.file), located])),
    events: new Map(dataset.events.flatMap(({ value }) => value.map((event) => [event.id, event]))),
    projects: new Map(dataset.projects.map(({ value }) => [value.id, value])),
    topicIds: new Set(dataset.topics.map(({ value }) => value.id)),
    sourceIds: new Set(dataset.sources.flatMap(({ value }) => value.map(({ id }) => id))),
    personIds: new Set(dataset.people.flatMap(({ value }) => value.map(({ id }) => id))),
    vocabulary: {
      quantities: Object.assign({}, ...dataset.vocabulary.map(({ value }) => value.quantities)),
      items: Object.assign({}, ...dataset.vocabulary.map(({ value }) => value.items)),
    },
    lineIds: new Set(features.flatMap(({ id, geometry }) => (geometry.type === 'LineString' ? [id] : []))),
  };
}
