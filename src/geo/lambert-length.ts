import type { Position } from '#core/position.ts';

/** WGS 84. */
const EQUATORIAL_RADIUS_METRES = 6_378_137;
const FLATTENING = 1 / 298.257223563;

/**
 * The length of the geodesic between two positions, by the formula of Lambert (1942): to ten metres over thousands of
 * kilometres. Good for a scale bar, which must not wait for what measures exactly; all else asks `geodesicBetween`.
 */
export function lambertLengthMetres([lon1, lat1]: Position, [lon2, lat2]: Position): number {
  const [start, end] = [reducedLatitude(lat1), reducedLatitude(lat2)];
  const [middle, half] = [(start + end) / 2, (end - start) / 2];
  const squaredHalfChord =
    Math.sin(half) ** 2 + Math.cos(start) * Math.cos(end) * Math.sin(radians(lon2 - lon1) / 2) ** 2;
  if (squaredHalfChord === 0) return 0;
  const angle = 2 * Math.asin(Math.sqrt(squaredHalfChord));
  const alongParallel =
    ((angle - Math.sin(angle)) * (Math.sin(middle) * Math.cos(half)) ** 2) / (1 - squaredHalfChord);
  const alongMeridian =
    ((angle + Math.sin(angle)) * (Math.cos(middle) * Math.sin(half)) ** 2) / squaredHalfChord;
  return EQUATORIAL_RADIUS_METRES * (angle - (FLATTENING / 2) * (alongParallel + alongMeridian));
}

function reducedLatitude(latitude: number): number {
  return Math.atan((1 - FLATTENING) * Math.tan(radians(latitude)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
