import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Language } from '#core/language.ts';
import type { LayerGroup } from '#core/layer-group.ts';
import { STATUSES, type Status } from '#core/status.ts';
import { all, byZoom, geometryIs, isInGroups, nameIn, propertyIs, whileState } from '../expressions.ts';
import { FONT } from '../fonts.ts';
import { hasStatus, statusOn } from '../status-expression.ts';
import { STATUS_SCALE } from '../status-scale.ts';
import { MAP_COLOURS, type Theme } from '../theme.ts';

export interface ProjectLayersInput {
  readonly theme: Theme;
  readonly language: Language;
  readonly groups: readonly LayerGroup[];
  readonly date: string;
}

/** The layers a click or a pointer asks for features, topmost first. */
export const INTERACTIVE_LAYERS = [
  'project-symbols',
  'part-symbols',
  ...STATUSES.map((status) => `line-${status}`),
  'zone-fill',
  'region-labels',
] as const;

/** The layers a legend speaks of. */
export const LEGEND_LAYERS = [...INTERACTIVE_LAYERS, 'region-fill'] as const;

/** Lines, areas and halos of the projects, without their symbols and names. */
export function projectLayers(input: ProjectLayersInput): LayerSpecification[] {
  const { theme, date } = input;
  const colours = MAP_COLOURS[theme];
  const inGroups = isInGroups(input.groups);
  const statusColour = colourByStatus(theme, date);
  const isLine = all(inGroups, geometryIs('LineString'));
  return [
    {
      id: 'region-fill',
      type: 'fill',
      source: 'projects',
      filter: all(inGroups, geometryIs('Polygon'), isRegion),
      paint: {
        'fill-color': colours.region,
        'fill-opacity': stateOpacity(0.26, 0.16, 0.07),
      },
    },
    {
      id: 'region-line',
      type: 'line',
      source: 'projects',
      filter: all(inGroups, geometryIs('Polygon'), isRegion),
      paint: {
        'line-color': colours.region,
        'line-width': whileState('isSelected', 2.5, 1),
        'line-opacity': stateOpacity(0.9, 0.7, 0.4),
      },
    },
    {
      id: 'zone-fill',
      type: 'fill',
      source: 'projects',
      filter: all(inGroups, geometryIs('Polygon'), isNotRegion, isNotHalo),
      paint: { 'fill-color': statusColour, 'fill-opacity': stateOpacity(0.4, 0.28, 0.16) },
    },
    {
      id: 'zone-line',
      type: 'line',
      source: 'projects',
      filter: all(inGroups, geometryIs('Polygon'), isNotRegion, isNotHalo),
      paint: {
        'line-color': statusColour,
        'line-width': whileState('isSelected', 2.5, 1.2),
        'line-dasharray': SCHEMATIC_STROKES,
      },
    },
    {
      id: 'halo-fill',
      type: 'fill',
      source: 'projects',
      minzoom: 6,
      filter: all(inGroups, isHalo),
      paint: { 'fill-color': statusColour, 'fill-opacity': stateOpacity(0.14, 0.1, 0.06) },
    },
    {
      id: 'halo-line',
      type: 'line',
      source: 'projects',
      minzoom: 8,
      filter: all(inGroups, isHalo),
      paint: { 'line-color': statusColour, 'line-width': 1, 'line-opacity': 0.35 },
    },
    {
      id: 'line-selection',
      type: 'line',
      source: 'projects',
      filter: isLine,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': colours.accent,
        'line-width': byZoom([3, 9], [8, 13], [13, 18]),
        'line-opacity': stateOpacity(0.55, 0.3, 0),
      },
    },
    {
      id: 'line-casing',
      type: 'line',
      source: 'projects',
      filter: all(isLine, ['!=', ['get', 'positionClass'], 'schematic']),
      layout: { 'line-cap': 'round', 'line-join': 'round', 'line-sort-key': ['-', ['get', 'rank']] },
      paint: { 'line-color': colours.casing, 'line-width': lineWidth(3), 'line-opacity': 0.92 },
    },
    {
      id: 'line-casing-schematic',
      type: 'line',
      source: 'projects',
      filter: all(isLine, propertyIs('positionClass', 'schematic')),
      layout: { 'line-join': 'round', 'line-sort-key': ['-', ['get', 'rank']] },
      paint: {
        'line-color': colours.casing,
        'line-width': lineWidth(3),
        'line-opacity': 0.92,
        'line-dasharray': SCHEMATIC_STROKES,
      },
    },
    ...STATUSES.map((status) => statusLine(status, isLine, input)),
    {
      id: 'point-selection',
      type: 'circle',
      source: 'projects',
      filter: all(inGroups, isSymbol),
      paint: {
        'circle-color': colours.accent,
        'circle-radius': 20,
        'circle-opacity': stateOpacity(0.5, 0.3, 0),
      },
    },
  ];
}

