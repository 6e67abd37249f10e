import type { CircleLayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Position } from '#core/position.ts';
import { MAP_COLOURS, type Theme } from '../theme.ts';

export const MARK_SOURCE = 'mark';

/** The one position a visitor has marked, as a source of its own. */
export function markSource(position: Position): SourceSpecification {
  return { type: 'geojson', data: { type: 'Point', coordinates: [...position] } };
}

/** A ring around a dot, in the colour of what a visitor does, never of a status; above everything. */
export function markLayers(theme: Theme): CircleLayerSpecification[] {
  const { accent, textHalo } = MAP_COLOURS[theme];
  const ring = { 'circle-color': 'transparent', 'circle-radius': 11 };
  return [
    {
      id: 'mark-casing',
      type: 'circle',
      source: MARK_SOURCE,
      paint: { ...ring, 'circle-stroke-color': textHalo, 'circle-stroke-width': 6 },
    },
    {
      id: 'mark-ring',
      type: 'circle',
      source: MARK_SOURCE,
      paint: { ...ring, 'circle-stroke-color': accent, 'circle-stroke-width': 3 },
    },
    {
      id: 'mark',
      type: 'circle',
      source: MARK_SOURCE,
      paint: {
        'circle-color': accent,
        'circle-radius': 3,
        'circle-stroke-color': textHalo,
        'circle-stroke-width': 1.5,
      },
    },
  ];
}
