import type { Position } from '#core/position.ts';
import type { Line } from '#geo/line.ts';

// How other tools measure, to explain why their figures differ. Nothing of this is ever a figure of the atlas.

/** The mean radius that web maps take for the Earth. */
const SPHERE_RADIUS_METRES = 6_371_008.8;
/** The radius of the plane that web maps are drawn on (EPSG:3857). */
const MERCATOR_RADIUS_METRES = 6_378_137;

/** The length of a line on a sphere, as most web tools have it (haversine formula). */
export function lengthAsOnSphere(line: Line): number {
  return sumOfSegments(line, ([lon1, lat1], [lon2, lat2]) => {
    const [phi1, phi2] = [radians(lat1), radians(lat2)];
    const h =
      Math.sin((phi2 - phi1) / 2) ** 2 +
      Math.cos(phi1) * Math.cos(phi2) * Math.sin(radians(lon2 - lon1) / 2) ** 2;
    return 2 * SPHERE_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(h)));
  });
}

/** The length of a line on the plane of a web map, as tools have it that measure what is drawn. */
export function lengthAsOnPlane(line: Line): number {
  return sumOfSegments(line, (from, to) => {
    const [[x1, y1], [x2, y2]] = [mercator(from), mercator(to)];
    return Math.hypot(x2 - x1, y2 - y1);
  });
}

/** The area of a ring on a sphere (Chamberlain and Duquette 2007), as most web tools have it. */
export function areaAsOnSphere(ring: Line): number {
  const sum = sumOfSegments(closed(ring), ([lon1, lat1], [lon2, lat2]) => {
    return radians(shortWay(lon2 - lon1)) * (2 + Math.sin(radians(lat1)) + Math.sin(radians(lat2)));
  });
  return (Math.abs(sum) * SPHERE_RADIUS_METRES ** 2) / 2;
}

/** The area of a ring on the plane of a web map. */
export function areaAsOnPlane(ring: Line): number {
  const doubled = sumOfSegments(closed(ring), (from, to) => {
    const [[x1, y1], [x2, y2]] = [mercator(from), mercator(to)];
    return x1 * y2 - x2 * y1;
  });
  return Math.abs(doubled) / 2;
}

function closed(ring: Line): Line {
  return [...ring, ...ring.slice(0, 1)];
}

function shortWay(degrees: number): number {
  return degrees - 360 * Math.round(degrees / 360);
}

/** A pole lies infinitely far away on the plane; the maps end here. */
const MERCATOR_EDGE_DEGREES = 85.051129;

function mercator([longitude, latitude]: Position): readonly [x: number, y: number] {
  const onMap = Math.max(-MERCATOR_EDGE_DEGREES, Math.min(MERCATOR_EDGE_DEGREES, latitude));
  return [
    MERCATOR_RADIUS_METRES * radians(longitude),
    MERCATOR_RADIUS_METRES * Math.asinh(Math.tan(radians(onMap))),
  ];
}

function sumOfSegments(line: Line, measure: (from: Position, to: Position) => number): number {
  let sum = 0;
  for (let i = 1; i < line.length; i += 1) {
    const [from, to] = [line[i - 1], line[i]];
    if (from !== undefined && to !== undefined) sum += measure(from, to);
  }
  return sum;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
