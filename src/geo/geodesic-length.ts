import geodesic from 'geographiclib-geodesic';
import type { Line } from './line.ts';

/** The length of `line` in metres on the WGS 84 ellipsoid, every segment a geodesic (Karney 2013). */
export function geodesicLengthMetres(line: Line): number {
  const { WGS84 } = geodesic.Geodesic;
  let total = 0;
  for (let i = 1; i < line.length; i += 1) {
    const [from, to] = [line[i - 1], line[i]];
    if (from === undefined || to === undefined) continue;
    total += WGS84.Inverse(from[1], from[0], to[1], to[0]).s12 ?? 0;
  }
  return total;
}
