import type { LineLayerSpecification, SourceSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection, LineString } from 'geojson';
import type { TransportMode } from '#core/transport.ts';
import { MAP_COLOURS, type Theme } from '../theme.ts';

export const ROUTE_SOURCE = 'route';

/** One stretch of a route, as it is drawn. */
export interface RouteStretch {
  readonly mode: TransportMode;
  /** It does not operate, or has to be taken as open. */
  readonly isMissing: boolean;
}

export type RouteLines = FeatureCollection<LineString, RouteStretch>;

export function routeSource(lines: RouteLines): SourceSpecification {
  return { type: 'geojson', data: lines };
}

const ROUND = { 'line-cap': 'round', 'line-join': 'round' } as const;

/** The chosen route in the colour of what a visitor does; broken where a stretch of it does not operate. */
export function routeLayers(theme: Theme): LineLayerSpecification[] {
  const { accent, textHalo } = MAP_COLOURS[theme];
  return [
    {
      id: 'route-casing',
      type: 'line',
      source: ROUTE_SOURCE,
      layout: ROUND,
      paint: { 'line-color': textHalo, 'line-width': 9, 'line-opacity': 0.85 },
    },
    {
      id: 'route',
      type: 'line',
      source: ROUTE_SOURCE,
      filter: ['!', ['get', 'isMissing']],
      layout: ROUND,
      paint: {
        'line-color': accent,
        'line-width': ['match', ['get', 'mode'], 'rail', 5, 'road', 3.5, 2.5],
      },
    },
    {
      id: 'route-missing',
      type: 'line',
      source: ROUTE_SOURCE,
      filter: ['get', 'isMissing'],
      layout: { 'line-join': 'round' },
      paint: { 'line-color': accent, 'line-width': 5, 'line-dasharray': [1, 0.8] },
    },
  ];
}
