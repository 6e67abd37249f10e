import type { Feature, LineString, MultiLineString, Point } from 'geojson';
import type { Kind } from '#core/kind.ts';
import { LANGUAGES, type LocalizedText } from '#core/language.ts';
import type { Position } from '#core/position.ts';
import { STATUS_SLOTS } from '#core/status-slots.ts';
import { errorArea } from '#geo/error-area.ts';
import { geodesicLengthMetres } from '#geo/geodesic.ts';
import { labelPositionOf } from '#geo/label-position.ts';
import { lineMidpoint } from '#geo/line-midpoint.ts';
import { agesOn, type StatusStep } from '#ledger/status-step.ts';
import { corridorsByProject } from './corridors-of.ts';
import { type DatedDataset, stepsOf } from './dated-dataset.ts';
import type { GeometryFeature, Part, Project } from './schema.ts';

/**
 * Everything that is drawn, with all that is published of it: the authored features, a point for the name of each line
 * or area, and the error areas.
 */
export function publishFeatures(dataset: DatedDataset): Feature[] {
  const corridors = corridorsByProject(dataset.projects, dataset.corridors);
  return dataset.projects.flatMap((project) =>
    featuresOf({ ...project, corridors: corridors.get(project.id) ?? [] }, dataset),
  );
}

interface PublishedProject extends Project {
  /** Those it is or belongs to. */
  readonly corridors: readonly string[];
}

function featuresOf(project: PublishedProject, dataset: DatedDataset): Feature[] {
  const own = dataset.geometry.get(project.id) ?? [];
  const parts = new Map(project.parts.map((part) => [part.id, part]));
  return own.flatMap((feature) => {
    const part = parts.get(feature.properties.part);
    if (part === undefined) return [];
    const published = publishFeature(project, part, feature, dataset);
    return [
      published,
      ...(needsAnchor(feature, own) ? [publishFeature(project, part, anchorOf(feature), dataset)] : []),
      ...haloOf(published, feature),
    ];
  });
}

/** A line or area without a point of its own gets one to carry its symbol and name: the longest line of each part. */
function needsAnchor(feature: GeometryFeature, all: readonly GeometryFeature[]): boolean {
  if (feature.geometry.type === 'Point') return false;
  if (feature.properties.isPrimary) return true;
  const samePart = all.filter((other) => other.properties.part === feature.properties.part);
  if (samePart.some((other) => other.geometry.type === 'Point')) return false;
  const longest = samePart.reduce((best, other) => (vertexCount(other) > vertexCount(best) ? other : best));
  return longest === feature;
}

function vertexCount({ geometry }: GeometryFeature): number {
  return longestLine(geometry).length;
}

function longestLine(geometry: GeometryFeature['geometry']): readonly Position[] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'LineString':
      return geometry.coordinates;
    case 'MultiLineString':
    case 'Polygon':
      return geometry.coordinates.reduce((best, line) => (line.length > best.length ? line : best));
  }
}

/** The point that carries the symbol; of a primary line it speaks for the whole project, the line for its part. */
function anchorOf(feature: GeometryFeature): GeometryFeature {
  const { geometry } = feature;
  const [longitude, latitude] =
    geometry.type === 'Polygon' ? labelPositionOf(geometry.coordinates) : lineMidpoint(longestLine(geometry));
  return {
    ...feature,
    id: `${feature.id}:label`,
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
    properties: { ...feature.properties, role: 'label' },
  };
}

/** How far off the feature may be, to scale. Corridors are drawn as ideas of a route, and an area is its own halo. */
function haloOf(published: Feature, { geometry, properties }: GeometryFeature): Feature[] {
  const isUncertain = properties.positionClass !== 'exact' && properties.role !== 'label';
  if (!isUncertain || geometry.type === 'Polygon' || published.properties?.kind === 'corridor') return [];
  const area = errorArea(published.geometry as Point | LineString | MultiLineString, properties.errorMetres);
  if (area === null) return [];
  const id = `${published.id}:halo`;
  return [{ type: 'Feature', id, geometry: area, properties: { ...published.properties, id, role: 'halo' } }];
}

function publishFeature(
  project: PublishedProject,
  part: Part,
  feature: GeometryFeature,
  dataset: DatedDataset,
): Feature {
  const { positionClass, errorMetres, role, isPrimary, origin } = feature.properties;
  const subject = speaksForProject(feature) ? project : part;
  return {
    type: 'Feature',
    id: feature.id,
    geometry: feature.geometry as Feature['geometry'],
    properties: {
      id: feature.id,
      project: project.id,
      part: part.id,
      kind: isPrimary ? project.kind : part.kind,
      group: project.group,
      countries: project.countries.join(' '),
      corridors: project.corridors.join(' '),
      role,
      isPrimary,
      positionClass,
      errorMetres,
      ...lengthOf(feature),
      origin,
      rank: isPrimary ? PRIMARY_RANK[project.kind] : PRIMARY_RANK[part.kind] + 10,
      ...nameProperties(subject.name),
      ...statusProperties(stepsOf(dataset, project.id, speaksForProject(feature) ? undefined : part.id)),
    },
  };
}

/** The line of a project tells of its part; the symbol upon it tells of the whole. */
function speaksForProject({ properties }: GeometryFeature): boolean {
  return properties.isPrimary && properties.role !== 'line';
}

/** How long a line is as drawn. One that is schematic is drawn for reading, not for measuring. */
function lengthOf({ geometry, properties }: GeometryFeature): { lengthMetres?: number } {
  const isLine = geometry.type === 'LineString' || geometry.type === 'MultiLineString';
  if (!isLine || properties.positionClass === 'schematic') return {};
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  const metres = lines.reduce((sum, line) => sum + geodesicLengthMetres(line), 0);
  return { lengthMetres: Math.round(metres) };
}

/** Which name wins where two do not fit: single works before long lines, long lines before areas. */
const PRIMARY_RANK: Readonly<Record<Kind, number>> = {
  bridge: 1,
  dam: 1,
  railway: 2,
  'power-station': 2,
  terminal: 3,
  road: 3,
  irrigation: 4,
  zone: 4,
  corridor: 5,
  region: 6,
};

function nameProperties(name: LocalizedText): Record<string, string> {
  return Object.fromEntries(LANGUAGES.map((language) => [`name_${language}`, name[language]]));
}

/**
 * The steps as `from0`, `status0`, `aged0`, …: the form `cartography/status-expression.ts` can read. `aged0` is the day
 * from which the report counts as old, which follows from `asOf0`.
 */
function statusProperties(steps: readonly StatusStep[]): Record<string, string> {
  if (steps.length > STATUS_SLOTS) {
    throw new Error(`a status has ${steps.length} steps; the map style reads ${STATUS_SLOTS}`);
  }
  return Object.fromEntries(
    steps.flatMap((step, slot) => [
      [`from${slot}`, step.from],
      [`status${slot}`, step.status],
      [`aged${slot}`, agesOn(step.asOf)],
      [`asOf${slot}`, step.asOf],
      [`publisher${slot}`, step.publisher],
      [`basis${slot}`, step.basis],
    ]),
  );
}
