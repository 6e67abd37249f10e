import type { Position } from '#core/position.ts';
import type { CountryOrSea } from '#dataset/borders-document.ts';
import { type BorderIndex, type BorderSegment, METRES_PER_DEGREE, widthOfDegree } from './border-index.ts';
import { type Chord, inOrder, metresAt, segmentsAround } from './chords.ts';
import { type Interval, merged } from './intervals.ts';

/** A stretch of a line so near to a border that it may lie on either side. */
export interface BorderZone extends Interval {
  readonly left: CountryOrSea;
  readonly right: CountryOrSea;
  /** How far the line may lie off there from what it stands for; 0 where only the border is in doubt. */
  readonly errorMetres: number;
}

/** How far a line may lie from what it stands for, at its ends; in between it changes evenly. */
export interface LineErrors {
  readonly startErrorMetres: number;
  readonly endErrorMetres: number;
}

/** What leaves open on which side of a border a line runs. */
export type BorderDoubt = 'none' | 'border' | 'border and line';

/** Beyond it a drawing says nothing about countries any more, and every border there is would have to be asked. */
const MOST_ERROR_METRES = 50_000;

/**
 * The stretches that may lie on either side of a border: nearer to it than border and line may be off together, both errors
 * being independent. `doubtAt` says which of the two counts at a border.
 */
export function zonesOf(
  chords: readonly Chord[],
  errors: LineErrors,
  doubtAt: (border: BorderSegment) => BorderDoubt,
  index: BorderIndex,
): readonly BorderZone[] {
  const lengthMetres = chords.at(-1)?.toMetres ?? 0;
  const zones = new Map<string, BorderZone[]>();
  for (const chord of chords) {
    const errorMetres = largestError(errors, chord, lengthMetres);
    for (const segment of segmentsAround(index, chord, errorMetres)) {
      const doubt = doubtAt(segment);
      if (doubt === 'none') continue;
      const counted = doubt === 'border' ? 0 : errorMetres;
      const stretch = stretchNear(chord, segment, Math.hypot(segment.toleranceMetres, counted));
      if (stretch === null) continue;
      const { left, right } = segment;
      const key = [left, right].toSorted().join();
      const known = zones.get(key) ?? [];
      known.push({ ...stretch, left, right, errorMetres: counted });
      zones.set(key, known);
    }
  }
  return [...zones.values()].flatMap(joined);
}

function largestError(
  { startErrorMetres, endErrorMetres }: LineErrors,
  chord: Chord,
  length: number,
): number {
  const errorAt = (metres: number) =>
    startErrorMetres + (length > 0 ? metres / length : 0) * (endErrorMetres - startErrorMetres);
  return Math.min(MOST_ERROR_METRES, Math.max(errorAt(chord.fromMetres), errorAt(chord.toMetres)));
}

/** Zones of one border, those that touch made one: a rough line has hundreds. */
function joined(zones: readonly BorderZone[]): BorderZone[] {
  const [first] = zones;
  if (first === undefined) return [];
  const errorMetres = Math.max(...zones.map((zone) => zone.errorMetres));
  return merged(zones).map((stretch) => ({ ...first, ...stretch, errorMetres }));
}

/** Where a chord lies so many metres from a segment or nearer, on a plane around it. */
function stretchNear(chord: Chord, segment: BorderSegment, reachMetres: number): Interval | null {
  const width = METRES_PER_DEGREE * widthOfDegree((chord.from[1] + chord.to[1]) / 2);
  const onPlane = ([x, y]: Position): Position => [
    (x - chord.from[0]) * width,
    (y - chord.from[1]) * METRES_PER_DEGREE,
  ];
  const end = onPlane(chord.to);
  const [a, b] = [onPlane(segment.from), onPlane(segment.to)];
  const parts = [
    shareInCircle(end, a, reachMetres),
    shareInCircle(end, b, reachMetres),
    shareInStrip(end, a, b, reachMetres),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const first = Math.min(...parts.map(([from]) => from));
  const last = Math.max(...parts.map(([, to]) => to));
  return { fromMetres: metresAt(chord, first), toMetres: metresAt(chord, last) };
}

type Shares = readonly [from: number, to: number];

/** The shares of the way from the origin to `end` between which it lies within `radius` of `centre`. */
function shareInCircle([x, y]: Position, [cx, cy]: Position, radius: number): Shares | null {
  const [a, b, c] = [x * x + y * y, x * cx + y * cy, cx * cx + cy * cy - radius * radius];
  const root = b * b - a * c;
  if (a === 0 || root < 0) return null;
  return within01([(b - Math.sqrt(root)) / a, (b + Math.sqrt(root)) / a]);
}

/** The same for the strip of so many metres to either side of the way from `a` to `b`. */
function shareInStrip(
  [x, y]: Position,
  [ax, ay]: Position,
  [bx, by]: Position,
  reach: number,
): Shares | null {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return null;
  const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
  const across = betweenLevels(ax * uy - ay * ux, y * ux - x * uy, -reach, reach);
  const along = betweenLevels(-ax * ux - ay * uy, x * ux + y * uy, 0, length);
  if (across === null || along === null) return null;
  return within01([Math.max(across[0], along[0]), Math.min(across[1], along[1])]);
}

/** The shares at which `start + share × slope` lies between two levels. */
function betweenLevels(start: number, slope: number, low: number, high: number): Shares | null {
  if (slope === 0) return start >= low && start <= high ? [0, 1] : null;
  return inOrder((low - start) / slope, (high - start) / slope);
}

function within01([from, to]: Shares): Shares | null {
  const [first, last] = [Math.max(0, from), Math.min(1, to)];
  return first < last ? [first, last] : null;
}
