import { distance, nearestPointOnLine } from '@turf/turf';
import type { Feature, Point } from 'geojson';
import type { Position } from '#core/position.ts';
import { type Line, toLineFeature } from './line.ts';
import type { Side } from './side.ts';

/** Nearer than this to a vertex, a foot point counts as the vertex itself. */
const AT_VERTEX_METRES = 0.01;

/**
 * The side of `line` on which `position` lies, looking along it: the side of the nearest segment or, where a bend is
 * nearest, of the two segments that meet in it taken together.
 */
export function sideOfLine(line: Line, position: Position): Side {
  const foot = nearestPointOnLine(toLineFeature(line), [...position], { units: 'meters' });
  const { segmentIndex } = foot.properties;
  const vertex = [segmentIndex, segmentIndex + 1].find((index) => isAt(foot, line[index]));
  const segments = vertex === undefined ? [segmentIndex] : [vertex - 1, vertex];
  const turn = segments.reduce((sum, segment) => sum + leftwards(line, segment, position), 0);
  return turn > 0 ? 'left' : 'right';
}

function isAt(foot: Feature<Point>, vertex: Position | undefined): boolean {
  return vertex !== undefined && distance(foot, [...vertex], { units: 'meters' }) < AT_VERTEX_METRES;
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
