import geodesic from 'geographiclib-geodesic';
import type { Position } from '#core/position.ts';
import type { Line } from './line.ts';

const { WGS84, LATITUDE, LONGITUDE, AZIMUTH, LONG_UNROLL, STANDARD } = geodesic.Geodesic;

/** The geodesic from one position to another: the shortest way on the ellipsoid. */
export interface Geodesic {
  readonly lengthMetres: number;
  /** At the start, clockwise from north, 0 to below 360. Meaningless where both positions are the same. */
  readonly azimuthDegrees: number;
  /** At the end, looking onwards. */
  readonly arrivalAzimuthDegrees: number;
}

/** A geodesic that can be asked for any place on it. */
export interface GeodesicLine {
  readonly lengthMetres: number;
  /** The place so far from the start; its longitude runs on past 180° from that of the start, so that it never jumps. */
  at(metres: number): { readonly position: Position; readonly azimuthDegrees: number };
}

/**
 * The shortest way between two positions on the WGS 84 ellipsoid, by Karney's "Algorithms for geodesics" (2013), to a
 * few nanometres.
 */
export function geodesicBetween([lon1, lat1]: Position, [lon2, lat2]: Position): Geodesic {
  const { s12, azi1, azi2 } = WGS84.Inverse(lat1, lon1, lat2, lon2, STANDARD);
  return {
    lengthMetres: given(s12),
    azimuthDegrees: compassDegrees(given(azi1)),
    arrivalAzimuthDegrees: compassDegrees(given(azi2)),
  };
}

/** Where one arrives by going `lengthMetres` straight on from `from` (backwards if negative). */
export function positionFrom([lon, lat]: Position, azimuthDegrees: number, lengthMetres: number): Position {
  const { lon2, lat2 } = WGS84.Direct(lat, lon, azimuthDegrees, lengthMetres, LATITUDE | LONGITUDE);
  return [given(lon2), given(lat2)];
}

/** The geodesic between two positions, for asking many places on it. */
export function geodesicLine([lon1, lat1]: Position, [lon2, lat2]: Position): GeodesicLine {
  const line = WGS84.InverseLine(lat1, lon1, lat2, lon2);
  return {
    lengthMetres: line.s13,
    at: (metres) => {
      const place = line.Position(metres, LATITUDE | LONGITUDE | AZIMUTH | LONG_UNROLL);
      return {
        position: [given(place.lon2), given(place.lat2)],
        azimuthDegrees: compassDegrees(given(place.azi2)),
      };
    },
  };
}

/** The length of `line` in metres, every segment a geodesic. */
export function geodesicLengthMetres(line: Line): number {
  let total = 0;
  for (let i = 1; i < line.length; i += 1) {
    const [from, to] = [line[i - 1], line[i]];
    if (from !== undefined && to !== undefined) total += geodesicBetween(from, to).lengthMetres;
  }
  return total;
}

/**
 * The area inside a ring whose sides are geodesics, and the length of its outline. The ring may run either way and may
 * be closed by its first position or not; it may lie across the antimeridian or around a pole. Of a ring that crosses
 * itself the parts that run opposite ways cancel out.
 */
export function geodesicAreaOf(ring: Line): { areaSquareMetres: number; perimeterMetres: number } {
  const polygon = WGS84.Polygon(false);
  for (const [longitude, latitude] of ring) polygon.AddPoint(latitude, longitude);
  const { area, perimeter } = polygon.Compute(false, true);
  return { areaSquareMetres: Math.abs(area ?? 0), perimeterMetres: perimeter };
}

/**
 * `line` with enough positions added for it to be drawn straight from one to the next in Mercator, never more than
 * `toleranceMetres` beside the geodesics it stands for, as far as Mercator reaches (85°). Longitudes run on past 180° where
 * it crosses the antimeridian, so that it never jumps. The positions of `line` are kept.
 */
