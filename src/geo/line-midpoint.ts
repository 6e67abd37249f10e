import type { Position } from '#core/position.ts';
import { measuredLine, positionAt } from './chainage.ts';

/** The position half-way along a line, for placing its name. */
export function lineMidpoint(positions: readonly Position[]): Position {
  const measured = measuredLine(positions);
  return positionAt(measured, measured.lengthMetres / 2).position;
}
