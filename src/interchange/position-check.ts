import { isOnMap } from '#core/map-extent.ts';
import type { Bounds } from '#core/position.ts';
import type { FeatureTable } from './feature-table.ts';

/** The countries along the Araz without their surroundings: no place in it is in it with its axes swapped. */
const REGION: Bounds = [43, 24, 64, 43];

export interface PositionCheck {
  /** Metres, most likely: too large for degrees. */
  readonly isProjected: boolean;
  /** Latitude stands where longitude belongs, most likely. */
  readonly looksSwapped: boolean;
  readonly isOutsideMap: boolean;
}

/** What the positions of a whole file look like. */
export function checkPositions({ coordinates }: FeatureTable): PositionCheck {
  const count = coordinates.length / 2;
  let beyondDegrees = 0;
  let onlySwapped = 0;
  let swappedIntoRegion = 0;
  let inRegion = 0;
  let onMap = 0;
  for (let i = 0; i < coordinates.length; i += 2) {
    const x = coordinates[i] ?? 0;
    const y = coordinates[i + 1] ?? 0;
    if (Math.abs(x) > 180 || Math.abs(y) > 180) beyondDegrees += 1;
    else if (Math.abs(y) > 90 && Math.abs(x) <= 90) onlySwapped += 1;
    if (isIn(REGION, x, y)) inRegion += 1;
    if (isIn(REGION, y, x)) swappedIntoRegion += 1;
    if (isOnMap([x, y])) onMap += 1;
  }
  return {
    isProjected: beyondDegrees > count / 2,
    looksSwapped: onlySwapped > count / 2 || (swappedIntoRegion > count * 0.9 && inRegion < count * 0.1),
    isOutsideMap: onMap === 0,
  };
}

function isIn([west, south, east, north]: Bounds, x: number, y: number): boolean {
  return x >= west && x <= east && y >= south && y <= north;
}

/** Takes out what no longitude and latitude can be. @returns how many features, and the first, from 1. */
export function dropOutOfRange(table: FeatureTable): { count: number; firstAt: number } {
  const { coordinates } = table;
  let count = 0;
  let firstAt = 0;
  for (let feature = 0; feature < table.featureCount; feature += 1) {
    const [firstPart, endPart] = table.partsOf(feature);
    const [first] = table.verticesOf(firstPart);
    const end = table.verticesOf(endPart - 1)[1];
    if (isInRange(coordinates, first, end)) continue;
    table.drop(feature);
    count += 1;
    if (firstAt === 0) firstAt = feature + 1;
  }
  return { count, firstAt };
}

/** Whether the vertices from `first` up to `end` are longitudes and latitudes. */
export function isInRange(coordinates: Float64Array, first: number, end: number): boolean {
  for (let i = 2 * first; i < 2 * end; i += 2) {
    const isGood = Math.abs(coordinates[i] ?? 0) <= 180 && Math.abs(coordinates[i + 1] ?? 0) <= 90;
    // NaN is not in range either.
    if (!isGood) return false;
  }
  return true;
}

export function swapAxes({ coordinates }: FeatureTable): void {
  for (let i = 0; i < coordinates.length; i += 2) {
    const x = coordinates[i] ?? 0;
    coordinates[i] = coordinates[i + 1] ?? 0;
    coordinates[i + 1] = x;
  }
}

/** Rings longer than this are not looked at, nor more than this many pairs of edges in all. */
const MOST_RING_VERTICES = 1000;
const MOST_PAIRS = 4_000_000;

/** How many areas have an outline that crosses itself, as a bow-tie does; their size means little. */
export function countSelfCrossing(table: FeatureTable): number {
  let budget = MOST_PAIRS;
  let count = 0;
  for (let feature = 0; feature < table.featureCount && budget > 0; feature += 1) {
    if (table.typeOf(feature) !== 'Polygon' || table.isDropped(feature)) continue;
    const [firstPart, endPart] = table.partsOf(feature);
    let isCrossing = false;
    for (let part = firstPart; part < endPart && !isCrossing; part += 1) {
      const [first, end] = table.verticesOf(part);
      if (end - first > MOST_RING_VERTICES) continue;
      budget -= ((end - first) * (end - first)) / 2;
      isCrossing = isRingCrossing(table.coordinates, first, end);
    }
    if (isCrossing) count += 1;
  }
  return count;
}

function isRingCrossing(coordinates: Float64Array, first: number, end: number): boolean {
  const x = (i: number) => coordinates[2 * i] ?? 0;
  const y = (i: number) => coordinates[2 * i + 1] ?? 0;
  const side = (a: number, b: number, c: number) =>
    Math.sign((x(b) - x(a)) * (y(c) - y(a)) - (y(b) - y(a)) * (x(c) - x(a)));
  for (let a = first; a + 1 < end; a += 1) {
    for (let c = a + 2; c + 1 < end; c += 1) {
      if (a === first && c + 2 === end) continue;
      if (side(a, a + 1, c) * side(a, a + 1, c + 1) < 0 && side(c, c + 1, a) * side(c, c + 1, a + 1) < 0)
        return true;
    }
  }
  return false;
}
