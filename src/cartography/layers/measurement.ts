import type {
  ExpressionSpecification,
  LayerSpecification,
  SourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { propertyIs } from '../expressions.ts';
import { FONT } from '../fonts.ts';
import { MAP_COLOURS, type Theme } from '../theme.ts';

/**
 * What is measured, and what the hand is just doing to it. The second changes with every frame, so it is small and apart.
 * Both are filled by the map itself: the style only says how they look.
 */
export const MEASUREMENT_SOURCES = { measured: 'measured', hand: 'measuring-hand' } as const;

/** What a feature of these sources stands for, in its property `role`. */
export type MeasuredRole =
  | 'within'
  | 'area'
  | 'line'
  | 'radius'
  | 'pinned'
  | 'vertex'
  | 'midpoint'
  | 'length'
  | 'letter'
  | 'band'
  | 'snap';

/** Always the same object, so that what the map has put there is kept when the look changes. */
export const MEASUREMENT_SOURCE: SourceSpecification = {
  type: 'geojson',
  // Circles stay round.
  tolerance: 0.1,
  data: { type: 'FeatureCollection', features: [] },
};

/** Everything measured lies above the projects, in the colour of what a visitor does, never of a status. */
export function measurementLayers(theme: Theme): LayerSpecification[] {
  const { measured, hand } = MEASUREMENT_SOURCES;
  return [
    ...areaLayers(theme),
    ...lineLayers(theme),
    ...pointLayers(measured, theme),
    ...pointLayers(hand, theme),
    ...labelLayers(theme),
  ];
}

function roleIs(...roles: MeasuredRole[]): ExpressionSpecification {
  return ['in', ['get', 'role'], ['literal', roles]];
}

function areaLayers(theme: Theme): LayerSpecification[] {
  return [
    {
      id: 'measured-area',
      type: 'fill',
      source: MEASUREMENT_SOURCES.measured,
      filter: roleIs('area', 'within'),
      paint: {
        'fill-color': MAP_COLOURS[theme].accent,
        'fill-opacity': ['case', propertyIs('role', 'within'), 0.1, 0.16],
        'fill-antialias': false,
      },
    },
  ];
}

const ROUND = { 'line-cap': 'round', 'line-join': 'round' } as const;
/** A measurement nobody is working on is thinner. */
const LINE_WIDTH: ExpressionSpecification = ['case', propertyIs('isOpen', true), 3.5, 2.2];

function lineLayers(theme: Theme): LayerSpecification[] {
  const { accent, textHalo, ink } = MAP_COLOURS[theme];
  const { measured, hand } = MEASUREMENT_SOURCES;
  return [
    {
      id: 'measured-casing',
      type: 'line',
      source: measured,
      filter: roleIs('line', 'pinned'),
      layout: ROUND,
      paint: { 'line-color': textHalo, 'line-width': ['+', LINE_WIDTH, 3], 'line-opacity': 0.9 },
    },
    {
      id: 'measured-within',
      type: 'line',
      source: measured,
      filter: roleIs('within', 'radius'),
      paint: { 'line-color': accent, 'line-width': 1.5, 'line-dasharray': [3, 2] },
    },
    {
      id: 'measured-line',
      type: 'line',
      source: measured,
      filter: roleIs('line'),
      layout: ROUND,
      paint: { 'line-color': accent, 'line-width': LINE_WIDTH },
    },
    {
      id: 'measured-pinned',
      type: 'line',
      source: measured,
      filter: roleIs('pinned'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': ink, 'line-width': 2.6, 'line-dasharray': DASH_BY_LETTER },
    },
    {
      id: 'measuring-hand-casing',
      type: 'line',
      source: hand,
      filter: roleIs('band'),
      layout: ROUND,
      paint: { 'line-color': textHalo, 'line-width': 6, 'line-opacity': 0.8 },
    },
    {
      id: 'measuring-hand-line',
      type: 'line',
      source: hand,
      filter: roleIs('band'),
      layout: { 'line-join': 'round' },
      paint: { 'line-color': accent, 'line-width': 3, 'line-dasharray': [1.6, 1.2] },
    },
    {
      id: 'measuring-hand-radius',
      type: 'line',
      source: hand,
      filter: roleIs('radius'),
      paint: { 'line-color': accent, 'line-width': 1.5, 'line-dasharray': [3, 2] },
    },
  ];
}

/** Pinned measurements are told apart by their letters first, and by their strokes. */
const DASH_BY_LETTER: ExpressionSpecification = [
  'match',
  ['get', 'letter'],
  'A',
  ['literal', [4, 2]],
  'B',
  ['literal', [1.5, 1.5]],
  'C',
  ['literal', [6, 1.5, 1.5, 1.5]],
  ['literal', [2.5, 2.5]],
];

function pointLayers(source: string, theme: Theme): LayerSpecification[] {
  const { accent, textHalo } = MAP_COLOURS[theme];
  return [
    {
      id: `${source}-snap`,
      type: 'circle',
      source,
      filter: roleIs('snap'),
      paint: {
        'circle-color': 'transparent',
        'circle-radius': 11,
        'circle-stroke-color': accent,
        'circle-stroke-width': 2.5,
      },
    },
    {
      id: `${source}-midpoints`,
      type: 'circle',
      source,
      filter: ['all', roleIs('midpoint'), ['>=', ['zoom'], ['get', 'fromZoom']]],
      paint: {
        'circle-color': textHalo,
        'circle-radius': 3.5,
        'circle-opacity': 0.8,
        'circle-stroke-color': accent,
        'circle-stroke-width': 1.2,
        'circle-stroke-opacity': 0.8,
      },
    },
    {
      id: `${source}-vertices`,
      type: 'circle',
      source,
      filter: roleIs('vertex'),
      paint: {
        'circle-color': ['case', propertyIs('isFilled', true), accent, textHalo],
        'circle-radius': 5.5,
        'circle-stroke-color': accent,
        'circle-stroke-width': 2.4,
      },
    },
  ];
}

/** Clear of the leg and the handle in its middle, in ems. */
const BESIDE_LEG: ExpressionSpecification = [
  'match',
  ['get', 'anchor'],
  'top-left',
  ['literal', [0.6, 0.3]],
  'bottom-left',
  ['literal', [0.6, -0.3]],
  ['literal', [0, 0.7]],
];

function labelLayers(theme: Theme): LayerSpecification[] {
  const { ink, textHalo } = MAP_COLOURS[theme];
  const paint = { 'text-color': ink, 'text-halo-color': textHalo, 'text-halo-width': 2 };
  return [
    {
      id: 'measured-lengths',
      type: 'symbol',
      source: MEASUREMENT_SOURCES.measured,
      filter: roleIs('length'),
      layout: {
        'text-field': ['get', 'text'],
        'text-font': FONT.regular,
        'text-size': 12.5,
        'text-anchor': ['get', 'anchor'],
        'text-offset': BESIDE_LEG,
        'text-padding': 1,
      },
      paint: { ...paint, 'text-halo-width': 2.4 },
    },
    {
      id: 'measured-letters',
      type: 'symbol',
      source: MEASUREMENT_SOURCES.measured,
      filter: roleIs('letter'),
      layout: {
        'text-field': ['get', 'text'],
        'text-font': FONT.bold,
        'text-size': 15,
        'text-offset': [0, -0.9],
        'text-allow-overlap': true,
        'text-ignore-placement': true,
      },
      paint,
    },
  ];
}
