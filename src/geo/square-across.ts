import { bearing, destination } from '@turf/turf';
import type { Position } from '#core/position.ts';
import { type Line, toPosition } from './line.ts';
import { nearestOnLine } from './nearest-on-line.ts';
import { positionAlong } from './position-along.ts';

/**
 * A straight deck of `lengthMetres` square to `line`, its middle at the place of the line nearest to `near`, running
 * from the left side to the right. The line's direction is taken over `reachMetres` either way, so that small bends
 * do not turn the deck.
 */
export function squareAcross(line: Line, near: Position, lengthMetres: number, reachMetres: number): Line {
  const { position, alongMetres } = nearestOnLine(line, near);
  const before = positionAlong(line, alongMetres - reachMetres);
  const after = positionAlong(line, alongMetres + reachMetres);
  const direction = bearing([...before], [...after]);
  return [-90, 90].map((turn) => {
    const end = destination([...position], lengthMetres / 2, direction + turn, { units: 'meters' });
    return toPosition(end.geometry.coordinates);
  });
}
