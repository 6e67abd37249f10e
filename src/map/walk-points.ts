import type { MapGeoJSONFeature, Map as MapLibreMap } from 'maplibre-gl';
import { INTERACTIVE_LAYERS } from '#cartography/layers/projects.ts';
import type { ScreenPoint } from './pick.ts';
import type { WalkPoint } from './walk.ts';

/** Where each project that is drawn is met when walking: at its symbol, or where its line comes closest to `middle`. */
export function walkPointsOf(map: MapLibreMap, middle: ScreenPoint): WalkPoint[] {
  const layers = INTERACTIVE_LAYERS.filter((layer) => map.getLayer(layer) !== undefined);
  const { clientWidth: width, clientHeight: height } = map.getContainer();
  const isOnScreen = ({ x, y }: ScreenPoint) => x >= 0 && y >= 0 && x <= width && y <= height;
  const best = new Map<string, WalkPoint & { rank: number; distance: number }>();
  for (const feature of map.queryRenderedFeatures({ layers })) {
    const projectId = String(feature.properties.project);
    const rank = rankOf(feature);
    for (const [longitude = 0, latitude = 0] of positionsOf(feature.geometry)) {
      const { x, y } = map.project([longitude, latitude]);
      if (!isOnScreen({ x, y })) continue;
      const distance = Math.hypot(x - middle.x, y - middle.y);
      const known = best.get(projectId);
      const isBetter =
        known === undefined || rank < known.rank || (rank === known.rank && distance < known.distance);
      if (isBetter) best.set(projectId, { projectId, x, y, rank, distance });
    }
  }
  return [...best.values()]
    .map(({ projectId, x, y }) => ({ projectId, x, y }))
    .sort((a, b) => (a.projectId < b.projectId ? -1 : 1));
}

/** The symbol or name of the whole project first, then the symbols of its parts, then its lines. */
function rankOf({ geometry, properties }: MapGeoJSONFeature): number {
  if (geometry.type !== 'Point') return 2;
  return properties.isPrimary === true ? 0 : 1;
}

/** An area is met at its symbol or name alone. */
function positionsOf(geometry: MapGeoJSONFeature['geometry']): number[][] {
  switch (geometry.type) {
    case 'Point':
      return [geometry.coordinates];
    case 'LineString':
      return geometry.coordinates;
    case 'MultiLineString':
      return geometry.coordinates.flat();
    default:
      return [];
  }
}
