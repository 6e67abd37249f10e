import {
  type AllLayoutProperties,
  type AllPaintProperties,
  type FilterSpecification,
  GeoJSONSource,
  type GeoJSONSourceSpecification,
  type Map as MapLibreMap,
  type SourceSpecification,
  type StyleSpecification,
} from 'maplibre-gl';
import { type LookChanges, lookChanges } from './look-changes.ts';
import type { PropertyChange } from './property-changes.ts';

/** Beyond every zoom, as MapLibre has it for layers without an end. */
const LAST_ZOOM = 24;

/**
 * Changes the look by difference. A change that comes while no look stands, before the first one or without a graphics
 * context, waits for it; only the last counts.
 */
export function lookOwner(map: MapLibreMap, first: StyleSpecification, onApplied: () => void) {
  let isStanding = false;
  let wanted = first;
  /** What the map shows; null while it is being given another style as a whole. */
  let shown: StyleSpecification | null = null;
  let waiting: StyleSpecification | null = null;
  const failed = failedFiles(map, () => wanted);
  const apply = (style: StyleSpecification) => {
    if (!isStanding) {
      waiting = style;
      return;
    }
    const before = wanted;
    wanted = style;
    const changes = shown === null ? null : lookChanges(shown, style);
    shown = changes === null ? null : style;
    if (changes !== null) {
      changeLook(map, changes);
      for (const [id] of changes.changedData) failed.forget(id);
      if (changes.addedSources.length > 0) onApplied();
      return;
    }
    map.once('styledata', onApplied);
    map.setStyle(style, {
      diff: true,
      transformStyle: (live, next) => keepLoadedData(live, before, next),
    });
  };
  map.on('style.load', () => {
    isStanding = true;
    shown = wanted;
    const next = waiting;
    waiting = null;
    if (next !== null) apply(next);
  });
  map.on('webglcontextlost', () => {
    isStanding = false;
  });
  return { apply, reloadFailed: failed.reload };
}

/** Files that could not be had, to be asked for once more. */
function failedFiles(map: MapLibreMap, styleInForce: () => StyleSpecification) {
  const failed = new Set<string>();
  map.on('error', (event) => {
    const sourceId: unknown = Reflect.get(event, 'sourceId');
    if (typeof sourceId === 'string') failed.add(sourceId);
  });
  return {
    forget: (id: string) => failed.delete(id),
    reload() {
      for (const id of failed) {
        const file = styleInForce().sources[id];
        if (file?.type === 'geojson') setData(map, id, file.data);
      }
      failed.clear();
    },
  };
}

function setData(map: MapLibreMap, id: string, data: GeoJSONSourceSpecification['data']): void {
  const source = map.getSource(id);
  if (source instanceof GeoJSONSource) source.setData(data);
}

function setRange(map: MapLibreMap, layer: string, value: unknown): void {
  const [from, to] = value as [number | null, number | null];
  map.setLayerZoomRange(layer, from ?? 0, to ?? LAST_ZOOM);
}

function changeLook(map: MapLibreMap, changes: LookChanges): void {
  for (const id of changes.removedLayers) map.removeLayer(id);
  for (const id of changes.removedSources) map.removeSource(id);
  for (const [id, source] of changes.addedSources) map.addSource(id, source);
  for (const [id, data] of changes.changedData) setData(map, id, data);
  for (const { layer, below } of changes.addedLayers) map.addLayer(layer, below);
  changeProperties(map, changes.properties);
}

function changeProperties(map: MapLibreMap, changes: readonly PropertyChange[]): void {
  // Every look is valid by its type, and to look it all over again takes longer than to change it.
  const options = { validate: false };
  for (const { layer, group, property, value } of changes) {
    if (group === 'filter') map.setFilter(layer, value as FilterSpecification | undefined, options);
    else if (group === 'range') setRange(map, layer, value);
    else if (group === 'paint')
      map.setPaintProperty(layer, property as keyof AllPaintProperties, value as never, options);
    else map.setLayoutProperty(layer, property as keyof AllLayoutProperties, value as never, options);
  }
  // Also where nothing has changed: whoever asked waits for the map to come to rest.
  map.triggerRepaint();
}

/**
 * MapLibre compares a new style with the live one, in which the addresses of GeoJSON data have turned into the data
 * itself; left alone it would fetch everything again at every change of look. Files never change under one address, so
 * what the style in force has asked for and got is kept.
 */
function keepLoadedData(
  live: StyleSpecification | undefined,
  inForce: StyleSpecification,
  next: StyleSpecification,
): StyleSpecification {
  const sources = Object.entries(next.sources).map(([id, source]) => {
    const loaded = live?.sources[id];
    const isKept = loaded !== undefined && isSameFile(inForce.sources[id], source);
    return [id, isKept ? loaded : source] as const;
  });
  return { ...next, sources: Object.fromEntries(sources) };
}

function isSameFile(a: SourceSpecification | undefined, b: SourceSpecification): boolean {
  return a?.type === 'geojson' && b.type === 'geojson' && a.data === b.data;
}
