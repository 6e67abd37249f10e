import type { Position } from '#core/position.ts';
import type { ScreenPoint } from '../pick.ts';
import type { Screen } from '../snap.ts';
import { type DrawnLeg, middleOf } from './leg.ts';

/** A part of the screen, in pixels of the map. */
export interface ScreenBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Which corner or side of the label lies at its place, in the words of MapLibre. */
export type LabelAnchor = 'top' | 'top-left' | 'bottom-left';

export interface LegLabel {
  readonly position: Position;
  readonly anchor: LabelAnchor;
}

/** A line that rises less than this runs above a label below it without touching it. */
const FLAT_SLOPE = 0.3;

/**
 * Where the length of a leg is written: at its middle, or, where that is not to be seen, at the middle of the longest
 * stretch that is; on the side the line does not run through. Null for a leg without length.
 */
export function legLabel(leg: DrawnLeg, free: ScreenBox, screen: Screen): LegLabel | null {
  const middle = middleOf(leg);
  if (middle === null) return null;
  const points = leg.line.map(screen.project);
  const place = isInside(screen.project(middle), free)
    ? null
    : middleOfLongest(stretchesInside(points, free));
  const at = place ?? screen.project(middle);
  return { position: place === null ? middle : screen.unproject(at), anchor: anchorAt(at, points) };
}

/** The line falls to the right: above it there is room. It rises: below it. */
function anchorAt(at: ScreenPoint, points: readonly ScreenPoint[]): LabelAnchor {
  const [start, end] = segmentNear(at, points);
  const [across, down] = [end.x - start.x, end.y - start.y];
  if (Math.abs(down) <= FLAT_SLOPE * Math.abs(across)) return 'top';
  return across * down > 0 ? 'bottom-left' : 'top-left';
}

type Segment = readonly [ScreenPoint, ScreenPoint];

function segmentNear(at: ScreenPoint, points: readonly ScreenPoint[]): Segment {
  let best: Segment = [at, at];
  let bestDetour = Number.POSITIVE_INFINITY;
  for (const segment of segmentsOf(points)) {
    const [start, end] = segment;
    const length = distance(start, end);
    const detour = distance(start, at) + distance(at, end) - length;
    if (length === 0 || detour >= bestDetour) continue;
    best = segment;
    bestDetour = detour;
  }
  return best;
}

function stretchesInside(points: readonly ScreenPoint[], box: ScreenBox): ScreenPoint[][] {
  const stretches: ScreenPoint[][] = [];
  for (const segment of segmentsOf(points)) {
    const inside = clipped(segment, box);
    if (inside === null) continue;
    const [start, end] = inside;
    const last = stretches.at(-1)?.at(-1);
    if (last !== undefined && distance(last, start) < 1e-6) stretches.at(-1)?.push(end);
    else stretches.push([start, end]);
  }
  return stretches;
}

function middleOfLongest(stretches: readonly ScreenPoint[][]): ScreenPoint | null {
  let best: ScreenPoint | null = null;
  let bestLength = 0;
  for (const stretch of stretches) {
    const length = segmentsOf(stretch).reduce((sum, segment) => sum + distance(...segment), 0);
    if (length <= bestLength) continue;
    best = alongOf(stretch, length / 2);
    bestLength = length;
  }
  return best;
}

function alongOf(points: readonly ScreenPoint[], pixels: number): ScreenPoint | null {
  let left = pixels;
  for (const [start, end] of segmentsOf(points)) {
    const length = distance(start, end);
    if (left <= length) return between(start, end, length === 0 ? 0 : left / length);
    left -= length;
  }
  return points.at(-1) ?? null;
}

/** The part of a segment inside a box, by the algorithm of Liang and Barsky. */
function clipped([start, end]: Segment, box: ScreenBox): Segment | null {
  const [across, down] = [end.x - start.x, end.y - start.y];
  const edges = [
    [-across, start.x - box.left],
    [across, box.right - start.x],
    [-down, start.y - box.top],
    [down, box.bottom - start.y],
  ] as const;
  let [from, to] = [0, 1];
  for (const [towards, room] of edges) {
    if (towards === 0 && room < 0) return null;
    if (towards < 0) from = Math.max(from, room / towards);
    if (towards > 0) to = Math.min(to, room / towards);
  }
  return from > to ? null : [between(start, end, from), between(start, end, to)];
}

function segmentsOf(points: readonly ScreenPoint[]): Segment[] {
  return points.flatMap((end, i) => {
    const start = points[i - 1];
    return start === undefined ? [] : [[start, end] as const];
  });
}

function between(start: ScreenPoint, end: ScreenPoint, share: number): ScreenPoint {
  return { x: start.x + share * (end.x - start.x), y: start.y + share * (end.y - start.y) };
}

function isInside({ x, y }: ScreenPoint, { left, top, right, bottom }: ScreenBox): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function distance(a: ScreenPoint, b: ScreenPoint): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}
