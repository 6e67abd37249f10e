import { expression, type FilterSpecification, featureFilter } from '@maplibre/maplibre-gl-style-spec';
import type { Feature } from 'geojson';

/** The numbers by which tiles, and so the map, know the three shapes; several lines are one feature of lines. */
const TILE_TYPES = { Point: 1, LineString: 2, Polygon: 3 } as const;

function asTileFeature({ geometry, properties }: Feature) {
  const shape = geometry.type.replace('Multi', '') as keyof typeof TILE_TYPES;
  return { type: TILE_TYPES[shape], properties: properties ?? {} };
}

/** An expression as the map itself evaluates it, ready for many features. */
export function compiled(source: unknown, zoom = 8): (feature: Feature) => unknown {
  const result = expression.createExpression(source, 'test');
  if (result.result === 'error') throw new Error(result.value.map(({ message }) => message).join('; '));
  return (feature) => result.value.evaluate({ zoom }, asTileFeature(feature));
}

/** Whether a filter lets a feature through, as the map itself decides it. */
export function compiledFilter(filter: FilterSpecification, zoom = 8): (feature: Feature) => boolean {
  const { filter: test } = featureFilter(filter, 'test');
  return (feature) => test({ zoom }, asTileFeature(feature));
}

/** A feature of which only the properties count. */
export function featureWith(properties: Record<string, unknown>): Feature {
  return { type: 'Feature', geometry: { type: 'Point', coordinates: [0, 0] }, properties };
}
