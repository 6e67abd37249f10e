import type {
  ExpressionSpecification,
  LayerSpecification,
  SymbolLayerSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { STATUSES } from '#core/status.ts';
import { all, byZoom, geometryIs, propertyIs } from '../expressions.ts';
import { FONT } from '../fonts.ts';
import { isAgedOn, statusOn } from '../status-expression.ts';
import type { StyleInput } from '../style-input.ts';
import { MAP_COLOURS } from '../theme.ts';
import { isRegion, isShownIn, isSymbol } from './shown.ts';

const AGED_OPACITY = 0.6;
const PARTS_FROM_ZOOM = 8.6;

/** A part may be all that is left of its project: then it is seen from as far as the project would be. */
function isNarrowedToFeatures({ kinds, statuses }: StyleInput): boolean {
  return kinds.length > 0 || statuses.length < STATUSES.length;
}

/** Symbols and names of the projects, above every town. */
export function projectLabels(input: StyleInput): LayerSpecification[] {
  const { theme, date } = input;
  const colours = MAP_COLOURS[theme];
  const isShown = isShownIn(input);
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
    'text-field': nameOf(input),
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
  // A status nobody has confirmed for twelve months is drawn paler.
  const symbolPaint: SymbolLayerSpecification['paint'] = {
    ...paint,
    'icon-opacity': ['case', isAgedOn(date), AGED_OPACITY, 1],
  };
  return [
    {
      id: 'region-labels',
      type: 'symbol',
      source: 'projects',
      minzoom: 6,
      maxzoom: 11,
      filter: all(isShown, geometryIs('Point'), isRegion),
      layout: {
        'text-field': nameOf(input),
        'text-font': FONT.italic,
        'text-size': byZoom([6, 11.5], [9, 15]),
        'text-max-width': 7,
      },
      paint: { ...paint, 'text-color': colours.region },
    },
    {
      id: 'route-symbols',
      type: 'symbol',
      source: 'projects',
      maxzoom: 8.6,
      filter: all(isShown, isSymbol, propertyIs('kind', 'corridor'), propertyIs('isPrimary', false)),
      layout: {
        ...label,
        'icon-size': byZoom([3, 0.5], [6, 0.7]),
        'text-font': FONT.regular,
        'text-size': byZoom([3, 10.5], [7, 12]),
      },
      paint: symbolPaint,
    },
    {
      id: 'part-symbols',
      type: 'symbol',
      source: 'projects',
      minzoom: isNarrowedToFeatures(input) ? 3 : PARTS_FROM_ZOOM,
      filter: all(isShown, isSymbol, propertyIs('isPrimary', false)),
      layout: {
        ...label,
        'symbol-sort-key': ['get', 'rank'],
        'icon-size': 0.85,
        'icon-allow-overlap': byZoomStep(false, 10.5, true),
        'text-font': FONT.regular,
        'text-size': byZoom([9, 11.5], [13, 13]),
      },
      paint: symbolPaint,
    },
    {
      id: 'project-symbols',
      type: 'symbol',
      source: 'projects',
      filter: all(isShown, isSymbol, propertyIs('isPrimary', true)),
      layout: {
        ...label,
        // From afar the corridors are the subject, and the single works are dots on them.
        'symbol-sort-key': ['step', ['zoom'], ['-', 10, ['get', 'rank']], 5.5, ['get', 'rank']],
        'icon-size': byZoom([3, 0.5], [6, 0.82], [8, 1]),
        'text-font': FONT.bold,
        'text-size': byZoom([4, 11], [7, 12.5], [11, 15]),
      },
      paint: symbolPaint,
    },
  ];
}

/** The local name is smaller than the one it stands beneath. */
const LOCAL_NAME_SCALE = 0.86;

/** The name; of the selected thing also what those call it in whose country it lies. */
function nameOf({ selected, theme }: StyleInput): ExpressionSpecification {
  const name: ExpressionSpecification = ['get', 'name'];
  if (selected === null) return name;
  const isSelected = all(
    propertyIs('project', selected.projectId),
    selected.partId === null ? propertyIs('isPrimary', true) : propertyIs('part', selected.partId),
  );
  const both: ExpressionSpecification = [
    'format',
    name,
    {},
    '\n',
    {},
    selected.localName,
    {
      'font-scale': LOCAL_NAME_SCALE,
      'text-font': ['literal', FONT.regular],
      'text-color': MAP_COLOURS[theme].inkMuted,
    },
  ];
  return ['case', isSelected, both, name];
}

function byZoomStep(below: boolean, zoom: number, above: boolean): ExpressionSpecification {
  return ['step', ['zoom'], below, zoom, above];
}
