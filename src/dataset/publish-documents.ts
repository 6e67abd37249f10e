import type { LocalizedText } from '#core/language.ts';
import { LANGUAGES } from '#core/language.ts';
import { geodesicLengthMetres } from '#geo/geodesic.ts';
import type { Line } from '#geo/line.ts';
import { sliceBetween } from '#geo/slice-between.ts';
import type { DatedClaim } from '#ledger/claim-day.ts';
import type { AtlasProject } from './atlas.ts';
import type { BordersDocument } from './borders-document.ts';
import { parseCitedText } from './cited-text.ts';
import { claimNamed, contextOf, pick, rowOf } from './claim-context.ts';
import { type DatedDataset, stepsOf } from './dated-dataset.ts';
import type {
  ArticlesDocument,
  CorridorGauge,
  CorridorStretch,
  EventsDocument,
  LedgerDocuments,
  SourcesDocument,
  SubjectDocument,
} from './documents.ts';
import { alignmentsDocument } from './publish-alignments.ts';
import { deckDocument, decksDocument } from './publish-decks.ts';
import { networkDocument } from './publish-network.ts';
import { searchDocument } from './publish-search.ts';
import type { Corridor, Project, Source, Stretch, Topic } from './schema.ts';
import type { Place } from './search-document.ts';

/** Every document of the ledger, by its name. */
export function publishDocuments(
  dataset: DatedDataset,
  projects: readonly AtlasProject[],
  places: readonly Place[],
  borders: BordersDocument,
): LedgerDocuments {
  const subjects = [...dataset.projects, ...dataset.topics].map((subject) => [
    `subject/${subject.id}`,
    subjectDocument(subject, dataset, projects),
  ]);
  return {
    search: searchDocument(dataset, places),
    events: eventsDocument(dataset),
    sources: sourcesDocument(dataset),
    articles: articlesDocument(dataset),
    alignments: alignmentsDocument(dataset),
    network: networkDocument(dataset),
    versions: { steps: dataset.versions },
    borders,
    decks: decksDocument(dataset),
    ...Object.fromEntries(dataset.decks.map((deck) => [`deck/${deck.id}`, deckDocument(deck, dataset)])),
    ...Object.fromEntries(subjects),
  };
}

function subjectDocument(
  subject: Project | Topic,
  dataset: DatedDataset,
  projects: readonly AtlasProject[],
): SubjectDocument {
  const claims = dataset.claims.get(subject.id) ?? [];
  const texts = [
    subject.summary,
    ...('parts' in subject ? subject.parts.flatMap(({ note }) => note ?? []) : []),
  ];
  const targets = [...new Set(texts.flatMap(linkTargets))];
  const linkedClaims = targets
    .filter((target) => target.includes('/'))
    .flatMap((target): [string, DatedClaim][] => {
      const claim = claimNamed(dataset, target);
      return claim === undefined ? [] : [[target, claim]];
    });
  const linkedEvents = dataset.events.filter(({ id }) => targets.includes(`event:${id}`));
  const corridors = dataset.corridors
    .filter(({ project }) => project === subject.id)
    .map((corridor) => corridorGauge(corridor, dataset, projects));
  const places = placesOf(subject.id, dataset);
  const allClaims = [
    ...claims,
    ...linkedClaims.map(([, claim]) => claim),
    ...corridors.flatMap(({ stretches }) =>
      stretches.flatMap(({ length }) => (length.type === 'claimed' ? length.claims : [])),
    ),
  ];
  return {
    id: subject.id,
    name: subject.name,
    summary: subject.summary,
    claims,
    linkedClaims: Object.fromEntries(linkedClaims),
    linkedEvents: Object.fromEntries(linkedEvents.map((event) => [event.id, event])),
    aliases: 'aliases' in subject ? subject.aliases : [],
    parts: 'parts' in subject ? subject.parts : [],
    relations: 'relations' in subject ? subject.relations : [],
    places,
    corridors,
    eventCount: dataset.events.filter(({ projects: about }) => about.includes(subject.id)).length,
    ...contextOf(allClaims, dataset, [
      ...linkedEvents.flatMap(({ sources }) => sources),
      ...places.flatMap(({ sources }) => sources),
    ]),
  };
}

function linkTargets(text: LocalizedText): string[] {
  return LANGUAGES.flatMap((language) =>
    parseCitedText(text[language]).flatMap(({ target }) => target ?? []),
  );
}

function placesOf(projectId: string, dataset: DatedDataset): SubjectDocument['places'] {
  return (dataset.geometry.get(projectId) ?? []).map(({ properties }) => ({
    part: properties.part,
    positionClass: properties.positionClass,
    errorMetres: properties.errorMetres,
    origin: properties.origin,
    sources: properties.sources,
  }));
}

function corridorGauge(
  corridor: Corridor,
  dataset: DatedDataset,
  projects: readonly AtlasProject[],
): CorridorGauge {
  return {
    name: corridor.name,
    part: corridor.part ?? null,
    stretches: corridor.stretches.map((stretch) => corridorStretch(stretch, dataset, projects)),
  };
}

