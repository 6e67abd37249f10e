import type { MapGeoJSONFeature } from 'maplibre-gl';
import type { Position } from '#core/position.ts';

/** A place on the screen, in CSS pixels. */
export interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** A project under the pointer and how far, in pixels, its nearest drawn part lies from it. */
export interface Candidate {
  readonly projectId: string;
  /** The part whose own feature it is; null for the feature that stands for the whole project. */
  readonly partId: string | null;
  readonly distancePixels: number;
}

/** Two things whose distances differ by less than this are equally meant, and the visitor is asked. */
const SAME_DISTANCE_PIXELS = 8;

/**
 * The candidates a click can mean, nearest first: one if one is clearly nearest, several if they lie on top of each
 * other, none if nothing is near. Each project appears once, with its nearest part.
 */
export function rankCandidates(candidates: readonly Candidate[]): Candidate[] {
  const nearest = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const known = nearest.get(candidate.projectId);
    if (known === undefined || candidate.distancePixels < known.distancePixels) {
      nearest.set(candidate.projectId, candidate);
    }
  }
  const sorted = [...nearest.values()].sort((a, b) => a.distancePixels - b.distancePixels);
  const [first] = sorted;
  if (first === undefined) return [];
  return sorted.filter(({ distancePixels }) => distancePixels - first.distancePixels < SAME_DISTANCE_PIXELS);
}

/** The area of a zone or a province is wide: anything drawn upon it is meant first. */
const AREA_DISTANCE_PIXELS = 12;

/** Pixels between a point on the screen and a drawn feature. */
export function distanceToFeature(
  point: ScreenPoint,
  geometry: MapGeoJSONFeature['geometry'],
  project: (position: Position) => ScreenPoint,
): number {
  const toScreen = (coordinates: number[]) => project([coordinates[0] ?? 0, coordinates[1] ?? 0]);
  switch (geometry.type) {
    case 'Point':
      return distance(point, toScreen(geometry.coordinates));
    case 'LineString':
      return distanceToLine(point, geometry.coordinates.map(toScreen));
    case 'MultiLineString':
      return Math.min(...geometry.coordinates.map((line) => distanceToLine(point, line.map(toScreen))));
    default:
      return AREA_DISTANCE_PIXELS;
  }
}

function distance(a: ScreenPoint, b: ScreenPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function distanceToLine(point: ScreenPoint, line: readonly ScreenPoint[]): number {
  let best = Number.POSITIVE_INFINITY;
  line.forEach((end, i) => {
    const start = line[i - 1];
    if (start !== undefined) best = Math.min(best, distanceToSegment(point, start, end));
  });
  return best;
}

function distanceToSegment(point: ScreenPoint, start: ScreenPoint, end: ScreenPoint): number {
  const dx = end.x - start.x;
  const dy = end.y - start.y;
  const lengthSquared = dx * dx + dy * dy;
  if (lengthSquared === 0) return distance(point, start);
  const share = ((point.x - start.x) * dx + (point.y - start.y) * dy) / lengthSquared;
  const clamped = Math.min(1, Math.max(0, share));
  return distance(point, { x: start.x + clamped * dx, y: start.y + clamped * dy });
}
