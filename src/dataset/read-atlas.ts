import { COUNTRIES } from '#core/country.ts';
import { STATUS_SLOTS } from '#core/status-slots.ts';
import { boundsOf } from '#geo/bounds.ts';
import { confirmedOn, type StatusStep } from '#ledger/status-step.ts';
import {
  ATLAS_VERSION,
  type Atlas,
  type AtlasFile,
  type AtlasProject,
  type DrawnProperties,
  type MapFeature,
  type OnMap,
  type PartOnMap,
} from './atlas.ts';

type DrawnFeature = AtlasFile['features'][number];

/** What the interface lists, read from what the map draws. @throws when the file is of another version than this code. */
export function readAtlas({ version, dataVersion, language, topics, features }: AtlasFile): Atlas {
  if (version !== ATLAS_VERSION) throw new Error(`the data is of version ${version}`);
  const projects = [...groupBy(features, ({ project }) => project).values()].flatMap(readProject);
  return { dataVersion, language, projects, topics };
}

/** The primary symbol speaks for the project. */
function readProject(features: readonly DrawnFeature[]): AtlasProject[] {
  const symbol = features.find(({ properties }) => speaksForProject(properties));
  if (symbol === undefined) return [];
  const { project: id, kind, group, name, countries, corridors } = symbol.properties;
  const codes = wordsOf(countries);
  const parts = groupBy(features, ({ part }) => part);
  return [
    {
      id,
      kind,
      group,
      name,
      steps: stepsOf(symbol.properties),
      countries: COUNTRIES.filter((country) => codes.includes(country)),
      corridors: wordsOf(corridors),
      features: [...groupBy(features, featureKeyOf).values()].flatMap(readFeature),
      ...onMap(features),
      parts: Object.fromEntries([...parts].map(([part, ofPart]) => [part, readPart(ofPart)])),
    },
  ];
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter(Boolean);
}

/** What stands for the project is one thing, and so is each part beside it. */
function featureKeyOf(properties: DrawnProperties): string {
  return speaksForProject(properties) ? properties.project : `${properties.project}/${properties.part}`;
}

function speaksForProject({ isPrimary, role }: DrawnProperties): boolean {
  return isPrimary && role !== 'line';
}

function readFeature(features: readonly DrawnFeature[]): MapFeature[] {
  const [first] = features;
  if (first === undefined) return [];
  const { properties } = first;
  const { name, kind, part, positionClass, errorMetres } = properties;
  const lengths = features.flatMap(({ properties: { lengthMetres } }) => lengthMetres ?? []);
  return [
    {
      key: featureKeyOf(properties),
      partId: speaksForProject(properties) ? null : part,
      name,
      kind,
      steps: stepsOf(properties),
      positionClass,
      errorMetres,
      lengthMetres: lengths.length === 0 ? null : lengths.reduce((sum, length) => sum + length, 0),
      ...onMap(features),
    },
  ];
}

function readPart(features: readonly DrawnFeature[]): PartOnMap {
  const own = features.find(({ properties }) => !speaksForProject(properties));
  const speaker = own ?? features[0];
  return { ...onMap(features), steps: speaker === undefined ? [] : stepsOf(speaker.properties) };
}

function onMap(features: readonly DrawnFeature[]): OnMap {
  return {
    bounds: boundsOf({ type: 'FeatureCollection', features: [...features] }),
    featureIds: features.map(({ properties }) => properties.id),
  };
}

function stepsOf(properties: DrawnProperties): StatusStep[] {
  const slots = properties as unknown as Readonly<Record<string, string | undefined>>;
  const steps: StatusStep[] = [];
  for (let slot = 0; slot < STATUS_SLOTS && slots[`from${slot}`] !== undefined; slot += 1) {
    const step = Object.fromEntries(STEP_FIELDS.map((field) => [field, slots[`${field}${slot}`]]));
    // What is known to the day is not said twice.
    const asOf = step.asOf ?? confirmedOn(slots[`aged${slot}`] ?? '');
    steps.push({ ...step, asOf } as StatusStep);
  }
  return steps;
}

const STEP_FIELDS = ['from', 'status', 'asOf', 'publisher', 'basis'] as const;

function groupBy(
  features: readonly DrawnFeature[],
  keyOf: (properties: DrawnProperties) => string,
): Map<string, DrawnFeature[]> {
  const groups = new Map<string, DrawnFeature[]>();
  for (const feature of features) {
    const key = keyOf(feature.properties);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [feature]);
    else group.push(feature);
  }
  return groups;
}
