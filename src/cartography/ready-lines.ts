import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';

/**
 * The same map with the tiles of every line there before the zoom from which it is drawn. MapLibre asks for the tiles of a source
 * only once one of its layers begins, so a flight that comes nearer would pass a frame or two without rivers and borders; drawn
 * in no opacity, they cost their tiles and nothing else.
 */
export function withLinesReady(style: StyleSpecification): StyleSpecification {
  const firstZooms = firstZoomOfSources(style.layers);
  return { ...style, layers: style.layers.map((layer) => ready(layer, firstZooms)) };
}

function ready(layer: LayerSpecification, firstZooms: ReadonlyMap<string, number>): LayerSpecification {
  if (layer.type !== 'line') return layer;
  const { minzoom = 0 } = layer;
  const opacity = layer.paint?.['line-opacity'] ?? 1;
  const isFirst = minzoom > 0 && minzoom === firstZooms.get(layer.source);
  if (!isFirst || typeof opacity !== 'number') return layer;
  // Stated, not left out: where MapLibre compares two styles by itself, a beginning that is gone stays in force.
  return {
    ...layer,
    minzoom: 0,
    paint: { ...layer.paint, 'line-opacity': ['step', ['zoom'], 0, minzoom, opacity] },
  };
}

/** From which zoom on anything of a source is drawn. */
function firstZoomOfSources(layers: readonly LayerSpecification[]): ReadonlyMap<string, number> {
  const zooms = new Map<string, number>();
  for (const layer of layers) {
    if (!('source' in layer) || typeof layer.source !== 'string') continue;
    const { minzoom = 0 } = layer;
    zooms.set(layer.source, Math.min(zooms.get(layer.source) ?? minzoom, minzoom));
  }
  return zooms;
}
