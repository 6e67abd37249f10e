import type { Position } from '#core/position.ts';
import { measuredLine, type NearestPlace, nearestOn } from './chainage.ts';
import type { Line } from './line.ts';

/** The place on `line` nearest to `position`, for a single question. */
export function nearestOnLine(line: Line, position: Position): NearestPlace {
  return nearestOn(measuredLine(line), position);
}
