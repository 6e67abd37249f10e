import type {
  LayerSpecification,
  LineLayerSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { MAP_COLOURS, type Theme } from './theme.ts';

const WIDER = 1.5;
/** Colours of status are left as they are: they mean something. */
const BOUNDARIES = ['provinces', 'districts', 'borders', 'world-borders'];

/**
 * The same map for eyes that ask for more contrast: names in full ink on a wide halo, lines wider and never faint, and no
 * relief behind them.
 */
export function withMoreContrast(style: StyleSpecification, theme: Theme): StyleSpecification {
  return { ...style, layers: style.layers.map((layer) => strengthened(layer, theme)) };
}

function strengthened(layer: LayerSpecification, theme: Theme): LayerSpecification {
  const { ink, surface } = MAP_COLOURS[theme];
  switch (layer.type) {
    case 'raster':
      return { ...layer, paint: { ...layer.paint, 'raster-opacity': 0 } };
    case 'symbol':
      return {
        ...layer,
        paint: {
          ...layer.paint,
          'text-color': ink,
          'text-halo-color': surface,
          'text-halo-width': 2.4,
          'icon-opacity': 1,
        },
      };
    case 'line':
      return isStrengthened(layer) ? { ...layer, paint: stronger(layer.paint, layer.id, ink) } : layer;
    default:
      return layer;
  }
}

/** The rings around what is selected are strong already, and faint where nothing is. */
function isStrengthened({ id, source }: LineLayerSpecification): boolean {
  return BOUNDARIES.includes(id) || (source === 'projects' && id !== 'line-selection');
}

function stronger(paint: LineLayerSpecification['paint'], id: string, ink: string) {
  return {
    ...paint,
    ...(BOUNDARIES.includes(id) ? { 'line-color': ink } : {}),
    'line-width': wider(paint?.['line-width']),
    'line-opacity': 1,
  } as NonNullable<LineLayerSpecification['paint']>;
}

/** A width by itself, or one that follows the zoom: `['interpolate', ['linear'], ['zoom'], zoom, width, …]`. */
function wider(width: unknown): unknown {
  if (typeof width === 'number') return width * WIDER;
  if (!Array.isArray(width)) return width;
  return width.map((member, i) =>
    i > 3 && i % 2 === 0 && typeof member === 'number' ? member * WIDER : member,
  );
}
