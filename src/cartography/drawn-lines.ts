import type {
  ExpressionSpecification,
  LayerSpecification,
  LineLayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Position } from '#core/position.ts';
import { byZoom } from './expressions.ts';
import { MAP_COLOURS, type Theme } from './theme.ts';

/** A line that a step of a talk draws. */
export interface DrawnLine {
  /** Tells it from every other line that is drawn. */
  readonly id: string;
  readonly positions: readonly Position[];
}

/** Lines that a step draws along their course. */
export interface DrawnLines {
  readonly lines: readonly DrawnLine[];
  /** Drawn to their ends, as in a picture; else nothing of them shows until the map draws them. */
  readonly isWhole: boolean;
}

export function drawnLineLayerId({ id }: DrawnLine): string {
  return `drawn-line-${id}`;
}

/**
 * The same map with lines drawn along their course: broad bands beneath the lines of the atlas, in the colour of what a visitor
 * does, so that the pattern which says how far a line has got stays to be seen.
 */
export function withDrawnLines(
  style: StyleSpecification,
  drawn: DrawnLines,
  theme: Theme,
): StyleSpecification {
  if (drawn.lines.length === 0) return style;
  const sources = drawn.lines.map((line) => [drawnLineLayerId(line), sourceOf(line)] as const);
  const below = style.layers.findIndex(({ id }) => id === FIRST_LINE_LAYER);
  return {
    ...style,
    sources: { ...style.sources, ...Object.fromEntries(sources) },
    layers: [
      ...style.layers.slice(0, below).map(withoutSelection),
      ...drawn.lines.map((line) => layerOf(line, drawn.isWhole, theme)),
      ...style.layers.slice(below),
    ],
  };
}

const FIRST_LINE_LAYER = 'corridor-casing';

/**
 * What is about to be drawn along is not marked as a whole before. The opacity of the layer, not of its lines, which follows the
 * state of each feature: MapLibre would lay every line out anew, and fails where a state changes meanwhile.
 */
function withoutSelection(layer: LayerSpecification): LayerSpecification {
  if (layer.id !== 'line-selection' || layer.type !== 'line') return layer;
  return { ...layer, paint: { ...layer.paint, 'line-layer-opacity': 0 } };
}

/** Its share is measured along the line, which `lineMetrics` asks for. */
function sourceOf({ positions }: DrawnLine): SourceSpecification {
  const coordinates = positions.map(([longitude, latitude]) => [longitude, latitude]);
  return { type: 'geojson', lineMetrics: true, data: { type: 'LineString', coordinates } };
}

function layerOf(line: DrawnLine, isWhole: boolean, theme: Theme): LineLayerSpecification {
  return {
    id: drawnLineLayerId(line),
    type: 'line',
    source: drawnLineLayerId(line),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-gradient': drawnUpTo(isWhole ? 1 : 0, theme),
      'line-width': byZoom([3, 10], [8, 15], [13, 20]),
      'line-opacity': 0.75,
    },
  };
}

const NOTHING = 'rgba(0, 0, 0, 0)';

/** The paint of a line of which a share, 0 to 1 of its length in the plane of the map, is drawn. */
export function drawnUpTo(share: number, theme: Theme): ExpressionSpecification {
  const { accent } = MAP_COLOURS[theme];
  if (share >= 1) return ['step', ['line-progress'], accent, 1, accent];
  if (share <= 0) return ['step', ['line-progress'], NOTHING, 1, NOTHING];
  return ['step', ['line-progress'], accent, share, NOTHING];
}
