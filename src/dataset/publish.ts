import type { Feature, FeatureCollection, LineString, MultiLineString, Point } from 'geojson';
import { latestDayOf } from '#core/calendar-date.ts';
import type { Kind } from '#core/kind.ts';
import { LANGUAGES, type LocalizedText } from '#core/language.ts';
import type { Position } from '#core/position.ts';
import { STATUS_SLOTS } from '#core/status-slots.ts';
import { boundsOf } from '#geo/bounds.ts';
import { errorArea } from '#geo/error-area.ts';
import { labelPositionOf } from '#geo/label-position.ts';
import { lineMidpoint } from '#geo/line-midpoint.ts';
import { ATLAS_VERSION, type Atlas, type OnMap } from './atlas.ts';
import type { ParsedDataset } from './parsed-dataset.ts';
import type { GeometryFeature, Part, Project, StatusEntry } from './schema.ts';

/** What the build makes of the dataset: the text for the application, the features for the map and for everyone. */
export interface PublishedDataset {
  readonly atlas: Atlas;
  readonly features: FeatureCollection;
}

/** Packs a validated dataset; pure, and the same for the same input. */
export function publishDataset(dataset: ParsedDataset): PublishedDataset {
  const located = dataset.projects.map(({ value: project }) => ({
    project,
    features: featuresOf(project, dataset),
  }));
  return {
    atlas: {
      version: ATLAS_VERSION,
      projects: located.map(({ project, features }) => ({
        ...project,
        ...onMap(features),
        partsOnMap: Object.fromEntries(
          [...new Set(features.map(partOf))].map((part) => [
            part,
            onMap(features.filter((feature) => partOf(feature) === part)),
          ]),
        ),
        places: geometryOf(project, dataset).map(({ properties }) => ({
          part: properties.part,
          positionClass: properties.positionClass,
          errorMetres: properties.errorMetres,
          origin: properties.origin,
          sources: properties.sources,
        })),
      })),
      sources: dataset.sources.flatMap(({ value }) => value),
      vocabulary: dataset.vocabulary.value,
    },
    features: { type: 'FeatureCollection', features: located.flatMap(({ features }) => features) },
  };
}

/** Halos are left out of the box: how far off a thing may be is not where it is. */
function onMap(features: readonly Feature[]): OnMap {
  const drawn = features.filter((feature) => feature.properties?.role !== 'halo');
  return {
    bounds: boundsOf({ type: 'FeatureCollection', features: drawn }),
    featureIds: features.map((feature) => String(feature.id)),
  };
}

function partOf(feature: Feature): string {
  return String(feature.properties?.part);
}

function geometryOf(project: Project, dataset: ParsedDataset): readonly GeometryFeature[] {
  const located = dataset.geometries.find(({ file }) => file.endsWith(`/${project.id}.geojson`));
  return located?.value.features ?? [];
}

function featuresOf(project: Project, dataset: ParsedDataset): Feature[] {
  const own = geometryOf(project, dataset);
  const parts = new Map(project.parts.map((part) => [part.id, part]));
  return own.flatMap((feature) => {
    const part = parts.get(feature.properties.part);
    if (part === undefined) return [];
    const published = publishFeature(project, part, feature);
    return [
      published,
      ...(needsAnchor(feature, own) ? [publishFeature(project, part, anchorOf(feature))] : []),
      ...haloOf(published, feature),
    ];
  });
}

/** A line or area without a point of its own gets one to carry its symbol and name: the longest line of each part. */
function needsAnchor(feature: GeometryFeature, all: readonly GeometryFeature[]): boolean {
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

function publishFeature(project: Project, part: Part, feature: GeometryFeature): Feature {
  const { positionClass, errorMetres, role, isPrimary, origin } = feature.properties;
  const subject = isPrimary ? project : part;
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
      role,
      isPrimary,
      positionClass,
      errorMetres,
      origin,
      rank: isPrimary ? PRIMARY_RANK[project.kind] : PRIMARY_RANK[part.kind] + 10,
      ...nameProperties(subject.name),
      ...statusProperties(isPrimary && role !== 'line' ? project.statusHistory : part.statusHistory),
    },
  };
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

/** The history as `from0`, `status0`, …: the form `cartography/status-expression.ts` can read. */
function statusProperties(history: readonly StatusEntry[]): Record<string, string> {
  if (history.length > STATUS_SLOTS) {
    throw new Error(`a status history has ${history.length} entries; the map style reads ${STATUS_SLOTS}`);
  }
  return Object.fromEntries(
    history.flatMap((entry, slot) => [
      [`from${slot}`, latestDayOf(entry.asOf)],
      [`status${slot}`, entry.status],
    ]),
  );
}
