import { compareVersions } from '#core/data-version.ts';
import { type DatedClaim, knownSince } from '#ledger/claim-day.ts';
import type { Claim } from '#ledger/claim-schema.ts';
import { type StatusStep, statusSteps } from '#ledger/status-step.ts';
import type { AuthoredChainage } from './chainage-schema.ts';
import type { DatedVersionStep } from './claims-then.ts';
import { indexDataset } from './dataset-index.ts';
import type { Deck } from './deck-schema.ts';
import type { NetworkFile } from './network-schema.ts';
import { type ParsedDataset, subjectOf } from './parsed-dataset.ts';
import type {
  Article,
  AtlasEvent,
  Corridor,
  GeometryFeature,
  Person,
  Project,
  Source,
  Topic,
  Vocabulary,
} from './schema.ts';

/** The validated dataset without its files, every claim with the day from which it was known. */
export interface DatedDataset {
  readonly projects: readonly Project[];
  readonly topics: readonly Topic[];
  /** By project or topic. */
  readonly claims: ReadonlyMap<string, readonly DatedClaim[]>;
  /** By project. */
  readonly geometry: ReadonlyMap<string, readonly GeometryFeature[]>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly people: ReadonlyMap<string, Person>;
  readonly events: readonly AtlasEvent[];
  readonly articles: readonly Article[];
  readonly corridors: readonly Corridor[];
  readonly chainages: readonly AuthoredChainage[];
  readonly vocabulary: Vocabulary;
  readonly network: NetworkFile;
  readonly decks: readonly Deck[];
  /** In the order of the versions. */
  readonly versions: readonly DatedVersionStep[];
}

export function dateDataset(parsed: ParsedDataset): DatedDataset {
  const sources = byId(parsed.sources.flatMap(({ value }) => value));
  const dated = (claim: Claim): DatedClaim => ({
    ...claim,
    knownSince: knownSince(claim, sources.get(claim.source)?.date ?? 'undated'),
  });
  return {
    projects: parsed.projects.map(({ value }) => value),
    topics: parsed.topics.map(({ value }) => value),
    claims: new Map(parsed.claims.map(({ file, value }) => [subjectOf(file), value.map(dated)])),
    geometry: new Map(parsed.geometries.map(({ file, value }) => [subjectOf(file), value.features])),
    sources,
    people: byId(parsed.people.flatMap(({ value }) => value)),
    events: parsed.events
      .flatMap(({ value }) => value)
      .toSorted((a, b) => a.date.localeCompare(b.date) || a.id.localeCompare(b.id)),
    articles: parsed.articles.value,
    corridors: parsed.corridors.value,
    chainages: parsed.chainages.value,
    vocabulary: indexDataset(parsed).vocabulary,
    decks: parsed.decks.map(({ value }) => value),
    network: {
      nodes: parsed.network.flatMap(({ value }) => value.nodes),
      edges: parsed.network.flatMap(({ value }) => value.edges),
      scenarios: parsed.network.flatMap(({ value }) => value.scenarios),
      assumptions: parsed.network.flatMap(({ value }) => value.assumptions),
      comparison: parsed.network.flatMap(({ value }) => value.comparison),
    },
    versions: parsed.versions
      .map(({ value: { from, to, before } }) => ({
        from,
        to,
        before: Object.fromEntries(
          Object.entries(before).map(([name, claim]) => [name, claim && dated(claim)]),
        ),
      }))
      .toSorted((a, b) => compareVersions(a.from, b.from)),
  };
}

function byId<T extends { readonly id: string }>(values: readonly T[]): ReadonlyMap<string, T> {
  return new Map(values.map((value) => [value.id, value]));
}

/** The status steps of a project, of one of its parts, or of one section of a part. */
export function stepsOf(
  dataset: DatedDataset,
  project: string,
  part: string | undefined,
  item?: string,
): StatusStep[] {
  const publisherOf = (id: string) => dataset.sources.get(id)?.publisher ?? id;
  return statusSteps(dataset.claims.get(project) ?? [], part, publisherOf, item);
}
