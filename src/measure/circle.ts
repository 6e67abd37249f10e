import type { Position } from '#core/position.ts';
import { geodesicAreaOf, positionFrom } from '#geo/geodesic.ts';
import type { Line } from '#geo/line.ts';

const FEWEST_CORNERS = 72;
const MOST_CORNERS = 1440;

/** A circle on the ellipsoid as a closed ring: straight sides within a metre of it up to a radius of 400 km. */
export function circleAround(centre: Position, radiusMetres: number): Line {
  const corners = cornersOf(radiusMetres);
  const ring = Array.from({ length: corners }, (_, i) => {
    const [longitude, latitude] = positionFrom(centre, (360 * i) / corners, radiusMetres);
    return [longitude + 360 * Math.round((centre[0] - longitude) / 360), latitude] as const;
  });
  return [...ring, ...ring.slice(0, 1)];
}

/** What a ring of `circleAround` encloses, made up to the full circle: to a millionth up to 1,000 km. */
export function circleAreaSquareMetres(ring: Line): number {
  const step = (2 * Math.PI) / (ring.length - 1);
  return geodesicAreaOf(ring).areaSquareMetres * (step / Math.sin(step));
}

/** The middle of a side lies r(1 − cos(π/n)) inside the circle. */
function cornersOf(radiusMetres: number): number {
  const forOneMetre = Math.PI / Math.acos(Math.max(0, 1 - 1 / Math.max(radiusMetres, 1)));
  return Math.min(MOST_CORNERS, Math.max(FEWEST_CORNERS, Math.ceil(forOneMetre)));
}
