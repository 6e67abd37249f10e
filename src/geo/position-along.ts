import { along } from '@turf/turf';
import type { Position } from '#core/position.ts';
import { type Line, toLineFeature, toPosition } from './line.ts';
import { lengthMetresOf } from './line-length.ts';

/** The position `metres` along `line` from its start; before the start it is the start, past the end the end. */
export function positionAlong(line: Line, metres: number): Position {
  return toPosition(
    along(toLineFeature(line), Math.max(0, metres), { units: 'meters' }).geometry.coordinates,
  );
}

/** `line` redrawn through positions about `stepMetres` apart, all the same distance along it, both ends kept. */
export function inEvenSteps(line: Line, stepMetres: number): Line {
  const total = lengthMetresOf(line);
  const count = Math.max(1, Math.round(total / stepMetres));
  return Array.from({ length: count + 1 }, (_, i) => positionAlong(line, (total * i) / count));
}