export function densified(line: Line, toleranceMetres = 1): Line {
  return densePlaces(line, toleranceMetres).map(({ position }) => position);
}

/** A position of a line with its chainage. */
export interface DensePlace {
  readonly metres: number;
  readonly position: Position;
}

/** The positions of `densified` with their chainages; if wished, none further than `longestMetres` from the next. */
export function densePlaces(
  line: Line,
  toleranceMetres: number,
  longestMetres = Number.POSITIVE_INFINITY,
): DensePlace[] {
  const [first, ...rest] = line;
  if (first === undefined) return [];
  let last: DensePlace = { metres: 0, position: first };
  const places = [last];
  for (const to of rest) {
    const way = geodesicLine(last.position, to);
    const before = last.metres;
    const dense: DensePlace[] = [];
    const end = { metres: way.lengthMetres, position: runningOn(way, to) };
    addChords(dense, way, { metres: 0, position: last.position }, end, { toleranceMetres, longestMetres });
    for (const { metres, position } of dense) places.push({ metres: before + metres, position });
    last = { metres: before + way.lengthMetres, position: end.position };
  }
  return places;
}

/** The end of a geodesic exactly as given, but for whole turns of its longitude. */
function runningOn(line: GeodesicLine, [longitude, latitude]: Position): Position {
  const [reached] = line.at(line.lengthMetres).position;
  return [longitude + 360 * Math.round((reached - longitude) / 360), latitude];
}

/** What three places of a chord do not show of its widest gap. */
const UNSEEN_SHARE = 0.9;

/** Halves the stretch until its chords keep close; quarters are asked too, since a geodesic bends both ways at the equator. */
function addChords(
  dense: DensePlace[],
  line: GeodesicLine,
  start: DensePlace,
  end: DensePlace,
  limits: { readonly toleranceMetres: number; readonly longestMetres: number },
): void {
  const length = end.metres - start.metres;
  const [quarter, half, threeQuarters] = [1 / 4, 1 / 2, 3 / 4].map((share) => {
    const metres = start.metres + share * length;
    return { metres, position: line.at(metres).position };
  });
  const isClose = (place: DensePlace | undefined) =>
    place === undefined ||
    metresBesideChord(place.position, start.position, end.position) < limits.toleranceMetres * UNSEEN_SHARE;
  const isShort = length < limits.toleranceMetres / 2;
  const isFine = length <= limits.longestMetres && [quarter, half, threeQuarters].every(isClose);
  if (half === undefined || isShort || isFine) {
    dense.push(end);
    return;
  }
  addChords(dense, line, start, half, limits);
  addChords(dense, line, half, end, limits);
}

/** Above the largest radius of curvature of the ellipsoid, so that distances on the map are never taken too short. */
const LARGEST_RADIUS_METRES = 6_400_000;

/** How far, on the ground, a position lies beside the straight line between two others on a Mercator map. */
function metresBesideChord(position: Position, from: Position, to: Position): number {
  const [[x, y], [x1, y1], [x2, y2]] = [mercator(position), mercator(from), mercator(to)];
  const chord = Math.hypot(x2 - x1, y2 - y1);
  const beside =
    chord === 0 ? Math.hypot(x - x1, y - y1) : Math.abs((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1)) / chord;
  return beside * Math.cos(radians(position[1])) * LARGEST_RADIUS_METRES;
}

function mercator([longitude, latitude]: Position): readonly [x: number, y: number] {
  return [radians(longitude), Math.asinh(Math.tan(radians(latitude)))];
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

/** −180 to 180 as a compass shows it: 0 to below 360. */
function compassDegrees(azimuth: number): number {
  const turned = azimuth < 0 ? azimuth + 360 : azimuth;
  return turned >= 360 ? 0 : turned + 0;
}

/** The library's results are typed as if they could be missing; what was asked for never is. */
function given(value: number | undefined): number {
  if (value === undefined) throw new TypeError('the geodesic lacks a value that was asked for');
  return value;
}
