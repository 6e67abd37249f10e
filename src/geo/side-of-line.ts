import type { Position } from '#core/position.ts';
import { measuredLine, nearestOn } from './chainage.ts';
import type { Line } from './line.ts';
import type { Side } from './side.ts';

/** Nearer than this to a vertex, a foot point counts as the vertex itself. */
const AT_VERTEX_METRES = 0.01;

/**
 * The side of `line` on which `position` lies, looking along it: the side of the nearest segment or, where a bend is
 * nearest, of the two segments that meet in it taken together.
 */
export function sideOfLine(line: Line, position: Position): Side {
  const measured = measuredLine(line);
  const { chainageMetres } = nearestOn(measured, position);
  const vertices = [...measured.chainagesMetres];
  const vertex = vertices.findIndex((chainage) => Math.abs(chainage - chainageMetres) < AT_VERTEX_METRES);
  const segments =
    vertex === -1 ? [vertices.findLastIndex((chainage) => chainage < chainageMetres)] : [vertex - 1, vertex];
  const turn = segments.reduce((sum, segment) => sum + leftwards(line, segment, position), 0);
  return turn > 0 ? 'left' : 'right';
}

/** How far left of a segment the position lies, positive or negative; nothing for a segment the line does not have. */
function leftwards(line: Line, segment: number, position: Position): number {
  const from = line[segment];
  const to = line[segment + 1];
  if (from === undefined || to === undefined) return 0;
  const shrink = Math.cos((position[1] * Math.PI) / 180);
  const [dx, dy] = [(to[0] - from[0]) * shrink, to[1] - from[1]];
  const [px, py] = [(position[0] - from[0]) * shrink, position[1] - from[1]];
  return (dx * py - dy * px) / Math.hypot(dx, dy);
}