function corridorStretch(
  { id, name, country, status, length }: Stretch,
  dataset: DatedDataset,
  projects: readonly AtlasProject[],
): CorridorStretch {
  const project = projects.find((one) => one.id === status.project);
  const onMap = status.part === undefined ? project : project?.parts[status.part];
  return {
    id,
    name,
    country,
    project: status.project,
    part: status.part ?? null,
    steps: stepsOf(dataset, status.project, status.part, status.item),
    length:
      'claim' in length ? claimedLength(length.claim, dataset) : measuredLength(length.measured, dataset),
    onMap: onMap === undefined ? null : { bounds: onMap.bounds, featureIds: onMap.featureIds },
  };
}

/** The whole row of the claim, so that its headline can be found for any day. */
function claimedLength(name: string, dataset: DatedDataset): CorridorStretch['length'] {
  const [subject = ''] = name.split('/');
  return { type: 'claimed', subject, claims: rowOf(dataset, name) };
}

/** Along the drawing, on the ellipsoid, for want of any claim. */
function measuredLength(
  { feature: name, from, to }: Extract<Stretch['length'], { measured: unknown }>['measured'],
  dataset: DatedDataset,
): CorridorStretch['length'] {
  const [project = ''] = name.split('/');
  const feature = dataset.geometry.get(project)?.find(({ id }) => id === name);
  const line: Line = feature?.geometry.type === 'LineString' ? feature.geometry.coordinates : [];
  if (line.length < 2) throw new Error(`geodata/corridors.json: "${name}" is not a line to measure on`);
  return {
    type: 'measured',
    metres: geodesicLengthMetres(sliceBetween(line, from, to)),
    errorMetres: feature?.properties.errorMetres ?? 0,
  };
}

function eventsDocument(dataset: DatedDataset): EventsDocument {
  const cited = new Set(dataset.events.flatMap(({ sources }) => sources));
  const named = new Set(dataset.events.flatMap(({ people }) => people));
  return {
    events: dataset.events,
    people: pick(Object.fromEntries(dataset.people), named),
    sources: [...cited].flatMap((id) => dataset.sources.get(id) ?? []),
  };
}

function sourcesDocument(dataset: DatedDataset): SourcesDocument {
  const claims = groupBySource(
    [...dataset.claims].flatMap(([subject, all]) =>
      all.map((claim) => [claim.source, { subject, claim: claim.id, quantity: claim.quantity }] as const),
    ),
  );
  const events = groupBySource(
    dataset.events.flatMap((event) =>
      event.sources.map((source) => [source, { id: event.id, title: event.title }] as const),
    ),
  );
  const places = groupBySource(
    [...dataset.geometry].flatMap(([project, features]) =>
      [...new Set(features.flatMap(({ properties }) => properties.sources))].map(
        (source) => [source, project] as const,
      ),
    ),
  );
  const networkParts = groupBySource(networkSources(dataset).map((source) => [source, source] as const));
  return {
    sources: [...dataset.sources.values()].toSorted(bySourceDate).map((source) => ({
      ...source,
      claims: claims.get(source.id) ?? [],
      events: events.get(source.id) ?? [],
      places: places.get(source.id) ?? [],
      networkParts: networkParts.get(source.id)?.length ?? 0,
    })),
    quantities: Object.fromEntries(
      Object.entries(dataset.vocabulary.quantities).map(([id, { label }]) => [id, label]),
    ),
  };
}

/** The sources of every node, edge and assumption of the network, each once for each of them. */
function networkSources({ network }: DatedDataset): string[] {
  const cited = [
    ...network.nodes.map(({ sources }) => sources),
    ...network.edges.map(({ sources, status }) => [
      ...sources,
      ...('reports' in status ? status.reports.map(({ source }) => source) : []),
    ]),
    ...network.assumptions.map(({ source }) => (source === undefined ? [] : [source])),
  ];
  return cited.flatMap((sources) => [...new Set(sources)]);
}

/** Newest first, undated ones last. */
function bySourceDate(a: Source, b: Source): number {
  const day = ({ date }: Source) => (date === 'undated' ? '' : date);
  return day(b).localeCompare(day(a)) || a.id.localeCompare(b.id);
}

function groupBySource<T>(entries: readonly (readonly [string, T])[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const [source, entry] of entries) {
    const group = groups.get(source);
    if (group === undefined) groups.set(source, [entry]);
    else group.push(entry);
  }
  return groups;
}

function articlesDocument(dataset: DatedDataset): ArticlesDocument {
  const names = new Set(
    dataset.articles.flatMap(({ statements }) =>
      statements.flatMap(({ carriedBy, comparedWith }) => [...carriedBy, ...comparedWith]),
    ),
  );
  const claims = [...names].flatMap((name): [string, DatedClaim][] => {
    const claim = claimNamed(dataset, name);
    return claim === undefined ? [] : [[name, claim]];
  });
  return {
    articles: dataset.articles,
    claims: Object.fromEntries(claims),
    ...contextOf(
      claims.map(([, claim]) => claim),
      dataset,
      dataset.articles.map(({ source }) => source),
    ),
  };
}
