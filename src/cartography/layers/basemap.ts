import type { ExpressionSpecification, LayerSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Language } from '#core/language.ts';
import { byZoom, nameIn, propertyIs } from '../expressions.ts';
import type { Extent } from '../extent.ts';
import { FONT, letterSpacing } from '../fonts.ts';
import { MAP_COLOURS, type Theme } from '../theme.ts';

/** Land, relief, water and lines: everything that lies under the projects. Land is the ground; water is laid upon it. */
export function basemapLayers(theme: Theme, extent: Extent): LayerSpecification[] {
  const colours = MAP_COLOURS[theme];
  const reliefOpacity = theme === 'light' ? 0.62 : 0.5;
  return [
    { id: 'background', type: 'background', paint: { 'background-color': colours.land } },
    ...only(extent === 'world', {
      id: 'relief-corridor',
      type: 'raster',
      source: theme === 'light' ? 'relief-corridor' : 'relief-corridor-dark',
      maxzoom: 5.4,
      paint: {
        'raster-opacity': byZoom([4.6, reliefOpacity * 0.8], [5.4, 0]),
        'raster-fade-duration': 0,
      },
    }),
    {
      id: 'relief-region',
      type: 'raster',
      source: theme === 'light' ? 'relief-region' : 'relief-region-dark',
      minzoom: 4.6,
      maxzoom: 10,
      paint: {
        'raster-opacity': byZoom([4.6, 0], [5.4, reliefOpacity], [8, reliefOpacity], [10, 0]),
        'raster-fade-duration': 0,
      },
    },
    {
      id: 'rivers',
      type: 'line',
      source: 'rivers',
      minzoom: 5,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colours.river, 'line-width': byZoom([5, 0.5], [8, 1.4], [12, 3]) },
    },
    {
      id: 'araz',
      type: 'line',
      source: 'araz',
      minzoom: 4,
      layout: { 'line-cap': 'round', 'line-join': 'round' },
      paint: { 'line-color': colours.river, 'line-width': byZoom([4, 0.6], [7, 2], [10, 4.5], [13, 8]) },
    },
    ...only(extent === 'world', water('world-ocean', theme)),
    water('sea', theme),
    water('lakes', theme),
    shore('sea', theme),
    shore('lakes', theme),
    {
      id: 'districts',
      type: 'line',
      source: 'admin1',
      minzoom: 7.5,
      filter: propertyIs('kind', 'district'),
      paint: {
        'line-color': colours.province,
        'line-width': 0.6,
        'line-dasharray': [2, 3],
        'line-opacity': 0.6,
      },
    },
    {
      id: 'provinces',
      type: 'line',
      source: 'admin1',
      minzoom: 5,
      filter: propertyIs('kind', 'province'),
      paint: {
        'line-color': colours.province,
        'line-width': byZoom([5, 0.5], [9, 1.2]),
        'line-dasharray': [4, 2],
      },
    },
    ...only(extent === 'world', {
      id: 'world-borders',
      type: 'line',
      source: 'world-borders',
      maxzoom: 6,
      paint: { 'line-color': colours.border, 'line-width': byZoom([2, 0.5], [6, 1.1]), 'line-opacity': 0.7 },
    }),
    {
      id: 'borders-casing',
      type: 'line',
      source: 'borders',
      minzoom: 5,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colours.borderCasing,
        'line-width': byZoom([5, 2], [9, 6], [13, 9]),
        'line-opacity': 0.75,
      },
    },
    {
      id: 'borders',
      type: 'line',
      source: 'borders',
      minzoom: 5,
      layout: { 'line-join': 'round' },
      paint: {
        'line-color': colours.border,
        'line-width': byZoom([5, 0.7], [9, 1.3], [13, 2]),
        'line-dasharray': [6, 2, 1, 2],
      },
    },
  ];
}

