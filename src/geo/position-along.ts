import type { Position } from '#core/position.ts';
import { measuredLine, positionAt } from './chainage.ts';
import type { Line } from './line.ts';

/** The position `metres` along `line` from its start; before the start it is the start, past the end the end. */
export function positionAlong(line: Line, metres: number): Position {
  return positionAt(measuredLine(line), metres).position;
}

/** `line` redrawn through positions about `stepMetres` apart, all the same distance along it, both ends kept. */
export function inEvenSteps(line: Line, stepMetres: number): Line {
  const measured = measuredLine(line);
  const count = Math.max(1, Math.round(measured.lengthMetres / stepMetres));
  return Array.from(
    { length: count + 1 },
    (_, i) => positionAt(measured, (measured.lengthMetres * i) / count).position,
  );
}
