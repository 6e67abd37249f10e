import geodesic from 'geographiclib-geodesic';
import type { Position } from '#core/position.ts';

const { WGS84 } = geodesic.Geodesic;

/** Metres between two positions on the ellipsoid: the measure everything spherical is held against. */
export function metresBetween(from: Position, to: Position): number {
  const { s12 } = WGS84.Inverse(from[1], from[0], to[1], to[0]);
  if (s12 === undefined) throw new Error('there is no distance');
  return s12;
}

/** The position `metres` from `from` in a direction, in degrees clockwise from north. */
export function positionAt(from: Position, direction: number, metres: number): Position {
  const { lat2, lon2 } = WGS84.Direct(from[1], from[0], direction, metres);
  if (lat2 === undefined || lon2 === undefined) throw new Error('there is no position');
  return [lon2, lat2];
}

/** The length of a line on the ellipsoid. */
export function lengthOf(line: readonly Position[]): number {
  return line.slice(1).reduce((sum, to, i) => sum + metresBetween(line[i] ?? to, to), 0);
}

/** Metres from a position to the nearest of the geodesics that make up a line. */
export function metresToLine(position: Position, line: readonly Position[]): number {
  const toEnds = line.map((end) => metresBetween(position, end));
  const nearestEnd = Math.min(...toEnds);
  return line.slice(1).reduce((best, to, i) => {
    const from = line[i] ?? to;
    // A segment comes nearer than its ends by its own length at most.
    const least = Math.min(toEnds[i] ?? 0, toEnds[i + 1] ?? 0) - metresBetween(from, to);
    return least < best ? Math.min(best, metresToSegment(position, from, to)) : best;
  }, nearestEnd);
}

/** The distance to a geodesic has one valley along it, so halving intervals by the golden ratio finds its floor. */
function metresToSegment(position: Position, from: Position, to: Position): number {
  const { s12 = 0, azi1 = 0 } = WGS84.Inverse(from[1], from[0], to[1], to[0]);
  const at = (metres: number) => metresBetween(position, positionAt(from, azi1, metres));
  let [low, high] = [0, s12];
  while (high - low > 0.01) {
    const [a, b] = [high - (high - low) * GOLDEN, low + (high - low) * GOLDEN];
    if (at(a) < at(b)) high = b;
    else low = a;
  }
  return at((low + high) / 2);
}

const GOLDEN = (Math.sqrt(5) - 1) / 2;
