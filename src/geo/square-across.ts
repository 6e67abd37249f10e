import type { Position } from '#core/position.ts';
import { measuredLine, nearestOn, positionAt } from './chainage.ts';
import { geodesicBetween, positionFrom } from './geodesic.ts';
import type { Line } from './line.ts';

/**
 * A straight deck of `lengthMetres` square to `line`, its middle at the place of the line nearest to `near`, running
 * from the left side to the right. The line's direction is taken over `reachMetres` either way, so that small bends
 * do not turn the deck.
 */
export function squareAcross(line: Line, near: Position, lengthMetres: number, reachMetres: number): Line {
  const measured = measuredLine(line);
  const { position, chainageMetres } = nearestOn(measured, near);
  const before = positionAt(measured, chainageMetres - reachMetres).position;
  const after = positionAt(measured, chainageMetres + reachMetres).position;
  const { azimuthDegrees } = geodesicBetween(before, after);
  return [-90, 90].map((turn) => positionFrom(position, azimuthDegrees + turn, lengthMetres / 2));
}
