import type { DataFiles } from '#dataset/parse-dataset.ts';
import type {
  Figure,
  GeometryCollection,
  GeometryFeature,
  Part,
  Project,
  Source,
  StatusEntry,
  Vocabulary,
} from '#dataset/schema.ts';
import { inEveryLanguage } from './fake-atlas.ts';

const text = () => ({ ...inEveryLanguage('text') });

const entry = (): StatusEntry => ({ status: 'planned', asOf: '2025-05', source: 'agency-2025' });

const part = (id: string): Part => ({ id, kind: 'dam', name: text(), statusHistory: [entry()] });

const figure = (id: string): Figure => ({
  id,
  quantity: 'capacity',
  scope: 'whole',
  value: 80,
  unit: 'MW',
  precision: 'exact',
  nature: 'design',
  asOf: 'undated',
  sources: ['agency-2025'],
  standing: 'stands',
});

const project = (id: string): Project => ({
  id,
  kind: 'dam',
  group: 'araz',
  countries: ['AZ', 'IR'],
  name: text(),
  aliases: [],
  summary: text(),
  statusHistory: [entry()],
  parts: [part('dam')],
  figures: [figure('capacity')],
  relations: [],
  sources: ['agency-2025'],
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

/**
 * A small dataset without a fault, made anew for each test to spoil: two projects, "khudaferin" and "giz-galasi", each
 * a dam on a point. The named members are those of "khudaferin".
 */
export function soundDataset() {
  const [khudaferin, gizGalasi] = [project('khudaferin'), project('giz-galasi')];
  const geometries = { khudaferin: geometry('khudaferin'), gizGalasi: geometry('giz-galasi') };
  const source: Source = {
    id: 'agency-2025',
    publisher: 'An agency',
    title: 'A report',
    date: '2025-04-28',
    language: 'fa',
    kind: 'agency',
  };
  const sources = [source];
  const vocabulary: Vocabulary = { quantities: { capacity: { label: text(), units: ['MW', 'date'] } } };
  return {
    project: khudaferin,
    part: only(khudaferin.parts),
    entry: only(khudaferin.statusHistory),
    figure: only(khudaferin.figures),
    geometry: geometries.khudaferin,
    feature: only(geometries.khudaferin.features),
    neighbour: gizGalasi,
    source,
    sources,
    vocabulary,
    files: (): DataFiles => ({
      projects: [
        { file: 'geodata/projects/giz-galasi.json', data: gizGalasi },
        { file: 'geodata/projects/khudaferin.json', data: khudaferin },
      ],
      geometries: [
        { file: 'geodata/geometry/giz-galasi.geojson', data: geometries.gizGalasi },
        { file: 'geodata/geometry/khudaferin.geojson', data: geometries.khudaferin },
      ],
      sources: [{ file: 'geodata/sources/press.json', data: sources }],
      vocabulary: { file: 'geodata/vocabulary.json', data: vocabulary },
    }),
  };
}

export type SoundDataset = ReturnType<typeof soundDataset>;

function only<T>([first]: readonly T[]): T {
  if (first === undefined) throw new Error('there is none');
  return first;
}