/** Names of waters, countries and towns; towns give way to the names of projects, which lie above them. */
export function basemapLabels(theme: Theme, language: Language): LayerSpecification[] {
  const colours = MAP_COLOURS[theme];
  const halo = { 'text-halo-color': colours.textHalo, 'text-halo-width': 1.4 };
  return [
    {
      id: 'river-labels',
      type: 'symbol',
      source: 'araz',
      minzoom: 7,
      layout: {
        'symbol-placement': 'line',
        'symbol-spacing': 420,
        'text-field': nameIn(language),
        'text-font': FONT.italic,
        'text-size': byZoom([7, 11], [11, 14]),
        'text-letter-spacing': letterSpacing(language, 0.08),
        'text-max-angle': 30,
        'text-offset': [0, -0.9],
      },
      paint: { 'text-color': colours.waterInk, ...halo },
    },
    {
      id: 'water-labels',
      type: 'symbol',
      source: 'places',
      filter: ['in', ['get', 'kind'], ['literal', ['sea', 'lake']]],
      layout: {
        'text-field': nameIn(language),
        'text-font': FONT.italic,
        'text-size': byZoom([3, 11], [8, 16]),
        'text-letter-spacing': letterSpacing(language, 0.12),
        'text-max-width': 6,
      },
      paint: { 'text-color': colours.waterInk, 'text-halo-color': colours.sea, 'text-halo-width': 1 },
    },
    {
      id: 'town-labels',
      type: 'symbol',
      source: 'places',
      filter: ['all', propertyIs('kind', 'city'), isRankShown],
      layout: {
        'symbol-sort-key': ['get', 'rank'],
        'icon-image': `town:${theme}`,
        'icon-size': byZoom([4, 0.7], [9, 1]),
        'icon-optional': false,
        'text-field': nameIn(language),
        'text-font': ['case', ['<=', ['get', 'rank'], 2], ['literal', FONT.bold], ['literal', FONT.regular]],
        'text-size': [
          'interpolate',
          ['linear'],
          ['zoom'],
          4,
          ['match', ['get', 'rank'], [1, 2], 11.5, 10.5],
          10,
          ['match', ['get', 'rank'], [1, 2], 17, [3, 4], 14, 12.5],
        ],
        'text-variable-anchor-offset': [
          'left',
          [0.5, 0],
          'right',
          [-0.5, 0],
          'top',
          [0, 0.4],
          'bottom',
          [0, -0.4],
        ],
        'text-justify': 'auto',
        'text-max-width': 8,
      },
      paint: { 'text-color': colours.ink, ...halo },
    },
    {
      id: 'country-labels',
      type: 'symbol',
      source: 'places',
      maxzoom: 8,
      filter: ['all', propertyIs('kind', 'country'), isRankShown],
      layout: {
        'symbol-sort-key': ['get', 'rank'],
        'text-field': ['coalesce', ['get', `caps_${language}`], nameIn(language)],
        'text-font': FONT.bold,
        'text-size': byZoom([3, 11], [7, 18]),
        'text-letter-spacing': letterSpacing(language, 0.22),
        'text-max-width': 7,
      },
      paint: { 'text-color': colours.inkMuted, ...halo, 'text-opacity': byZoom([6.5, 0.9], [8, 0.4]) },
    },
  ];
}

/**
 * Colour and opacity come from the feature, as they do in the areas of the projects, so that one shader program draws
 * all of them; the edge is smoothed by the shore drawn upon it.
 */
function water(source: 'world-ocean' | 'sea' | 'lakes', theme: Theme): LayerSpecification {
  const { sea, lake } = MAP_COLOURS[theme];
  return {
    id: source,
    type: 'fill',
    source,
    paint: {
      'fill-color': ['match', ['get', 'kind'], ['sea', 'ocean'], sea, lake],
      'fill-opacity': ['case', isDrawnByUs, 0.7, 1],
      'fill-antialias': false,
    },
  };
}

function shore(source: 'sea' | 'lakes', theme: Theme): LayerSpecification {
  return {
    id: `${source}-shore`,
    type: 'line',
    source,
    minzoom: 4,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': MAP_COLOURS[theme].shore,
      'line-width': byZoom([4, 0.6], [8, 1], [13, 1.6]),
    },
  };
}

function only(isWanted: boolean, layer: LayerSpecification): LayerSpecification[] {
  return isWanted ? [layer] : [];
}

/** Waters drawn by us, such as the Giz Galasi reservoir, which no published outline shows. */
const isDrawnByUs: ExpressionSpecification = ['==', ['get', 'schematic'], true];

/** Rank 1 is named from zoom 3 on, rank 6 from zoom 9 on. */
const isRankShown: ExpressionSpecification = [
  '<=',
  ['get', 'rank'],
  ['step', ['zoom'], 1, 3.5, 1, 4.6, 2, 5.8, 3, 7, 4, 8, 5, 9, 6],
];
