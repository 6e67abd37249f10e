import type { LayerSpecification, SourceSpecification, StyleSpecification } from 'maplibre-gl';
import { type PropertyChange, propertyChanges } from './property-changes.ts';

/** What turns one look into another, in the order in which it is to be done. */
export interface LookChanges {
  readonly removedLayers: readonly string[];
  readonly removedSources: readonly string[];
  readonly addedSources: readonly (readonly [id: string, source: SourceSpecification])[];
  /** The topmost first, each with the layer it comes below; undefined at the very top. */
  readonly addedLayers: readonly { readonly layer: LayerSpecification; readonly below: string | undefined }[];
  readonly properties: readonly PropertyChange[];
}

/**
 * What turns one look into another by adding and taking away sources with their layers, and by properties of the layers
 * that stay; null where more differs, as the data of a source or the order of layers. MapLibre's own comparison copies and
 * compares all loaded data as well, which takes it half a second for ten thousand projects.
 */
export function lookChanges(from: StyleSpecification, to: StyleSpecification): LookChanges | null {
  const kept = keptSources(from, to);
  if (kept === null) return null;
  const known = new Map(from.layers.map((layer) => [layer.id, layer]));
  const isKept = (layer: LayerSpecification) =>
    known.has(layer.id) && (sourceOf(layer) === null || kept.has(sourceOf(layer) ?? ''));
  const staying = to.layers.filter(isKept);
  const stayingIds = new Set(staying.map(({ id }) => id));
  const properties = propertyChanges(
    withOnly(from, kept, (layer) => stayingIds.has(layer.id)),
    withOnly(to, kept, (layer) => stayingIds.has(layer.id)),
  );
  if (properties === null) return null;
  return {
    removedLayers: from.layers.filter(({ id }) => !stayingIds.has(id)).map(({ id }) => id),
    removedSources: Object.keys(from.sources).filter((id) => !kept.has(id)),
    addedSources: Object.entries(to.sources).filter(([id]) => !kept.has(id)),
    addedLayers: to.layers
      .map((layer, i) => ({ layer, below: to.layers[i + 1]?.id }))
      .filter(({ layer }) => !stayingIds.has(layer.id))
      .reverse(),
    properties,
  };
}

/** Sources that are the same in both; null where one has other data, which MapLibre can change in its place. */
function keptSources(from: StyleSpecification, to: StyleSpecification): ReadonlySet<string> | null {
  const kept = new Set<string>();
  for (const [id, source] of Object.entries(to.sources)) {
    const before = from.sources[id];
    if (before === undefined) continue;
    if (JSON.stringify(before) === JSON.stringify(source)) kept.add(id);
    else if (source.type !== 'vector') return null;
  }
  return kept;
}

function sourceOf(layer: LayerSpecification): string | null {
  return 'source' in layer && typeof layer.source === 'string' ? layer.source : null;
}

function withOnly(
  style: StyleSpecification,
  sources: ReadonlySet<string>,
  isKept: (layer: LayerSpecification) => boolean,
): StyleSpecification {
  return {
    ...style,
    sources: Object.fromEntries(Object.entries(style.sources).filter(([id]) => sources.has(id))),
    layers: style.layers.filter(isKept),
  };
}
