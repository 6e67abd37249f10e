import type {
  GeoJSONSourceSpecification,
  LayerSpecification,
  SourceSpecification,
  StyleSpecification,
} from 'maplibre-gl';
import { type PropertyChange, propertyChanges } from './property-changes.ts';

/** What turns one look into another, in the order in which it is to be done. */
export interface LookChanges {
  readonly removedLayers: readonly string[];
  readonly removedSources: readonly string[];
  readonly addedSources: readonly (readonly [id: string, source: SourceSpecification])[];
  /** GeoJSON sources that stay and take other data, such as the file of another language. */
  readonly changedData: readonly (readonly [id: string, data: GeoJSONSourceSpecification['data']])[];
  /** The topmost first, each with the layer it comes below; undefined at the very top. */
  readonly addedLayers: readonly { readonly layer: LayerSpecification; readonly below: string | undefined }[];
  readonly properties: readonly PropertyChange[];
}

/**
 * What turns one look into another by adding and taking away sources with their layers, by the data of sources and by
 * properties of the layers that stay; null where more differs, such as the order of layers. MapLibre's own comparison copies and
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
    layersOnly(from, (layer) => stayingIds.has(layer.id)),
    layersOnly(to, (layer) => stayingIds.has(layer.id)),
  );
  if (properties === null) return null;
  return {
    removedLayers: from.layers.filter(({ id }) => !stayingIds.has(id)).map(({ id }) => id),
    removedSources: Object.keys(from.sources).filter((id) => !kept.has(id)),
    addedSources: Object.entries(to.sources).filter(([id]) => !kept.has(id)),
    changedData: [...kept].flatMap((id) => changedData(id, from.sources[id], to.sources[id])),
    addedLayers: to.layers
      .map((layer, i) => ({ layer, below: to.layers[i + 1]?.id }))
      .filter(({ layer }) => !stayingIds.has(layer.id))
      .reverse(),
    properties,
  };
}

function changedData(
  id: string,
  from: SourceSpecification | undefined,
  to: SourceSpecification | undefined,
): LookChanges['changedData'] {
  if (from?.type !== 'geojson' || to?.type !== 'geojson' || isSame(from.data, to.data)) return [];
  return [[id, to.data]];
}

/** Sources that are the same in both but for GeoJSON data; null where another one differs: only vector sources are replaced. */
function keptSources(from: StyleSpecification, to: StyleSpecification): ReadonlySet<string> | null {
  const kept = new Set<string>();
  for (const [id, source] of Object.entries(to.sources)) {
    const before = from.sources[id];
    if (before === undefined) continue;
    if (isSame(withoutData(before), withoutData(source))) kept.add(id);
    else if (source.type !== 'vector') return null;
  }
  return kept;
}

function withoutData(source: SourceSpecification): SourceSpecification {
  return source.type === 'geojson' ? { ...source, data: '' } : source;
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

function sourceOf(layer: LayerSpecification): string | null {
  return 'source' in layer && typeof layer.source === 'string' ? layer.source : null;
}

/** Without sources, which are compared by themselves. */
function layersOnly(
  style: StyleSpecification,
  isKept: (layer: LayerSpecification) => boolean,
): StyleSpecification {
  return { ...style, sources: {}, layers: style.layers.filter(isKept) };
}
