import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { STATUSES, type Status } from '#core/status.ts';
import type { StatusScaleName } from '#core/status-scale-name.ts';
import { PROJECTOR_SCALES } from './projector-scales.ts';
import type { StatusScale } from './status-scale.ts';
import { MAP_COLOURS, type Theme } from './theme.ts';

const WIDER_LINES = 1.6;
const LARGER_NAMES = 1.4;
const LARGER_SYMBOLS = 1.3;
/** Names keep so many pixels to themselves: fewer of them, each to be read from the last row. */
const ROOM_PIXELS = 9;
/** A lamp washes a relief out into a haze, before which lines are lost. */
const RELIEF_OPACITY = 0.35;

/** The same map for a bad projector: wide lines, large names and fewer of them, and patterns that tell the status without colour. */
export function withProjector(
  style: StyleSpecification,
  scaleName: StatusScaleName,
  theme: Theme,
): StyleSpecification {
  return { ...style, layers: style.layers.map((layer) => projected(layer, scaleName, theme)) };
}

function projected(layer: LayerSpecification, scaleName: StatusScaleName, theme: Theme): LayerSpecification {
  const scale = PROJECTOR_SCALES[scaleName];
  switch (layer.type) {
    case 'raster':
      return { ...layer, paint: { ...layer.paint, 'raster-opacity': RELIEF_OPACITY } };
    case 'fill':
      return withPaint(layer, { 'fill-color': recoloured(layer.paint?.['fill-color'], scale, theme) });
    case 'line':
      return projectedLine(layer, scale, theme);
    case 'symbol':
      return projectedSymbol(layer, scaleName, theme);
    default:
      return layer;
  }
}

type LayerOf<Type> = Extract<LayerSpecification, { readonly type: Type }>;

function projectedLine(layer: LayerOf<'line'>, scale: StatusScale, theme: Theme): LayerSpecification {
  const width = scaled(layer.paint?.['line-width'] ?? 1, WIDER_LINES);
  const status = statusOf(layer.id);
  if (status === null) return withPaint(layer, { 'line-width': width });
  const { colour, dash, cap } = scale[status];
  const { 'line-dasharray': _, ...paint } = layer.paint ?? {};
  return {
    ...layer,
    layout: { ...layer.layout, 'line-cap': cap },
    paint: {
      ...paint,
      'line-color': colour[theme],
      'line-width': width,
      // Pale lines are the first that a lamp loses.
      'line-opacity': 1,
      ...(dash.length > 0 ? { 'line-dasharray': [...dash] } : {}),
    },
  } as LayerSpecification;
}

/** The status whose lines a layer draws. */
function statusOf(layerId: string): Status | null {
  return STATUSES.find((status) => layerId === `line-${status}` || layerId === `corridor-${status}`) ?? null;
}

function projectedSymbol(
  layer: LayerOf<'symbol'>,
  scaleName: StatusScaleName,
  theme: Theme,
): LayerSpecification {
  const { layout = {} } = layer;
  const icon = layout['icon-image'];
  return {
    ...layer,
    ...(layer.id === 'town-labels' ? { filter: ['all', layer.filter, LARGE_TOWNS] } : {}),
    layout: {
      ...layout,
      'text-size': scaled(layout['text-size'] ?? 16, LARGER_NAMES),
      'text-padding': ROOM_PIXELS,
      ...(icon === undefined
        ? {}
        : {
            'icon-image': renamed(icon, scaleName),
            'icon-size': scaled(layout['icon-size'] ?? 1, LARGER_SYMBOLS),
          }),
    },
    paint: {
      ...layer.paint,
      'text-halo-color': MAP_COLOURS[theme].textHalo,
      'text-halo-width': 2.6,
    },
  } as LayerSpecification;
}

/** Of the six ranks of towns the first four, each from as near as on the usual map. */
const LARGE_TOWNS = ['<=', ['get', 'rank'], 4];

/** A symbol of the atlas has another picture for each scale; towns have the one they had. */
function renamed(icon: unknown, scaleName: StatusScaleName): unknown {
  if (!Array.isArray(icon)) return icon;
  return icon.map((member) => (member === 'symbol:' ? `projector:${scaleName}:symbol:` : member));
}

/** `['match', status, 'operating', colour, …, colour]` with other colours; anything else as it is. */
function recoloured(expression: unknown, scale: StatusScale, theme: Theme): unknown {
  if (!Array.isArray(expression)) return expression;
  const isByStatus = expression[0] === 'match' && expression[2] === STATUSES[0];
  if (!isByStatus) return expression.map((member) => recoloured(member, scale, theme));
  const colours = STATUSES.flatMap((status) => [status, scale[status].colour[theme]]);
  return [...expression.slice(0, 2), ...colours, scale.unknown.colour[theme]];
}

/** A size times a factor: a number, one that follows the zoom (which only the outermost expression may), or any other. */
function scaled(size: unknown, factor: number): unknown {
  if (typeof size === 'number') return rounded(size * factor);
  if (!Array.isArray(size)) return size;
  if (size[0] !== 'interpolate') return ['*', factor, size];
  return size.map((member, i) => (i > 3 && i % 2 === 0 ? scaled(member, factor) : member));
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}

function withPaint(layer: LayerSpecification, paint: object): LayerSpecification {
  return { ...layer, paint: { ...layer.paint, ...paint } } as LayerSpecification;
}
