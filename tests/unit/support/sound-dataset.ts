import type { AuthoredChainage } from '#dataset/chainage-schema.ts';
import type { DataFiles } from '#dataset/parse-dataset.ts';
import type {
  Article,
  AtlasEvent,
  Corridor,
  GeometryCollection,
  GeometryFeature,
  Part,
  Person,
  Project,
  Source,
  Topic,
  Vocabulary,
} from '#dataset/schema.ts';
import type { Claim } from '#ledger/claim-schema.ts';
import type { Quantity } from '#ledger/quantity-schema.ts';
import { inEveryLanguage } from './fake-atlas.ts';

const text = (words = 'text') => ({ ...inEveryLanguage(words) });

const claim = (id: string, change: Partial<Claim> = {}): Claim => ({
  id,
  quantity: 'capacity',
  scope: 'whole',
  value: 80,
  unit: 'MW',
  precision: 'exact',
  nature: 'actual',
  asOf: '2025-03',
  source: 'agency-2025',
  basis: 'credible-source',
  standing: 'stands',
  ...change,
});

const status = (part?: string): Claim =>
  claim(part === undefined ? 'status' : `status-${part}`, {
    quantity: 'status',
    value: { status: 'planned' },
    unit: 'status',
    ...(part === undefined ? {} : { part }),
  });

const part = (id: string): Part => ({ id, kind: 'dam', name: text() });

const project = (id: string): Project => ({
  id,
  kind: 'dam',
  group: 'araz',
  countries: ['AZ', 'IR'],
  name: text(),
  aliases: [],
  summary: text(),
  parts: [part('dam')],
  relations: [],
});

const feature = (id: string): GeometryFeature => ({
  type: 'Feature',
  id,
  geometry: { type: 'Point', coordinates: [46.9, 39.1] },
  properties: {
    part: 'dam',
    role: 'site',
    isPrimary: true,
    positionClass: 'exact',
    errorMetres: 150,
    origin: 'Published coordinates.',
    sources: ['agency-2025'],
  },
});

const geometry = (id: string): GeometryCollection => ({
  type: 'FeatureCollection',
  licence: 'CC-BY-4.0',
  features: [feature(`${id}/dam`)],
});

const quantity = (units: Quantity['units'], change: Quantity['change'] = 'fixed'): Quantity => ({
  label: text(),
  units,
  change,
  topic: 'power',
});

/**
 * A small dataset without a fault, made anew for each test to spoil: two projects, "khudaferin" and "giz-galasi", each
 * a dam on a point, the second with a road beside it; a topic, "trade"; an event, a person, an article and a corridor.
 * The named members are those of "khudaferin".
 */
