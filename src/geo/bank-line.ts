import { bearing, booleanClockwise, buffer, destination, distance } from '@turf/turf';
import type { Position } from '#core/position.ts';
import { type Line, toLineFeature, toPosition } from './line.ts';
import type { Side } from './side.ts';

/** Segments to a quarter circle: at 400 m the corners of the arcs stay within two metres of the circle. */
const STEPS = 16;

/**
 * The line that keeps `metres` away from `line` on one side, running the same way. It is one side of the outline of
 * everything within `metres`, so where the line winds more tightly than that it cuts across instead of crossing
 * itself, and it never comes nearer to the line than `metres`. Around a bend in the first or last stretch it may begin
 * on the wrong side: give a line longer than needed and cut the result.
 */
export function bankLine(line: Line, side: Side, metres: number): Line {
  const ring = counterClockwiseOutline(line, metres);
  const start = nearestIndex(ring, beside(line, side, metres));
  const end = nearestIndex(ring, beside(line.toReversed(), opposite(side), metres));
  // An outline that runs counter-clockwise passes the right side of the line with it and the left side against it.
  return side === 'right' ? arc(ring, start, end) : arc(ring, end, start).toReversed();
}

function counterClockwiseOutline(line: Line, metres: number): Line {
  const area = buffer(toLineFeature(line), metres, { units: 'meters', steps: STEPS });
  const outline = area?.geometry.type === 'Polygon' ? area.geometry.coordinates[0] : undefined;
  if (outline === undefined) throw new RangeError(`there is no single outline ${metres} m around the line`);
  const open = outline.slice(1).map(toPosition);
  return booleanClockwise(outline) ? open.toReversed() : open;
}

/** The position square to the first segment of `line`, `metres` to one side of its start. */
function beside(line: Line, side: Side, metres: number): Position {
  const [first, second] = line;
  if (first === undefined || second === undefined) throw new RangeError('a line has two positions');
  const turn = side === 'right' ? 90 : -90;
  const direction = bearing([...first], [...second]) + turn;
  return toPosition(destination([...first], metres, direction, { units: 'meters' }).geometry.coordinates);
}

function opposite(side: Side): Side {
  return side === 'right' ? 'left' : 'right';
}

function nearestIndex(ring: Line, target: Position): number {
  const distances = ring.map((position) => distance([...position], [...target]));
  return distances.indexOf(Math.min(...distances));
}

/** The positions of an open ring from one index on to another, over its end if need be. */
function arc(ring: Line, from: number, to: number): Line {
  return from <= to ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)];
}
