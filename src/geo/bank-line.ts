import { booleanClockwise } from '@turf/turf';
import type { Position } from '#core/position.ts';
import { geodesicBetween, positionFrom } from './geodesic.ts';
import { geodesicBuffer } from './geodesic-buffer.ts';
import { type Line, toPosition } from './line.ts';
import type { Side } from './side.ts';

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
  const coordinates = line.map((position) => [...position]);
  const area = geodesicBuffer({ type: 'LineString', coordinates }, metres);
  const outline = area.type === 'Polygon' ? area.coordinates[0] : undefined;
  if (outline === undefined) throw new RangeError(`there is no single outline ${metres} m around the line`);
  const open = outline.slice(1).map(toPosition);
  return booleanClockwise(outline) ? open.toReversed() : open;
}

/** The position square to the first segment of `line`, `metres` to one side of its start. */
function beside(line: Line, side: Side, metres: number): Position {
  const [first, second] = line;
  if (first === undefined || second === undefined) throw new RangeError('a line has two positions');
  const turn = side === 'right' ? 90 : -90;
  return positionFrom(first, geodesicBetween(first, second).azimuthDegrees + turn, metres);
}

function opposite(side: Side): Side {
  return side === 'right' ? 'left' : 'right';
}

function nearestIndex(ring: Line, target: Position): number {
  const distances = ring.map((position) => geodesicBetween(position, target).lengthMetres);
  return distances.indexOf(Math.min(...distances));
}

/** The positions of an open ring from one index on to another, over its end if need be. */
function arc(ring: Line, from: number, to: number): Line {
  return from <= to ? ring.slice(from, to + 1) : [...ring.slice(from), ...ring.slice(0, to + 1)];
}
