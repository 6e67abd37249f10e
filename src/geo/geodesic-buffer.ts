import jsts from '@turf/jsts';
import { featureCollection, polygon, union } from '@turf/turf';
import type { LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { Position } from '#core/position.ts';
import { measuredLine, stretchOf } from './chainage.ts';
import { densified, positionFrom } from './geodesic.ts';
import { type Line, toPosition } from './line.ts';
import { localPlane, type PlanePosition } from './local-plane.ts';

/** With so many corners to a quarter, a circle drawn with straight sides is at most 0.05 % too small. */
const QUARTER_STEPS = 24;
/** So long a stretch is laid out on one plane. */
const STRETCH_METRES = 500_000;
const EARTH_RADIUS_METRES = 6_371_000;

/**
 * The area within `metres` of a point or of lines on the ellipsoid: right to a thousandth of the distance for distances
 * of up to 200 km. Longitudes run on past 180°. Not for areas around a pole.
 */
export function geodesicBuffer(
  geometry: Point | LineString | MultiLineString,
  metres: number,
): Polygon | MultiPolygon {
  if (geometry.type === 'Point') return circleAround(toPosition(geometry.coordinates), metres);
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  return together(lines.flatMap((line) => stripsAlong(line.map(toPosition), metres)));
}

function circleAround(centre: Position, metres: number): Polygon {
  const count = 4 * QUARTER_STEPS;
  const corners = Array.from({ length: count }, (_, i) =>
    running(positionFrom(centre, (-360 * i) / count, metres), centre),
  );
  return { type: 'Polygon', coordinates: closed(corners) };
}

/** A position with its longitude within half a turn of another's. */
function running([longitude, latitude]: Position, [near]: Position): Position {
  return [longitude - 360 * Math.round((longitude - near) / 360), latitude];
}

function closed(ring: readonly Position[]): number[][][] {
  const [first] = ring;
  return [[...ring, ...(first === undefined ? [] : [first])].map((position) => [...position])];
}

function stripsAlong(line: Line, metres: number): Polygon[] {
  const measured = measuredLine(densified(line, toleranceOf(metres)));
  if (measured.lengthMetres === 0) return line[0] === undefined ? [] : [circleAround(line[0], metres)];
  const count = Math.ceil(measured.lengthMetres / STRETCH_METRES);
  const end = (i: number) => (measured.lengthMetres * i) / count;
  return Array.from({ length: count }, (_, i) => stripAlong(stretchOf(measured, end(i), end(i + 1)), metres));
}

/** How far drawn sides may bend away from true ones. */
function toleranceOf(metres: number): number {
  return Math.max(0.1, metres * 2e-4);
}

function stripAlong(line: Line, metres: number): Polygon {
  const plane = localPlane(middleOf(line));
  const coordinates = line.map((position) => [...plane.toPlane(position)]);
  const laidOut = new jsts.GeoJSONReader().read({ type: 'LineString', coordinates });
  const area = new jsts.GeoJSONWriter().write(jsts.BufferOp.bufferOp(laidOut, metres, QUARTER_STEPS));
  if (area.type !== 'Polygon') throw new RangeError(`there is no outline ${metres} m around the line`);
  const longestSide = Math.sqrt(8 * EARTH_RADIUS_METRES * toleranceOf(metres));
  return {
    type: 'Polygon',
    coordinates: area.coordinates.map((ring) =>
      withShortSides(ring, longestSide).map((place) => [...plane.toPosition(place)]),
    ),
  };
}

function middleOf(line: Line): Position {
  const [longitudes, latitudes] = [
    line.map(([longitude]) => longitude),
    line.map(([, latitude]) => latitude),
  ];
  const middle = (values: number[]) =>
    (values.reduce((a, b) => Math.min(a, b)) + values.reduce((a, b) => Math.max(a, b))) / 2;
  return [middle(longitudes), middle(latitudes)];
}

/** Straight sides of a plane are bent on another map: with more corners they stay where they belong. */
function withShortSides(ring: readonly number[][], longestMetres: number): PlanePosition[] {
  return ring.flatMap(([x = 0, y = 0], i) => {
    const [nextX = x, nextY = y] = ring[i + 1] ?? [];
    const count = Math.max(1, Math.ceil(Math.hypot(nextX - x, nextY - y) / longestMetres));
    return Array.from(
      { length: count },
      (_, k): PlanePosition => [x + ((nextX - x) * k) / count, y + ((nextY - y) * k) / count],
    );
  });
}

function together(areas: readonly Polygon[]): Polygon | MultiPolygon {
  const [only, ...others] = areas;
  if (only === undefined) throw new RangeError('there is nothing to draw an outline around');
  if (others.length === 0) return only;
  const joined = union(featureCollection(areas.map(({ coordinates }) => polygon(coordinates))));
  return joined?.geometry ?? only;
}
