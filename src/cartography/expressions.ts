import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { Language } from '#core/language.ts';
import type { LayerGroup } from '#core/layer-group.ts';

/** All conditions together, as one filter. */
export function all(...conditions: ExpressionSpecification[]): ExpressionSpecification {
  return ['all', ...conditions];
}

export function propertyIs(name: string, value: string | boolean): ExpressionSpecification {
  return ['==', ['get', name], value];
}

export function geometryIs(type: 'Point' | 'LineString' | 'Polygon'): ExpressionSpecification {
  return ['==', ['geometry-type'], type];
}

export function isInGroups(groups: readonly LayerGroup[]): ExpressionSpecification {
  return ['in', ['get', 'group'], ['literal', [...groups]]];
}

/** The name in the chosen language, else in English. */
export function nameIn(language: Language): ExpressionSpecification {
  return ['coalesce', ['get', `name_${language}`], ['get', 'name_en'], ''];
}

/** A width in pixels that follows the zoom smoothly through the given stops. */
export function byZoom(
  ...stops: [zoom: number, value: number | ExpressionSpecification][]
): ExpressionSpecification {
  return ['interpolate', ['linear'], ['zoom'], ...stops.flat()] as ExpressionSpecification;
}
