import type { Position } from '#core/position.ts';
import type { Line } from '#geo/line.ts';

interface Segment {
  readonly from: Position;
  readonly to: Position;
}

/**
 * Whether a closed line crosses itself: its parts then run opposite ways and count against each other in its area. Where
 * it only touches itself, or runs back over itself, nothing is lost and it does not count as crossing.
 */
export function isSelfCrossing(ring: Line): boolean {
  const segments = segmentsByWest(ring);
  for (let i = 0; i < segments.length; i += 1) {
    const segment = segments[i];
    if (segment === undefined) continue;
    const east = Math.max(segment.from[0], segment.to[0]);
    for (let k = i + 1; k < segments.length; k += 1) {
      const other = segments[k];
      // In the order of their western ends, none that begins farther east can meet it.
      if (other === undefined || westOf(other) > east) break;
      if (isCrossing(segment, other)) return true;
    }
  }
  return false;
}

/** Whether two lines cross each other; to touch is not to cross. */
export function areCrossing(line: Line, other: Line): boolean {
  const others = segmentsByWest(other);
  return segmentsByWest(line).some((segment) => {
    const east = Math.max(segment.from[0], segment.to[0]);
    const firstEast = others.findIndex((candidate) => westOf(candidate) > east);
    const reachable = firstEast < 0 ? others : others.slice(0, firstEast);
    return reachable.some((candidate) => isCrossing(segment, candidate));
  });
}

function segmentsByWest(ring: Line): Segment[] {
  const segments: Segment[] = [];
  for (let i = 1; i < ring.length; i += 1) {
    const [from, to] = [ring[i - 1], ring[i]];
    if (from !== undefined && to !== undefined) segments.push({ from, to });
  }
  return segments.sort((a, b) => westOf(a) - westOf(b));
}

function westOf({ from, to }: Segment): number {
  return Math.min(from[0], to[0]);
}

function isCrossing(a: Segment, b: Segment): boolean {
  return sideOf(a, b.from) * sideOf(a, b.to) < 0 && sideOf(b, a.from) * sideOf(b, a.to) < 0;
}

/** Positive left of the segment, negative right of it, 0 on its line. */
function sideOf({ from, to }: Segment, [x, y]: Position): number {
  return Math.sign((to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]));
}
