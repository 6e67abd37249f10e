import jsts from '@turf/jsts';
import { bbox, feature, featureCollection, multiPoint, union } from '@turf/turf';
import type { LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import type { Bounds, Position } from '#core/position.ts';
import { type MeasuredLine, measuredLine, stretchOf } from './chainage.ts';
import { densified, geodesicBetween, positionFrom } from './geodesic.ts';
import { type Line, toPosition } from './line.ts';
import { localPlane, type PlanePosition } from './local-plane.ts';

/** With so many corners to a quarter, a circle drawn with straight sides is at most 0.06 % too small. */
const QUARTER_STEPS = 24;
/** So long a stretch is laid out on one plane. */
const STRETCH_METRES = 500_000;
const EARTH_RADIUS_METRES = 6_371_000;

/**
 * The area within `metres` of a point or of lines on the ellipsoid: right to a thousandth of the distance for distances
 * of up to 200 km. Longitudes run on past 180°. Not for areas around a pole. With fewer corners to a quarter circle it is
 * a rougher picture.
 */
export function geodesicBuffer(
  geometry: Point | LineString | MultiLineString,
  metres: number,
  quarterSteps = QUARTER_STEPS,
): Polygon | MultiPolygon {
  if (geometry.type === 'Point') return circleAround(toPosition(geometry.coordinates), metres, quarterSteps);
  const lines = geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates;
  const measured = lines.map((line) => measuredLine(densified(line.map(toPosition), toleranceOf(metres))));
  if (isSmall(measured.flatMap(({ positions }) => positions))) {
    return stripAlong(
      measured.map(({ positions }) => positions),
      metres,
      quarterSteps,
    );
  }
  return together(
    measured.flatMap(stretchesOf).map((stretch) => stripAlong([stretch], metres, quarterSteps)),
  );
}

/** Whether positions fit on one plane. */
function isSmall(positions: Line): boolean {
  const [west, south, east, north] = boxOf(positions);
  if (east - west > 90) return false;
  return geodesicBetween([west, south], [east, north]).lengthMetres <= STRETCH_METRES;
}

function stretchesOf(measured: MeasuredLine): Line[] {
  const count = Math.ceil(measured.lengthMetres / STRETCH_METRES);
  const end = (i: number) => (measured.lengthMetres * i) / count;
  return Array.from({ length: count }, (_, i) => stretchOf(measured, end(i), end(i + 1)));
}

function circleAround(centre: Position, metres: number, quarterSteps: number): Polygon {
  const count = 4 * quarterSteps;
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

/** How far drawn sides may bend away from true ones. */
function toleranceOf(metres: number): number {
  return Math.max(0.1, metres * 2e-4);
}

function stripAlong(lines: readonly Line[], metres: number, quarterSteps: number): Polygon | MultiPolygon {
  const [west, south, east, north] = boxOf(lines.flat());
  const plane = localPlane([(west + east) / 2, (south + north) / 2]);
  const coordinates = lines.map((line) => line.map((position) => [...plane.toPlane(position)]));
  const laidOut = new jsts.GeoJSONReader().read({ type: 'MultiLineString', coordinates });
  const area = new jsts.GeoJSONWriter().write(jsts.BufferOp.bufferOp(laidOut, metres, quarterSteps));
  const longestSide = Math.sqrt(8 * EARTH_RADIUS_METRES * toleranceOf(metres));
  const onEarth = (rings: number[][][]) =>
    rings.map((ring) => withShortSides(ring, longestSide).map((place) => [...plane.toPosition(place)]));
  if (area.type === 'Polygon') return { type: 'Polygon', coordinates: onEarth(area.coordinates) };
  if (area.type === 'MultiPolygon')
    return { type: 'MultiPolygon', coordinates: area.coordinates.map(onEarth) };
  throw new RangeError(`there is no outline ${metres} m around the line`);
}

function boxOf(positions: Line): Bounds {
  const [west, south, east, north] = bbox(multiPoint(positions.map((position) => [...position])));
  return [west, south, east, north];
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

function together(areas: readonly (Polygon | MultiPolygon)[]): Polygon | MultiPolygon {
  const [only] = areas;
  if (only === undefined) throw new RangeError('there is nothing to draw an outline around');
  if (areas.length === 1) return only;
  return union(featureCollection(areas.map((area) => feature(area))))?.geometry ?? only;
}
