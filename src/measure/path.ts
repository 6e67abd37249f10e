import type { LocalizedText } from '#core/language.ts';
import type { Position } from '#core/position.ts';
import type { PositionClass } from '#core/position-class.ts';
import type { Alignment, AlignmentsDocument } from '#dataset/alignments-document.ts';
import { type MeasuredLine, measuredLine, nearestOn, stretchOf } from '#geo/chainage.ts';
import { densified, geodesicBetween, geodesicLengthMetres } from '#geo/geodesic.ts';
import type { Line } from '#geo/line.ts';
import { entryOf } from './entry-of.ts';
import type { Measurement, Vertex } from './measurement.ts';

/** The line of the atlas that a leg follows, and from where to where along it. */
export interface FollowedAlignment {
  /** `project/part` */
  readonly id: string;
  readonly name: LocalizedText;
  readonly fromMetres: number;
  readonly toMetres: number;
  readonly positionClass: PositionClass;
  readonly errorMetres: number;
}

/** What lies between two neighbouring vertices. */
export interface Leg {
  /** Both ends included, as it is drawn: nowhere more than a metre off what is measured. */
  readonly line: Line;
  readonly lengthMetres: number;
  /** Where one sets out, clockwise from north. */
  readonly azimuthDegrees: number;
  /** Looking onwards where one arrives. */
  readonly arrivalAzimuthDegrees: number;
  /** Null for a geodesic. */
  readonly follows: FollowedAlignment | null;
}

/** A vertex farther from the line it was put on than this has been left behind by it, as by a new version of the data. */
const ON_LINE_METRES = 50;

/**
 * The legs of a measurement, in order; those of an area return to its first vertex. A leg whose ends were put on one
 * alignment follows it from one to the other, also where one of them was put on something that stands on the alignment,
 * such as a terminal or another line that meets it. Every other leg is a geodesic. Legs are kept, so that a measurement of
 * which one vertex moves costs two of them.
 */
export function legsOf({ kind, vertices }: Measurement, document: AlignmentsDocument): readonly Leg[] {
  const [first] = vertices;
  const isClosed = kind === 'area' && first !== undefined && vertices.length > 2;
  const stations = isClosed ? [...vertices, first] : vertices;
  return stations.slice(1).flatMap((to, i) => {
    const from = stations[i];
    return from === undefined ? [] : [keptLeg(from, to, document)];
  });
}

/** All legs in one line: what is drawn, split by country and exported. A single vertex is a line of one position. */
export function lineOf(legs: readonly Leg[]): Line {
  const line: Position[] = [];
  for (const leg of legs) {
    const shift = turnsTo(line.at(-1), leg.line[0]);
    const positions = shift === 0 ? leg.line : leg.line.map(([lon, lat]) => [lon + shift, lat] as const);
    line.push(...(line.length === 0 ? positions : positions.slice(1)));
  }
  return line;
}

/** Whole turns between where one leg ends and the next begins: beyond 180° longitudes run on. */
function turnsTo(end: Position | undefined, start: Position | undefined): number {
  return end === undefined || start === undefined ? 0 : 360 * Math.round((end[0] - start[0]) / 360);
}

const legs = new WeakMap<AlignmentsDocument, WeakMap<Vertex, WeakMap<Vertex, Leg>>>();

function keptLeg(from: Vertex, to: Vertex, document: AlignmentsDocument): Leg {
  const ofDocument = entryOf(legs, document, () => new WeakMap<Vertex, WeakMap<Vertex, Leg>>());
  const ofVertex = entryOf(ofDocument, from, () => new WeakMap<Vertex, Leg>());
  return entryOf(ofVertex, to, () => followingLeg(from, to, document) ?? geodesicLeg(from, to));
}

function geodesicLeg(from: Vertex, to: Vertex): Leg {
  const geodesic = geodesicBetween(from.position, to.position);
  return { ...geodesic, line: densified([from.position, to.position]), follows: null };
}

function followingLeg(from: Vertex, to: Vertex, document: AlignmentsDocument): Leg | null {
  const alignment = sharedAlignment(from, to, document);
  if (alignment === null) return null;
  const measured = measuredOf(alignment.positions);
  const start = nearestOn(measured, from.position).chainageMetres;
  const end = nearestOn(measured, to.position).chainageMetres;
  // The vertices are kept to a centimetre; the leg runs between them, so that legs meet.
  const between = stretchOf(measured, start, end).slice(1, -1);
  const line = [from.position, ...between, to.position];
  const setsOut = geodesicBetween(from.position, line[1] ?? to.position);
  const arrives = geodesicBetween(line.at(-2) ?? from.position, to.position);
  const { id, name, positionClass, errorMetres } = alignment;
  return {
    line: densified(line),
    lengthMetres: geodesicLengthMetres(line),
    azimuthDegrees: setsOut.azimuthDegrees,
    arrivalAzimuthDegrees: arrives.arrivalAzimuthDegrees,
    follows: { id, name, fromMetres: start, toMetres: end, positionClass, errorMetres },
  };
}

/** The alignment both vertices lie on, one of them put on it and the other on it or on something that stands there. */
function sharedAlignment(from: Vertex, to: Vertex, document: AlignmentsDocument): Alignment | null {
  if (from.snap === null || to.snap === null) return null;
  const [under, other] = [alignmentUnder(from, document), alignmentUnder(to, document)];
  if (under !== null && (under === other || isOnLine(to.position, under.positions))) return under;
  return other !== null && isOnLine(from.position, other.positions) ? other : null;
}

/** The alignment a vertex was put on; null where there is none, or where it no longer passes there. */
export function alignmentUnder({ position, snap }: Vertex, document: AlignmentsDocument): Alignment | null {
  if (snap?.type !== 'alignment') return null;
  const alignment = document.alignments.find(({ id }) => id === snap.id);
  if (alignment === undefined || alignment.positions.length < 2) return null;
  return isOnLine(position, alignment.positions) ? alignment : null;
}

/** Whether a line of the atlas passes a position as nearly as if that had been put on it. */
export function isOnLine(position: Position, line: Line): boolean {
  if (line.length < 2) return false;
  return nearestOn(measuredOf(line), position).offsetMetres <= ON_LINE_METRES;
}

/** Where along the line of the atlas that it was put on a vertex lies; null where there is none. */
export function placeUnder(
  vertex: Vertex,
  document: AlignmentsDocument,
): { readonly alignment: Alignment; readonly chainageMetres: number } | null {
  const alignment = alignmentUnder(vertex, document);
  if (alignment === null) return null;
  const { chainageMetres } = nearestOn(measuredOf(alignment.positions), vertex.position);
  return { alignment, chainageMetres };
}

const measuredLines = new WeakMap<Line, MeasuredLine>();

function measuredOf(line: Line): MeasuredLine {
  return entryOf(measuredLines, line, () => measuredLine(line));
}
