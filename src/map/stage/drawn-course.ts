import type { Position } from '#core/position.ts';
import { type MeasuredLine, measuredLine, positionAt } from '#geo/chainage.ts';
import type { Line } from '#geo/line.ts';

/** How far a line has been drawn. */
export interface DrawnHead {
  readonly position: Position;
  /** Of the length of the line in the plane of the map, 0 to 1: less or more than its share of the kilometres. */
  readonly share: number;
}

/** A line prepared once for being drawn along its course. */
export interface DrawnCourse {
  /** On the ellipsoid. */
  readonly lengthMetres: number;
  /** Where the drawing has got to after so many metres; before the start it is the start, past the end the end. */
  headAt(metres: number): DrawnHead;
}

/**
 * Distances along a line are geodesic, while a renderer knows shares of its length in the plane of the map, where a kilometre in the
 * north is longer than one in the south: sums of both run along the same positions. @throws RangeError for no position at all.
 */
export function drawnCourse(line: Line): DrawnCourse {
  const measured = measuredLine(line);
  const planar = planarSums(line);
  const whole = planar.at(-1) ?? 0;
  return {
    lengthMetres: measured.lengthMetres,
    headAt(metres) {
      const { position } = positionAt(measured, metres);
      if (metres >= measured.lengthMetres) return { position, share: 1 };
      if (metres <= 0 || whole === 0) return { position, share: 0 };
      const segment = segmentAt(measured, metres);
      const along = planarDistance(line[segment] ?? position, position);
      return { position, share: Math.min(1, ((planar[segment] ?? 0) + along) / whole) };
    },
  };
}

/** The last position at or before a chainage. */
function segmentAt({ chainagesMetres }: MeasuredLine, metres: number): number {
  let [low, high] = [0, chainagesMetres.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((chainagesMetres[middle] ?? 0) <= metres) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The length in the plane of the map from the first position to each. */
function planarSums(line: Line): Float64Array {
  const sums = new Float64Array(line.length);
  line.forEach((position, i) => {
    const before = line[i - 1];
    if (before !== undefined) sums[i] = (sums[i - 1] ?? 0) + planarDistance(before, position);
  });
  return sums;
}

function planarDistance(a: Position, b: Position): number {
  return Math.hypot(b[0] - a[0], mercatorDegrees(b[1]) - mercatorDegrees(a[1]));
}

/** The height of a latitude in the Web Mercator plane, in degrees at the equator. */
function mercatorDegrees(latitude: number): number {
  return (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360));
}
