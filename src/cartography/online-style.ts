import type { LayerSpecification, StyleSpecification } from '@maplibre/maplibre-gl-style-spec';

/** Layers of ours that an online map already draws, and better. The border and the Araz stay ours. */
const REPLACED_LAYERS = new Set([
  'background',
  'world-ocean',
  'relief-corridor',
  'relief-region',
  'sea',
  'lakes',
  'sea-shore',
  'lakes-shore',
  'rivers',
  'districts',
  'provinces',
  'world-borders',
  'river-labels',
  'water-labels',
  'town-labels',
  'country-labels',
]);

const PREFIX = 'online:';

/**
 * An operator's online style underneath, our own layers on top. Ids of the online style get a prefix, so that nothing
 * can collide; its glyph server is left out, since every label is drawn from the bundled fonts.
 */
export function composeOnlineStyle(online: StyleSpecification, own: StyleSpecification): StyleSpecification {
  const sources = Object.entries(online.sources).map(([id, source]) => [`${PREFIX}${id}`, source] as const);
  return {
    ...own,
    name: `${own.name} on ${online.name ?? 'an online map'}`,
    ...(online.sprite === undefined ? {} : { sprite: online.sprite }),
    sources: { ...Object.fromEntries(sources), ...own.sources },
    layers: [
      ...online.layers.map(prefixLayer),
      ...own.layers.filter((layer) => !REPLACED_LAYERS.has(layer.id)),
    ],
  };
}

/** Whether an error of the map came from a source of the online style. */
export function isOnlineSource(sourceId: string | undefined): boolean {
  return sourceId?.startsWith(PREFIX) ?? false;
}

function prefixLayer(layer: LayerSpecification): LayerSpecification {
  const prefixed = { ...layer, id: `${PREFIX}${layer.id}` };
  return 'source' in prefixed ? { ...prefixed, source: `${PREFIX}${prefixed.source}` } : prefixed;
}
