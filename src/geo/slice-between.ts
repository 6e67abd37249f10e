import { lineSlice } from '@turf/turf';
import type { Position } from '#core/position.ts';
import { fromLineFeature, type Line, toLineFeature } from './line.ts';
import { nearestOnLine } from './nearest-on-line.ts';

/**
 * The part of `line` between the places nearest to `from` and `to`. It runs from `from` to `to`, so the other way
 * round than `line` itself where `to` comes first on it.
 */
export function sliceBetween(line: Line, from: Position, to: Position): Line {
  const slice = fromLineFeature(lineSlice([...from], [...to], toLineFeature(line)));
  const isBackwards = nearestOnLine(line, to).alongMetres < nearestOnLine(line, from).alongMetres;
  return isBackwards ? slice.toReversed() : slice;
}
