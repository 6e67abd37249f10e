import type {
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Language } from '#core/language.ts';
import type { Position } from '#core/position.ts';
import { FONT, type FontAssets, fontFace } from './fonts.ts';
import { basemapLabels, basemapLayers } from './layers/basemap.ts';
import { MARK_SOURCE, markLayers, markSource } from './layers/mark.ts';
import { MEASUREMENT_SOURCE, MEASUREMENT_SOURCES, measurementLayers } from './layers/measurement.ts';
import { projectLabels } from './layers/project-labels.ts';
import { projectLayers } from './layers/projects.ts';
import { ROUTE_SOURCE, routeLayers, routeSource } from './layers/route.ts';
import type { StyleInput } from './style-input.ts';

export const BASEMAP_SOURCES = [
  'world-ocean',
  'world-borders',
  'sea',
  'lakes',
  'rivers',
  'admin1',
  'borders',
  'araz',
  'places',
] as const;
export const RELIEF_SOURCES = [
  'relief-corridor',
  'relief-corridor-dark',
  'relief-region',
  'relief-region-dark',
] as const;

export type BasemapSource = (typeof BASEMAP_SOURCES)[number];
export type ReliefSource = (typeof RELIEF_SOURCES)[number];

/** A picture with the positions of its corners: top left, top right, bottom right, bottom left. */
export interface ReliefAsset {
  readonly url: string;
  readonly corners: readonly [Position, Position, Position, Position];
}

/** Where the files of the map lie. A style names only those it draws. */
export interface StyleAssets {
  readonly vectors: Readonly<Record<BasemapSource, string>>;
  /** The projects, named in each language. */
  readonly projects: Readonly<Record<Language, string>>;
  readonly errorAreas: string;
  readonly reliefs: Readonly<Record<ReliefSource, ReliefAsset>>;
  readonly fonts: Readonly<Record<'regular' | 'bold' | 'italic', FontAssets>>;
}

/** The embedded map ends here: nothing in it is known better than a few metres a pixel. */
export const MAX_ZOOM = 13;

/** The whole style of the atlas as a pure function of its look. */
export function buildStyle(input: StyleInput, assets: StyleAssets): StyleSpecification {
  const layers = [
    ...basemapLayers(input.theme, input.extent),
    ...projectLayers(input),
    ...(input.route ? routeLayers(input.theme) : []),
    ...basemapLabels(input.theme, input.language),
    ...projectLabels(input),
    ...(input.hasMeasurement ? measurementLayers(input.theme) : []),
    ...(input.mark ? markLayers(input.theme) : []),
  ];
  return {
    version: 8,
    name: `Araz Atlas (${input.theme}, ${input.language})`,
    sources: buildSources(input, assets, layers),
    'font-faces': {
      [FONT.regular[0]]: fontFace(assets.fonts.regular),
      [FONT.bold[0]]: fontFace(assets.fonts.bold),
      [FONT.italic[0]]: fontFace(assets.fonts.italic),
    },
    layers,
  };
}

/** The features of these sources have states, so they are known by ids of their own. */
export const FEATURE_SOURCES = ['projects', 'error-areas'] as const;

function buildSources(
  { language, mark, route, hasMeasurement }: StyleInput,
  { vectors, projects, errorAreas, reliefs }: StyleAssets,
  layers: readonly LayerSpecification[],
): Record<string, SourceSpecification> {
  const used = new Set(layers.map((layer) => ('source' in layer ? layer.source : undefined)));
  const sources: Record<string, SourceSpecification> = {};
  const add = (id: string, data: string, more?: { promoteId: string }) => {
    if (used.has(id)) sources[id] = { type: 'geojson', data, maxzoom: MAX_ZOOM, ...more };
  };
  for (const id of BASEMAP_SOURCES) add(id, vectors[id]);
  add('projects', projects[language], { promoteId: 'id' });
  add('error-areas', errorAreas, { promoteId: 'id' });
  if (route) sources[ROUTE_SOURCE] = routeSource(route);
  if (mark) sources[MARK_SOURCE] = markSource(mark);
  if (hasMeasurement) for (const id of Object.values(MEASUREMENT_SOURCES)) sources[id] = MEASUREMENT_SOURCE;
  for (const id of RELIEF_SOURCES.filter((known) => used.has(known))) {
    const { url, corners } = reliefs[id];
    const [topLeft, topRight, bottomRight, bottomLeft] = corners;
    sources[id] = {
      type: 'image',
      url,
      coordinates: [[...topLeft], [...topRight], [...bottomRight], [...bottomLeft]],
    };
  }
  return sources;
}
