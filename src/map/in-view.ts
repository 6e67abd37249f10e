import type { MapGeoJSONFeature, Map as MapLibreMap } from 'maplibre-gl';
import { INTERACTIVE_LAYERS } from '#cartography/layers/projects.ts';
import { type PointSymbol, parsePointSymbolId } from '#cartography/point-symbol.ts';
import type { InView } from '#core/in-view.ts';
import { LAYER_GROUPS } from '#core/layer-group.ts';
import type { Bounds } from '#core/position.ts';
import { POSITION_CLASSES } from '#core/position-class.ts';
import { STATUSES } from '#core/status.ts';

/** Asked of what is drawn, since a style expression decides the status of each feature. */
export function inViewOf(map: MapLibreMap): InView {
  const features = drawnFeatures(map);
  const drawn = (property: string) => new Set(features.map((feature) => feature.properties[property]));
  const groups = drawn('group');
  const classes = drawn('positionClass');
  const statuses = new Set(features.map(statusOfDrawn));
  return {
    groups: LAYER_GROUPS.filter((group) => groups.has(group)),
    statuses: STATUSES.filter((status) => statuses.has(status)),
    positionClasses: POSITION_CLASSES.filter((positionClass) => classes.has(positionClass)),
    projectIds: [...new Set(features.map(({ properties }) => String(properties.project)))].sort(),
    towns: townsInView(map),
    bounds: boundsInView(map),
    featureIds: new Set(features.map((feature) => String(feature.properties.id))),
  };
}

/** What of the atlas is drawn. */
export function drawnFeatures(map: MapLibreMap): MapGeoJSONFeature[] {
  const layers = INTERACTIVE_LAYERS.filter((layer) => map.getLayer(layer) !== undefined);
  return map.queryRenderedFeatures({ layers });
}

const TOWN_LAYER = 'town-labels';

function townsInView(map: MapLibreMap): string[] {
  if (map.getLayer(TOWN_LAYER) === undefined) return [];
  const towns = map.queryRenderedFeatures({ layers: [TOWN_LAYER] }).flatMap(({ geometry, layer }) => {
    const name: unknown = layer.type === 'symbol' ? layer.layout?.['text-field'] : undefined;
    if (geometry.type !== 'Point' || name === undefined) return [];
    return [{ name: String(name), longitude: geometry.coordinates[0] ?? 0 }];
  });
  return [...new Set(towns.sort((a, b) => a.longitude - b.longitude).map(({ name }) => name))];
}

function boundsInView(map: MapLibreMap): Bounds {
  const bounds = map.getBounds();
  return [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
}

/** A line's layer is named for its status; a symbol carries it in the name of its picture. */
export function statusOfDrawn(feature: MapGeoJSONFeature): string | undefined {
  const line = /^(?:line|corridor)-(.*)$/.exec(feature.layer.id);
  return line !== null ? line[1] : symbolOfDrawn(feature)?.status;
}

/** The point symbol of what is drawn; null for a line. */
export function symbolOfDrawn({ layer }: MapGeoJSONFeature): PointSymbol | null {
  if (layer.type !== 'symbol') return null;
  const icon: unknown = layer.layout?.['icon-image'];
  return parsePointSymbolId(icon === undefined ? '' : String(icon));
}