export function soundDataset() {
  const [khudaferin, gizGalasi] = [project('khudaferin'), project('giz-galasi')];
  const geometries = { khudaferin: geometry('khudaferin'), gizGalasi: geometry('giz-galasi') };
  gizGalasi.parts.push(part('road'));
  geometries.gizGalasi.features.push({
    ...feature('giz-galasi/road'),
    geometry: {
      type: 'LineString',
      coordinates: [
        [46, 39],
        [46.1, 39],
        [46.2, 39],
      ],
    },
    properties: { ...feature('').properties, part: 'road', role: 'line', isPrimary: false },
  });
  const topic: Topic = { id: 'trade', name: text(), summary: text() };

  const ofKhudaferin = {
    status: status(),
    statusOfPart: status('dam'),
    capacity: claim('capacity', { speaker: 'energy-ministry' }),
    length: claim('length', { quantity: 'length', value: 12, unit: 'km' }),
    stated: claim('capacity-stated', { value: 100, source: 'article-2025', basis: 'weak-source' }),
  };
  const claims = Object.values(ofKhudaferin);
  const turnover = claim('turnover-2024', {
    quantity: 'trade-turnover',
    value: 580,
    unit: 'million-usd',
    period: '2024',
  });
  const ofNeighbour = [status(), status('dam'), status('road')];

  const source: Source = {
    id: 'agency-2025',
    publisher: 'An agency',
    title: 'A report',
    date: '2025-04-28',
    language: 'fa',
    kind: 'agency',
  };
  const sources = [source, { ...source, id: 'article-2025', kind: 'article-of-origin' as const }];
  const person: Person = { id: 'energy-ministry', kind: 'body', name: text() };
  const people = [person];
  const event: AtlasEvent = {
    id: 'opening',
    date: '2024-05-19',
    category: 'opening',
    title: text('Opening of the 2nd dam'),
    projects: ['khudaferin'],
    people: ['energy-ministry'],
    sources: ['agency-2025'],
  };
  const events = [event];
  const article: Article = {
    file: 'article.md',
    source: 'article-2025',
    title: text(),
    statements: [
      {
        id: 'capacity',
        text: text(),
        carriedBy: ['khudaferin/capacity-stated'],
        comparedWith: ['khudaferin/capacity'],
        verdict: 'contradicted',
        comment: text(),
      },
    ],
  };
  const articles = [article];
  const corridor: Corridor = {
    project: 'khudaferin',
    name: text(),
    stretches: [
      {
        id: 'claimed',
        name: text(),
        country: 'AZ',
        status: { project: 'khudaferin', part: 'dam' },
        length: { claim: 'khudaferin/length' },
      },
      {
        id: 'measured',
        name: text(),
        country: 'IR',
        status: { project: 'giz-galasi', part: 'road' },
        length: { measured: { feature: 'giz-galasi/road', from: [46, 39], to: [46.1, 39] } },
      },
    ],
  };
  const corridors = [corridor];
  const chainage: AuthoredChainage = {
    features: ['giz-galasi/road'],
    stops: [
      { name: text('Origin'), kind: 'station', position: [46, 39], country: 'AZ' },
      {
        name: text('Middle'),
        kind: 'border',
        position: [46.1, 39],
        country: 'IR',
        km: ['khudaferin/length'],
      },
      { name: text('End'), kind: 'terminal', position: [46.2, 39] },
    ],
    lengthOf: { project: 'khudaferin' },
  };
  const chainages = [chainage];
  const vocabulary: Vocabulary = {
    quantities: {
      status: quantity(['status'], 'grows'),
      capacity: quantity(['MW', 'date']),
      length: quantity(['km']),
      'trade-turnover': quantity(['million-usd'], 'varies'),
    },
    items: { 'stage-1': text() },
  };
  return {
    project: khudaferin,
    part: only(khudaferin.parts),
    ...ofKhudaferin,
    claims,
    geometry: geometries.khudaferin,
    feature: only(geometries.khudaferin.features),
    neighbour: gizGalasi,
    neighbourClaims: ofNeighbour,
    topic,
    turnover,
    source,
    sources,
    person,
    people,
    event,
    events,
    article,
    statement: only(article.statements),
    articles,
    corridor,
    stretch: only(corridor.stretches),
    corridors,
    chainage,
    chainages,
    vocabulary,
    files: (): DataFiles => ({
      projects: [
        { file: 'geodata/projects/giz-galasi.json', data: gizGalasi },
        { file: 'geodata/projects/khudaferin.json', data: khudaferin },
      ],
      topics: [{ file: 'geodata/topics/trade.json', data: topic }],
      claims: [
        { file: 'geodata/claims/giz-galasi.json', data: ofNeighbour },
        { file: 'geodata/claims/khudaferin.json', data: claims },
        { file: 'geodata/claims/trade.json', data: [turnover] },
      ],
      geometries: [
        { file: 'geodata/geometry/giz-galasi.geojson', data: geometries.gizGalasi },
        { file: 'geodata/geometry/khudaferin.geojson', data: geometries.khudaferin },
      ],
      sources: [{ file: 'geodata/sources/press.json', data: sources }],
      vocabulary: [{ file: 'geodata/vocabulary/general.json', data: vocabulary }],
      events: [{ file: 'geodata/events/2024.json', data: events }],
      people: [{ file: 'geodata/people/bodies.json', data: people }],
      articles: { file: 'geodata/articles.json', data: articles },
      corridors: { file: 'geodata/corridors.json', data: corridors },
      network: [],
      chainages: { file: 'geodata/chainages.json', data: chainages },
      decks: [],
      versions: [],
    }),
  };
}

export type SoundDataset = ReturnType<typeof soundDataset>;

function only<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('there is none');
  return first;
}
