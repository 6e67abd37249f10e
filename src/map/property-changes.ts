import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';

/** A property of a layer that has another value than before; undefined takes it away. */
export interface PropertyChange {
  readonly layer: string;
  readonly group: 'filter' | 'range' | 'paint' | 'layout';
  readonly property: string;
  readonly value: unknown;
}

/**
 * What turns one look into another by properties of layers alone, as another day or other switches do; null where sources
 * or layers themselves differ. MapLibre's own comparison copies and compares all loaded data as well, which takes it half
 * a second for ten thousand projects.
 */
export function propertyChanges(from: StyleSpecification, to: StyleSpecification): PropertyChange[] | null {
  if (frameOf(from) !== frameOf(to)) return null;
  return to.layers.flatMap((layer, i) => layerChanges(from.layers[i] ?? layer, layer));
}

/** Everything of a style but the values of properties. Its name is for people. */
function frameOf(style: StyleSpecification): string {
  const layers = style.layers.map((layer) => ({
    ...layer,
    minzoom: null,
    maxzoom: null,
    filter: null,
    paint: null,
    layout: null,
  }));
  return JSON.stringify({ ...style, name: null, layers });
}

function layerChanges(from: LayerSpecification, to: LayerSpecification): PropertyChange[] {
  return (['filter', 'range', 'paint', 'layout'] as const).flatMap((group) => {
    const [before, after] = [valuesOf(from, group), valuesOf(to, group)];
    return Object.keys({ ...before, ...after })
      .filter((property) => JSON.stringify(before[property]) !== JSON.stringify(after[property]))
      .map((property) => ({ layer: to.id, group, property, value: after[property] }));
  });
}

function valuesOf(layer: LayerSpecification, group: PropertyChange['group']): Record<string, unknown> {
  if (group === 'filter') return 'filter' in layer ? { filter: layer.filter } : {};
  // Both ends of the zooms at which a layer is drawn are set together.
  if (group === 'range') return { range: [layer.minzoom ?? null, layer.maxzoom ?? null] };
  return { ...layer[group] };
}
