import type { Position } from '#core/position.ts';
import { geodesicBetween, geodesicLine } from './geodesic.ts';
import type { Line } from './line.ts';
import { nearestPiece, type SearchPieces, searchPieces } from './nearest-piece.ts';

/** A line prepared once for being measured along. Its segments are geodesics, its chainage runs from its first position. */
export interface MeasuredLine {
  readonly positions: Line;
  /** The chainage of every position. */
  readonly chainagesMetres: Float64Array;
  readonly lengthMetres: number;
  readonly pieces: SearchPieces;
}

export interface PlaceAlong {
  readonly position: Position;
  /** Where the line leads from there, clockwise from north; at its end, where it came to. */
  readonly azimuthDegrees: number;
}

export interface NearestPlace {
  readonly chainageMetres: number;
  /** On the line. */
  readonly position: Position;
  /** From the position asked for to the line. */
  readonly offsetMetres: number;
}

/** Measures `line` once, for many questions. @throws RangeError where there is no position at all. */
export function measuredLine(line: Line): MeasuredLine {
  if (line.length === 0) throw new RangeError('a line without positions cannot be measured along');
  const chainagesMetres = new Float64Array(line.length);
  let total = 0;
  for (let i = 1; i < line.length; i += 1) {
    const [from, to] = segmentOf(line, i - 1);
    total += geodesicBetween(from, to).lengthMetres;
    chainagesMetres[i] = total;
  }
  return {
    positions: line,
    chainagesMetres,
    lengthMetres: total,
    pieces: searchPieces(line, chainagesMetres),
  };
}

/** The place at a chainage; before the start it is the start, past the end the end. */
export function positionAt(measured: MeasuredLine, chainageMetres: number): PlaceAlong {
  const { positions, chainagesMetres, lengthMetres } = measured;
  const [only] = positions;
  if (only !== undefined && positions.length === 1) return { position: only, azimuthDegrees: 0 };
  const chainage = Math.min(Math.max(0, chainageMetres), lengthMetres);
  const segment = segmentAt(measured, chainage);
  const [from, to] = segmentOf(positions, segment);
  const start = chainagesMetres[segment] ?? 0;
  const end = chainagesMetres[segment + 1] ?? start;
  const { position, azimuthDegrees } = geodesicLine(from, to).at(chainage - start);
  if (chainage === start) return { position: from, azimuthDegrees };
  return { position: chainage === end ? to : position, azimuthDegrees };
}

/** The place of the line nearest to a position, to a fraction of a millimetre for offsets of up to 100 km. */
export function nearestOn(measured: MeasuredLine, position: Position): NearestPlace {
  const [only] = measured.positions;
  if (only !== undefined && measured.positions.length === 1) {
    const offsetMetres = geodesicBetween(only, position).lengthMetres;
    return { chainageMetres: 0, position: only, offsetMetres };
  }
  return nearestPiece(measured.positions, measured.pieces, position);
}

/** The part of the line from one chainage to another, which runs backwards where `fromMetres` is the greater. */
export function stretchOf(measured: MeasuredLine, fromMetres: number, toMetres: number): Line {
  if (fromMetres > toMetres) return stretchOf(measured, toMetres, fromMetres).toReversed();
  const { positions, chainagesMetres } = measured;
  const between = positions.filter((_, i) => {
    const chainage = chainagesMetres[i] ?? 0;
    return chainage > fromMetres && chainage < toMetres;
  });
  return [positionAt(measured, fromMetres).position, ...between, positionAt(measured, toMetres).position];
}

/** The last segment of any length that begins at or before a chainage. */
function segmentAt({ chainagesMetres }: MeasuredLine, chainageMetres: number): number {
  let [low, high] = [0, chainagesMetres.length - 2];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((chainagesMetres[middle] ?? 0) <= chainageMetres) low = middle;
    else high = middle - 1;
  }
  while (low > 0 && chainagesMetres[low] === chainagesMetres[low + 1]) low -= 1;
  return low;
}

function segmentOf(line: Line, index: number): readonly [from: Position, to: Position] {
  const [from, to] = [line[index], line[index + 1]];
  if (from === undefined || to === undefined) throw new RangeError(`the line has no segment ${index}`);
  return [from, to];
}
