import type { Position } from '#core/position.ts';
import { type GeodesicLine, geodesicBetween, geodesicLine } from './geodesic.ts';
import type { Line } from './line.ts';

/**
 * The line cut into pieces so short that the straight chord through the Earth stands for them: which piece is nearest
 * is found among chords in space, where neither poles nor the antimeridian are anything special.
 */
export interface SearchPieces {
  /** The segment that piece `i` belongs to. */
  readonly segments: Int32Array;
  /** Piece `i` lies between entries `2 i` and `2 i + 1`, chainages within its segment. */
  readonly metresInSegment: Float64Array;
  /** Where each segment begins. */
  readonly chainagesMetres: Float64Array;
  /** Piece `i` runs between the six numbers from `6 i` on, metres from the centre of the Earth. */
  readonly ends: Float64Array;
  /** How far the longest piece bulges above its chord. */
  readonly bulgeMetres: number;
}

const LONGEST_PIECE_METRES = 20_000;
const EARTH_RADIUS_METRES = 6_371_000;
const EQUATOR_RADIUS_METRES = 6_378_137;
const ECCENTRICITY_SQUARED = 0.00669437999014;

/** Prepares the search. `chainagesMetres` holds the chainage of every position of `line`. */
export function searchPieces(line: Line, chainagesMetres: Float64Array): SearchPieces {
  const segments: number[] = [];
  const metresInSegment: number[] = [];
  const ends: number[] = [];
  let longest = 0;
  for (let i = 0; i + 1 < line.length; i += 1) {
    const [from, to] = [line[i], line[i + 1]];
    if (from === undefined || to === undefined) continue;
    const length = (chainagesMetres[i + 1] ?? 0) - (chainagesMetres[i] ?? 0);
    const count = Math.max(1, Math.ceil(length / LONGEST_PIECE_METRES));
    longest = Math.max(longest, length / count);
    const marks = marksOn(from, to, length, count);
    for (let k = 0; k < count; k += 1) {
      segments.push(i);
      metresInSegment.push((length * k) / count, (length * (k + 1)) / count);
      ends.push(...(marks[k] ?? []), ...(marks[k + 1] ?? []));
    }
  }
  return {
    segments: Int32Array.from(segments),
    metresInSegment: Float64Array.from(metresInSegment),
    chainagesMetres,
    ends: Float64Array.from(ends),
    bulgeMetres: longest ** 2 / (8 * EARTH_RADIUS_METRES),
  };
}

function marksOn(from: Position, to: Position, length: number, count: number): number[][] {
  if (count === 1) return [inSpace(from), inSpace(to)];
  const line = geodesicLine(from, to);
  return Array.from({ length: count + 1 }, (_, k) => inSpace(line.at((length * k) / count).position));
}

/** The place of `line` nearest to `position`; of several equally near ones the first. */
export function nearestPiece(line: Line, pieces: SearchPieces, position: Position) {
  const distances = chordDistances(pieces, inSpace(position));
  const least = distances.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const limit = least + 2 * pieces.bulgeMetres + unevennessMetres(least);
  let nearest = { chainageMetres: 0, position: line[0] ?? position, offsetMetres: Number.POSITIVE_INFINITY };
  for (let i = 0; i < distances.length; i += 1) {
    if ((distances[i] ?? 0) > limit) continue;
    const candidate = nearestOnPiece(line, pieces, i, position);
    if (candidate.offsetMetres < nearest.offsetMetres) nearest = candidate;
  }
  return nearest;
}

/** Along a chord the same distance on the ground differs with direction; at least a millimetre. */
function unevennessMetres(distance: number): number {
  return 0.001 + (0.01 * distance ** 3) / (24 * EARTH_RADIUS_METRES ** 2);
}

const MOST_ROUNDS = 30;
const SETTLED_METRES = 1e-5;
const VERTEX_METRES = 1e-6;

/**
 * Walks along the geodesic to the foot of the perpendicular: the spherical right triangle with the way to the position
 * as its long side tells how far it still is, and each round leaves a far smaller rest.
 */
function nearestOnPiece(line: Line, pieces: SearchPieces, piece: number, position: Position) {
  const segment = pieces.segments[piece] ?? 0;
  const [from, to] = [line[segment] ?? position, line[segment + 1] ?? position];
  const first = pieces.metresInSegment[2 * piece] ?? 0;
  const last = pieces.metresInSegment[2 * piece + 1] ?? 0;
  const way = geodesicLine(from, to);
  let metres = (first + last) / 2;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const here = way.at(metres);
    const across = geodesicBetween(here.position, position);
    const angle = ((across.azimuthDegrees - here.azimuthDegrees) * Math.PI) / 180;
    const arc = across.lengthMetres / EARTH_RADIUS_METRES;
    const onwards = EARTH_RADIUS_METRES * Math.atan2(Math.sin(arc) * Math.cos(angle), Math.cos(arc));
    const next = Math.min(Math.max(first, metres + onwards), last);
    const isSettled = Math.abs(next - metres) < SETTLED_METRES;
    metres = next;
    if (isSettled) break;
  }
  const foot = footAt(way, metres, from, to);
  const isEnd = foot === to;
  return {
    chainageMetres: isEnd
      ? (pieces.chainagesMetres[segment + 1] ?? 0)
      : (pieces.chainagesMetres[segment] ?? 0) + metres,
    position: foot,
    offsetMetres: geodesicBetween(foot, position).lengthMetres,
  };
}

/** The vertex itself where the foot is one, whatever rounding did to the metres. */
function footAt(way: GeodesicLine, metres: number, from: Position, to: Position): Position {
  if (metres < VERTEX_METRES) return from;
  return metres > way.lengthMetres - VERTEX_METRES ? to : way.at(metres).position;
}

function chordDistances({ ends, segments }: SearchPieces, point: readonly number[]): Float64Array {
  const [px = 0, py = 0, pz = 0] = point;
  return Float64Array.from(segments, (_, i) => {
    const at = (k: number) => ends[6 * i + k] ?? 0;
    const [ax, ay, az] = [at(0), at(1), at(2)];
    const [dx, dy, dz] = [at(3) - ax, at(4) - ay, at(5) - az];
    const [wx, wy, wz] = [px - ax, py - ay, pz - az];
    const length = dx * dx + dy * dy + dz * dz;
    const share = length === 0 ? 0 : Math.min(1, Math.max(0, (wx * dx + wy * dy + wz * dz) / length));
    return Math.hypot(wx - share * dx, wy - share * dy, wz - share * dz);
  });
}

/** A position on the ellipsoid as metres from the centre of the Earth. */
function inSpace([longitude, latitude]: Position): number[] {
  const [lambda, phi] = [(longitude * Math.PI) / 180, (latitude * Math.PI) / 180];
  const normal = EQUATOR_RADIUS_METRES / Math.sqrt(1 - ECCENTRICITY_SQUARED * Math.sin(phi) ** 2);
  return [
    normal * Math.cos(phi) * Math.cos(lambda),
    normal * Math.cos(phi) * Math.sin(lambda),
    normal * (1 - ECCENTRICITY_SQUARED) * Math.sin(phi),
  ];
}
