import type {
  ExpressionSpecification,
  LineLayerSpecification,
  SourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { Position } from '#core/position.ts';
import { byZoom } from '../expressions.ts';
import { MAP_COLOURS, type Theme } from '../theme.ts';

/** A line that a step of a talk draws. */
export interface DrawnLine {
  /** Tells it from every other line that is drawn: its source keeps its data as long as it has this name. */
  readonly id: string;
  readonly positions: readonly Position[];
}

/** Lines that a step draws along their course. */
export interface DrawnLines {
  readonly lines: readonly DrawnLine[];
  /** Drawn to their ends, as in a picture; else nothing of them shows until the map draws them (`map/stage/draw-lines.ts`). */
  readonly isWhole: boolean;
}

export function drawnLineLayerId({ id }: DrawnLine): string {
  return `drawn-line-${id}`;
}

/** Its share is measured along the line, which `lineMetrics` asks for. */
export function drawnLineSource({ positions }: DrawnLine): SourceSpecification {
  const coordinates = positions.map(([longitude, latitude]) => [longitude, latitude]);
  return { type: 'geojson', lineMetrics: true, data: { type: 'LineString', coordinates } };
}

/**
 * Broad bands in the colour of what a visitor does, beneath the lines themselves: what is drawn along keeps the pattern that
 * says how far it has got.
 */
export function drawnLineLayers({ lines, isWhole }: DrawnLines, theme: Theme): LineLayerSpecification[] {
  return lines.map((line) => ({
    id: drawnLineLayerId(line),
    type: 'line',
    source: drawnLineLayerId(line),
    layout: { 'line-cap': 'round', 'line-join': 'round' },
    paint: {
      'line-gradient': drawnUpTo(isWhole ? 1 : 0, theme),
      'line-width': byZoom([3, 10], [8, 15], [13, 20]),
      'line-opacity': 0.75,
    },
  }));
}

/** The paint of a line of which a share, 0 to 1 of its length in the plane of the map, is drawn. */
export function drawnUpTo(share: number, theme: Theme): ExpressionSpecification {
  const { accent } = MAP_COLOURS[theme];
  if (share >= 1) return ['step', ['line-progress'], accent, 1, accent];
  if (share <= 0) return ['step', ['line-progress'], 'transparent', 1, 'transparent'];
  return ['step', ['line-progress'], accent, share, 'transparent'];
}
