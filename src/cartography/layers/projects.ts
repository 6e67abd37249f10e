import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import { STATUSES } from '#core/status.ts';
import { all, byZoom, geometryIs, propertyIs } from '../expressions.ts';
import { hasStatus, statusOn } from '../status-expression.ts';
import { STATUS_SCALE } from '../status-scale.ts';
import type { StyleInput } from '../style-input.ts';
import { MAP_COLOURS, type Theme } from '../theme.ts';
import { isNotRegion, isRegion, isShownIn, isSymbol } from './shown.ts';

/** The layers a click or a pointer asks for features, topmost first. */
export const INTERACTIVE_LAYERS = [
  'project-symbols',
  'part-symbols',
  'route-symbols',
  ...STATUSES.map((status) => `line-${status}`),
  ...STATUSES.map((status) => `corridor-${status}`),
  'areas',
  'region-labels',
] as const;

/**
 * Lines, areas and halos of the projects, without their symbols and names. Layers share their kinds of paint (constant, by
 * feature, by state) where they can: MapLibre compiles a shader program for every combination, and the first picture
 * waits for them all.
 */
export function projectLayers(input: StyleInput): LayerSpecification[] {
  const { theme, date } = input;
  const colours = MAP_COLOURS[theme];
  const isShown = isShownIn(input);
  const statusColour = colourByStatus(theme, date);
  return [
    ...errorAreaLayers(input),
    {
      id: 'areas',
      type: 'fill',
      source: 'projects',
      filter: all(isShown, geometryIs('Polygon')),
      paint: {
        'fill-color': ['case', isRegion, colours.region, statusColour],
        'fill-opacity': ['case', isRegion, stateOpacity(0.26, 0.16, 0.07), stateOpacity(0.4, 0.28, 0.16)],
        'fill-antialias': false,
      },
    },
    {
      id: 'region-line',
      type: 'line',
      source: 'projects',
      filter: all(isShown, geometryIs('Polygon'), isRegion),
      paint: { 'line-color': colours.region, 'line-width': 1, 'line-opacity': 0.32 },
    },
    {
      id: 'zone-line',
      type: 'line',
      source: 'projects',
      filter: all(isShown, geometryIs('Polygon'), isNotRegion),
      paint: { 'line-color': colours.inkMuted, 'line-width': 1.2, 'line-dasharray': SCHEMATIC_STROKES },
    },
    ...selectionLayers(input),
    ...linesOf('corridor', input),
    ...linesOf('line', input),
  ];
}

/** From this zoom on an error of some kilometres is wider than the symbol of what may lie anywhere within it. */
export const ERROR_AREAS_FROM_ZOOM = 7;

function errorAreaLayers(input: StyleInput): LayerSpecification[] {
  if (!input.hasErrorAreas) return [];
  return [
    {
      id: 'error-areas',
      type: 'fill',
      source: 'error-areas',
      minzoom: ERROR_AREAS_FROM_ZOOM,
      filter: isShownIn(input),
      paint: {
        'fill-color': colourByStatus(input.theme, input.date),
        'fill-opacity': stateOpacity(0.14, 0.1, 0.06),
        'fill-antialias': false,
      },
    },
  ];
}

/** Short strokes say that a line or an outline is schematic. The core of a line keeps its pattern for the status. */
const SCHEMATIC_STROKES = [1.2, 0.8];

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

/** The rings around what is chosen or pointed at; a first view can do without. */
function selectionLayers(input: StyleInput): LayerSpecification[] {
  if (input.extent === 'region') return [];
  const { accent } = MAP_COLOURS[input.theme];
  const isShown = isShownIn(input);
  return [
    {
      id: 'line-selection',
      type: 'line',
      source: 'projects',
      filter: all(isShown, geometryIs('LineString')),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: {
        'line-color': accent,
        'line-width': byZoom([3, 9], [8, 13], [13, 18]),
        'line-opacity': stateOpacity(0.55, 0.3, 0),
      },
    },
    {
      id: 'point-selection',
      type: 'circle',
      source: 'projects',
      filter: all(isShown, isSymbol),
      paint: { 'circle-color': accent, 'circle-radius': 20, 'circle-opacity': stateOpacity(0.5, 0.3, 0) },
    },
  ];
}

/**
 * Corridors are thin and pale, so that the works they run through lead; from afar they are all there is to see.
 * Everything else is as wide as a line drawn by hand.
 */
const LINE_STYLES = {
  corridor: {
    width: [2.6, 2.4, 3.2, 5],
    opacity: byZoom([4.5, 1], [6.5, 0.62]),
    isKind: propertyIs('kind', 'corridor'),
  },
  line: { width: [1.8, 3, 4.5, 6.5], opacity: 1, isKind: ['!', propertyIs('kind', 'corridor')] },
} as const;

function linesOf(line: keyof typeof LINE_STYLES, input: StyleInput): LayerSpecification[] {
  const { theme, date } = input;
  const { width, opacity, isKind } = LINE_STYLES[line];
  const isLine = all(isShownIn(input), geometryIs('LineString'), isKind as ExpressionSpecification);
  const isSchematic = propertyIs('positionClass', 'schematic');
  const widthPlus = (extra: number) =>
    byZoom([3, width[0] + extra], [7, width[1] + extra], [10, width[2] + extra], [13, width[3] + extra]);
  const casing = {
    'line-color': MAP_COLOURS[theme].casing,
    'line-width': widthPlus(3),
    'line-opacity': opacity,
  };
  return [
    {
      id: `${line}-casing`,
      type: 'line',
      source: 'projects',
      filter: all(isLine, ['!', isSchematic]),
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: casing,
    },
    {
      id: `${line}-casing-schematic`,
      type: 'line',
      source: 'projects',
      filter: all(isLine, isSchematic),
      layout: { 'line-join': 'round' },
      paint: { ...casing, 'line-dasharray': SCHEMATIC_STROKES },
    },
    ...STATUSES.map((status): LayerSpecification => {
      const { colour, dash, cap } = STATUS_SCALE[status];
      return {
        id: `${line}-${status}`,
        type: 'line',
        source: 'projects',
        filter: all(isLine, hasStatus(status, date)),
        layout: { 'line-cap': cap, 'line-join': 'round' },
        paint: {
          'line-color': colour[theme],
          'line-width': widthPlus(0),
          'line-opacity': opacity,
          ...(dash.length > 0 ? { 'line-dasharray': [...dash] } : {}),
        },
      };
    }),
  ];
}
