import type { Position } from '#core/position.ts';
import { measuredLine, nearestOn, stretchOf } from './chainage.ts';
import type { Line } from './line.ts';

/**
 * The part of `line` between the places nearest to `from` and `to`. It runs from `from` to `to`, so the other way
 * round than `line` itself where `to` comes first on it.
 */
export function sliceBetween(line: Line, from: Position, to: Position): Line {
  const measured = measuredLine(line);
  return stretchOf(
    measured,
    nearestOn(measured, from).chainageMetres,
    nearestOn(measured, to).chainageMetres,
  );
}
