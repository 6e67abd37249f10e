import type { Feature, FeatureCollection } from 'geojson';
import type { Language } from '#core/language.ts';
import { ATLAS_VERSION, type AtlasFile, type DrawnProperties } from './atlas.ts';
import type { Topic } from './schema.ts';

interface Edition {
  readonly dataVersion: string;
  readonly topics: readonly Topic[];
}

/**
 * The file of the first view in one language: of the published features only what list and map read. Error areas, which
 * weigh more than everything they surround, come in a file of their own.
 */
export function atlasFile(
  features: readonly Feature[],
  { dataVersion, topics }: Edition,
  language: Language,
): AtlasFile {
  return {
    type: 'FeatureCollection',
    version: ATLAS_VERSION,
    dataVersion,
    language,
    topics: topics.map(({ id, name }) => ({ id, name: name[language] })),
    features: features.filter(isNotHalo).map((feature) => drawnFeature(feature, language)),
  };
}

/** The areas within which uncertain things lie, each under the id of the feature it surrounds. */
export function errorAreas(features: readonly Feature[]): FeatureCollection {
  const areas = features.filter((feature) => !isNotHalo(feature));
  return {
    type: 'FeatureCollection',
    features: areas.map(({ geometry, properties }) => ({
      type: 'Feature',
      geometry,
      properties: {
        id: String(properties?.id).replace(/:halo$/, ''),
        ...pick(properties, (key) => AREA_FIELDS.has(key) || isSlotOf(key, MAP_FIELDS)),
      },
    })),
  };
}

function isNotHalo({ properties }: Feature): boolean {
  return properties?.role !== 'halo';
}

const FIELDS = new Set(
  'id project part kind group countries corridors role isPrimary positionClass errorMetres lengthMetres rank name'.split(
    ' ',
  ),
);
/** What decides whether a feature is shown, besides its status. */
const AREA_FIELDS = new Set(['kind', 'group', 'countries', 'corridors']);
/** What the style reads of a status, and what else list and table tell of it. */
const MAP_FIELDS = ['from', 'status', 'aged'];
const LISTED_FIELDS = [...MAP_FIELDS, 'asOf', 'publisher', 'basis'];

function drawnFeature({ geometry, properties }: Feature, language: Language): AtlasFile['features'][number] {
  const named = { ...properties, name: properties?.[`name_${language}`] };
  const drawn: unknown = pick(
    named,
    (key, value) => FIELDS.has(key) || (isSlotOf(key, LISTED_FIELDS) && !isToldByAge(key, value)),
  );
  return { type: 'Feature', geometry, properties: drawn as DrawnProperties };
}

/** A report that is about one day counts as old a year later: from either the other follows (`confirmedOn`). */
function isToldByAge(key: string, value: unknown): boolean {
  return key.startsWith('asOf') && String(value).length === 10;
}

function isSlotOf(key: string, fields: readonly string[]): boolean {
  return fields.includes(key.replace(/\d+$/, '')) && /\d$/.test(key);
}

function pick(
  properties: Feature['properties'],
  isWanted: (key: string, value: unknown) => boolean,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties ?? {}).filter(([key, value]) => isWanted(key, value)));
}