/** Symbols and names of the projects, above every town. */
export function projectLabels(input: ProjectLayersInput): LayerSpecification[] {
  const { theme, language, date } = input;
  const colours = MAP_COLOURS[theme];
  const inGroups = isInGroups(input.groups);
  const icon: ExpressionSpecification = [
    'concat',
    'symbol:',
    ['get', 'kind'],
    ':',
    statusOn(date),
    ':',
    ['get', 'positionClass'],
    `:${theme}`,
  ];
  const label: SymbolLayerSpecification['layout'] = {
    'text-field': nameIn(language),
    'text-max-width': 9,
    'text-variable-anchor-offset': [
      'left',
      [1.5, 0],
      'right',
      [-1.5, 0],
      'bottom',
      [0, -1.5],
      'top',
      [0, 1.5],
      'top-left',
      [1.1, 0.9],
      'bottom-left',
      [1.1, -0.9],
      'top-right',
      [-1.1, 0.9],
      'bottom-right',
      [-1.1, -0.9],
    ],
    'text-justify': 'auto',
    'text-optional': true,
    'icon-image': icon,
    'icon-allow-overlap': true,
  };
  const paint = { 'text-color': colours.ink, 'text-halo-color': colours.textHalo, 'text-halo-width': 1.8 };
  return [
    {
      id: 'region-labels',
      type: 'symbol',
      source: 'projects',
      minzoom: 6,
      maxzoom: 11,
      filter: all(inGroups, geometryIs('Point'), isRegion),
      layout: {
        'text-field': nameIn(language),
        'text-font': FONT.italic,
        'text-size': byZoom([6, 11.5], [9, 15]),
        'text-max-width': 7,
      },
      paint: { ...paint, 'text-color': colours.region },
    },
    {
      id: 'part-symbols',
      type: 'symbol',
      source: 'projects',
      minzoom: 8.6,
      filter: all(inGroups, isSymbol, propertyIs('isPrimary', false)),
      layout: {
        ...label,
        'symbol-sort-key': ['get', 'rank'],
        'icon-size': 0.85,
        'icon-allow-overlap': byZoomStep(false, 10.5, true),
        'text-font': FONT.regular,
        'text-size': byZoom([9, 11.5], [13, 13]),
      },
      paint,
    },
    {
      id: 'project-symbols',
      type: 'symbol',
      source: 'projects',
      filter: all(inGroups, isSymbol, propertyIs('isPrimary', true)),
      layout: {
        ...label,
        'symbol-sort-key': ['get', 'rank'],
        'icon-size': byZoom([3, 0.62], [6, 0.82], [8, 1]),
        'text-font': FONT.bold,
        'text-size': byZoom([4, 11], [7, 12.5], [11, 15]),
      },
      paint,
    },
  ];
}

const isRegion = propertyIs('kind', 'region');
const isNotRegion: ExpressionSpecification = ['!', isRegion];
const isHalo = propertyIs('role', 'halo');
const isNotHalo: ExpressionSpecification = ['!', isHalo];
const isSymbol = all(geometryIs('Point'), isNotRegion);

/** Short strokes say that a line or an outline is schematic. The core of a line keeps its pattern for the status. */
const SCHEMATIC_STROKES = [1.2, 0.8];

function byZoomStep(below: boolean, zoom: number, above: boolean): ExpressionSpecification {
  return ['step', ['zoom'], below, zoom, above];
}

function stateOpacity(selected: number, hovered: number, otherwise: number): ExpressionSpecification {
  return [
    'case',
    ['boolean', ['feature-state', 'isSelected'], false],
    selected,
    ['boolean', ['feature-state', 'isHovered'], false],
    hovered,
    otherwise,
  ];
}

function colourByStatus(theme: Theme, date: string): ExpressionSpecification {
  const pairs = STATUSES.flatMap((status) => [status, STATUS_SCALE[status].colour[theme]]);
  return [
    'match',
    statusOn(date),
    ...pairs,
    STATUS_SCALE.unknown.colour[theme],
  ] as unknown as ExpressionSpecification;
}

/** Corridors are thin and pale, so that the works they run through lead; from afar they are all there is to see. */
function lineWidth(extra: number): ExpressionSpecification {
  const width = (corridor: number, other: number): ExpressionSpecification => [
    'match',
    ['get', 'kind'],
    'corridor',
    corridor + extra,
    other + extra,
  ];
  return byZoom([3, width(2, 1.8)], [7, width(2.2, 3)], [10, width(3.2, 4.5)], [13, width(5, 6.5)]);
}

function statusLine(
  status: Status,
  isLine: ExpressionSpecification,
  { theme, date }: ProjectLayersInput,
): LayerSpecification {
  const { colour, dash, cap } = STATUS_SCALE[status];
  return {
    id: `line-${status}`,
    type: 'line',
    source: 'projects',
    filter: all(isLine, hasStatus(status, date)),
    layout: { 'line-cap': cap, 'line-join': 'round', 'line-sort-key': ['-', ['get', 'rank']] },
    paint: {
      'line-color': colour[theme],
      'line-width': lineWidth(0),
      'line-opacity': ['match', ['get', 'kind'], 'corridor', 0.62, 1],
      ...(dash.length > 0 ? { 'line-dasharray': [...dash] } : {}),
    },
  };
}
