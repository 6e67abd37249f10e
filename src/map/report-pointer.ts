import type { MapGeoJSONFeature, Map as MapLibreMap, MapMouseEvent } from 'maplibre-gl';
import { INTERACTIVE_LAYERS } from '#cartography/layers/projects.ts';
import type { Position } from '#core/position.ts';
import { type Candidate, distanceToFeature, rankCandidates, type ScreenPoint } from './pick.ts';

/** What the pointer does on the map. */
export interface PointerEvents {
  onPick(candidates: readonly Candidate[], at: ScreenPoint, position: Position): void;
  onHover(projectId: string | null): void;
  /** Many times a second: not for React. */
  onPointer(position: Position | null): void;
}

/** Somebody to whom clicks on the map belong for a while, such as whoever measures. */
export interface PointerOwner {
  /** Takes a click, or leaves it to be a pick. */
  claimsClick(event: MapMouseEvent): boolean;
  /** While it does, what lies under the pointer is not pointed at. */
  ownsPointer(): boolean;
}

/** Half the side of the square searched around a click: generous for a finger, forgiving for a mouse. */
const REACH_PIXELS = { mouse: 12, touch: 24 } as const;

/**
 * Tells of clicks and of what the pointer is over, at most once a frame and not while the map moves. What has an owner is
 * not told.
 */
export function reportPointer(
  map: MapLibreMap,
  events: PointerEvents,
  owner: () => PointerOwner | null,
): void {
  map.on('click', (event) => {
    if (owner()?.claimsClick(event) === true) return;
    const isTouch =
      event.originalEvent instanceof PointerEvent && event.originalEvent.pointerType === 'touch';
    const reach = isTouch ? REACH_PIXELS.touch : REACH_PIXELS.mouse;
    events.onPick(candidatesAt(map, event.point, reach), event.point, [event.lngLat.lng, event.lngLat.lat]);
  });
  let last: MapMouseEvent | null = null;
  let isAsked = false;
  const settle = () => {
    isAsked = false;
    if (last === null || map.isMoving()) return;
    events.onPointer([last.lngLat.lng, last.lngLat.lat]);
    if (owner()?.ownsPointer() === true) return events.onHover(null);
    const [nearest] = candidatesAt(map, last.point, REACH_PIXELS.mouse / 2);
    map.getCanvas().style.cursor = nearest === undefined ? '' : 'pointer';
    events.onHover(nearest?.projectId ?? null);
  };
  const ask = () => {
    if (!isAsked) requestAnimationFrame(settle);
    isAsked = true;
  };
  map.on('mousemove', (event) => {
    last = event;
    ask();
  });
  // The map may come to rest under a pointer that lies still.
  map.on('idle', () => {
    if (last !== null) ask();
  });
  map.on('mouseout', () => {
    last = null;
    events.onHover(null);
    events.onPointer(null);
  });
}

function candidatesAt(map: MapLibreMap, { x, y }: ScreenPoint, reach: number): Candidate[] {
  const layers = INTERACTIVE_LAYERS.filter((layer) => map.getLayer(layer) !== undefined);
  const features = map.queryRenderedFeatures(
    [
      [x - reach, y - reach],
      [x + reach, y + reach],
    ],
    { layers },
  );
  const project = ([longitude, latitude]: Position) => map.project([longitude, latitude]);
  return rankCandidates(
    features.filter(isSelectable).map((feature) => ({
      projectId: String(feature.properties.project),
      partId: feature.properties.isPrimary === true ? null : String(feature.properties.part),
      distancePixels: Math.min(reach, distanceToFeature({ x, y }, feature.geometry, project)),
    })),
  );
}

/** A province is chosen by its name: a click within it may mean anything. */
function isSelectable({ properties, geometry }: MapGeoJSONFeature): boolean {
  return properties.kind !== 'region' || geometry.type === 'Point';
}
