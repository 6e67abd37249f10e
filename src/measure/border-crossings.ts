import type { Position } from '#core/position.ts';
import type { BordersDocument, CountryOrSea } from '#dataset/borders-document.ts';
import { type DensePlace, densePlaces } from '#geo/geodesic.ts';
import type { Line } from '#geo/line.ts';
import {
  type BorderIndex,
  type BorderSegment,
  borderIndexOf,
  countryAt,
  METRES_PER_DEGREE,
  segmentsNear,
  widthOfDegree,
} from './border-index.ts';

/** A stretch of a line that lies in one country. */
export interface CountryStretch {
  readonly country: CountryOrSea;
  readonly fromMetres: number;
  readonly toMetres: number;
}

/** A stretch of a line so near to a border that it may lie on either side. */
export interface BorderZone {
  readonly left: CountryOrSea;
  readonly right: CountryOrSea;
  readonly fromMetres: number;
  readonly toMetres: number;
}

interface Crossing {
  readonly metres: number;
  readonly from: CountryOrSea;
  readonly to: CountryOrSea;
}

/** A straight piece of a line, in degrees. */
interface Chord {
  readonly from: Position;
  readonly to: Position;
  readonly fromMetres: number;
  readonly toMetres: number;
}

const TOLERANCE_METRES = 1;
/** On so short a piece, lengths are proportional to differences in degrees within a few decimetres. */
const LONGEST_CHORD_METRES = 25_000;

/** What borders do to one line, its metres counted from its start. */
interface CutLine {
  readonly places: readonly DensePlace[];
  readonly crossings: readonly Crossing[];
  readonly zones: readonly BorderZone[];
}

/**
 * Cuts lines that follow each other at all borders: the stretches follow each other without gaps, from the first start to the
 * last end. What has been cut once is kept for as long as the line is, so that a leg more costs a leg.
 */
export function cutAtBorders(
  lines: readonly Line[],
  borders: BordersDocument,
): { readonly stretches: readonly CountryStretch[]; readonly zones: readonly BorderZone[] } {
  const [places, crossings, zones]: [DensePlace[], Crossing[], BorderZone[]] = [[], [], []];
  let before = 0;
  for (const line of lines) {
    const cut = keptCut(line, borders);
    for (const place of cut.places) places.push({ ...place, metres: before + place.metres });
    for (const crossing of cut.crossings) crossings.push({ ...crossing, metres: before + crossing.metres });
    for (const zone of cut.zones)
      zones.push({ ...zone, fromMetres: before + zone.fromMetres, toMetres: before + zone.toMetres });
    before += cut.places.at(-1)?.metres ?? 0;
  }
  return { stretches: stretchesBetween(crossings, places, borderIndexOf(borders)), zones };
}

const cuts = new WeakMap<BordersDocument, WeakMap<Line, CutLine>>();

function keptCut(line: Line, borders: BordersDocument): CutLine {
  const ofBorders = cuts.get(borders) ?? new WeakMap<Line, CutLine>();
  cuts.set(borders, ofBorders);
  const cut = ofBorders.get(line) ?? cutLine(line, borderIndexOf(borders));
  ofBorders.set(line, cut);
  return cut;
}

function cutLine(line: Line, index: BorderIndex): CutLine {
  const places = densePlaces(line, TOLERANCE_METRES, LONGEST_CHORD_METRES);
  const [crossings, zones]: [Crossing[], BorderZone[]] = [[], []];
  for (const chord of chordsOf(places)) {
    for (const segment of segmentsAround(index, chord)) {
      const crossing = crossingOf(chord, segment);
      if (crossing !== null) crossings.push(crossing);
      const zone = zoneOf(chord, segment);
      if (zone !== null) zones.push(zone);
    }
  }
  crossings.sort((a, b) => a.metres - b.metres);
  return { places, crossings, zones };
}

/** Longitudes of each chord lie around −180° to 180°, as those of the borders do. */
function chordsOf(places: readonly DensePlace[]): Chord[] {
  return places.slice(1).flatMap((end, i) => {
    const start = places[i] ?? end;
    const turn = 360 * Math.round(start.position[0] / 360);
    const chord: Chord = {
      from: [start.position[0] - turn, start.position[1]],
      to: [end.position[0] - turn, end.position[1]],
      fromMetres: start.metres,
      toMetres: end.metres,
    };
    const [, east] = inOrder(chord.from[0], chord.to[0]);
    const [west] = inOrder(chord.from[0], chord.to[0]);
    if (east > 180) return [chord, turned(chord, -360)];
    return west < -180 ? [chord, turned(chord, 360)] : [chord];
  });
}

function turned({ from, to, ...rest }: Chord, degrees: number): Chord {
  return { ...rest, from: [from[0] + degrees, from[1]], to: [to[0] + degrees, to[1]] };
}

function inOrder(a: number, b: number): readonly [least: number, most: number] {
  return a < b ? [a, b] : [b, a];
}

function segmentsAround(index: BorderIndex, { from, to }: Chord): BorderSegment[] {
  const [west, east] = inOrder(from[0], to[0]);
  const [south, north] = inOrder(from[1], to[1]);
  return segmentsNear(index, west, south, east, north);
}

/**
 * Where a chord crosses a segment. A position exactly on the other's line counts as on its right side, so that of
 * two segments, or two chords, that meet in it one crosses.
 */
function crossingOf(chord: Chord, { from, to, left, right }: BorderSegment): Crossing | null {
  const isLeft = (a: Position, b: Position, c: Position) => leftwards(a, b, c) > 0;
  if (isLeft(chord.from, chord.to, from) === isLeft(chord.from, chord.to, to)) return null;
  const start = leftwards(from, to, chord.from);
  const end = leftwards(from, to, chord.to);
  if (start > 0 === end > 0) return null;
  const metres = metresAt(chord, start / (start - end));
  return start > 0 ? { metres, from: left, to: right } : { metres, from: right, to: left };
}

function leftwards([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position): number {
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

function metresAt({ fromMetres, toMetres }: Chord, share: number): number {
  return fromMetres + share * (toMetres - fromMetres);
}

/** Where a chord lies within the tolerance of a segment, on a plane around it. */
function zoneOf(chord: Chord, segment: BorderSegment): BorderZone | null {
  const { toleranceMetres, left, right } = segment;
  const width = METRES_PER_DEGREE * widthOfDegree((chord.from[1] + chord.to[1]) / 2);
  const onPlane = ([x, y]: Position): Position => [
    (x - chord.from[0]) * width,
    (y - chord.from[1]) * METRES_PER_DEGREE,
  ];
  const end = onPlane(chord.to);
  const [a, b] = [onPlane(segment.from), onPlane(segment.to)];
  const parts = [
    shareInCircle(end, a, toleranceMetres),
    shareInCircle(end, b, toleranceMetres),
    shareInStrip(end, a, b, toleranceMetres),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const first = Math.min(...parts.map(([from]) => from));
  const last = Math.max(...parts.map(([, to]) => to));
  return { left, right, fromMetres: metresAt(chord, first), toMetres: metresAt(chord, last) };
}

type Shares = readonly [from: number, to: number];

/** The shares of the way from the origin to `end` between which it lies within `radius` of `centre`. */
function shareInCircle([x, y]: Position, [cx, cy]: Position, radius: number): Shares | null {
  const [a, b, c] = [x * x + y * y, x * cx + y * cy, cx * cx + cy * cy - radius * radius];
  const root = b * b - a * c;
  if (a === 0 || root < 0) return null;
  return within01([(b - Math.sqrt(root)) / a, (b + Math.sqrt(root)) / a]);
}

/** The same for the strip of so many metres to either side of the way from `a` to `b`. */
function shareInStrip(
  [x, y]: Position,
  [ax, ay]: Position,
  [bx, by]: Position,
  reach: number,
): Shares | null {
  const length = Math.hypot(bx - ax, by - ay);
  if (length === 0) return null;
  const [ux, uy] = [(bx - ax) / length, (by - ay) / length];
  const across = betweenLevels(ax * uy - ay * ux, y * ux - x * uy, -reach, reach);
  const along = betweenLevels(-ax * ux - ay * uy, x * ux + y * uy, 0, length);
  if (across === null || along === null) return null;
  return within01([Math.max(across[0], along[0]), Math.min(across[1], along[1])]);
}

/** The shares at which `start + share × slope` lies between two levels. */
function betweenLevels(start: number, slope: number, low: number, high: number): Shares | null {
  if (slope === 0) return start >= low && start <= high ? [0, 1] : null;
  return inOrder((low - start) / slope, (high - start) / slope);
}

function within01([from, to]: Shares): Shares | null {
  const [first, last] = [Math.max(0, from), Math.min(1, to)];
  return first < last ? [first, last] : null;
}

/**
 * The stretches between crossings. What the borders before and behind a stretch say of it agrees, but where borders of
 * different sources meet; there its middle is looked up.
 */
function stretchesBetween(
  crossings: readonly Crossing[],
  places: readonly DensePlace[],
  index: BorderIndex,
): CountryStretch[] {
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return [];
  const stretches: CountryStretch[] = [];
  const ends = [...crossings.map(({ metres }) => metres), last.metres];
  ends.forEach((toMetres, i) => {
    const fromMetres = i === 0 ? 0 : (ends[i - 1] ?? 0);
    if (toMetres <= fromMetres) return;
    const [before, behind] = [crossings[i - 1]?.to, crossings[i]?.from];
    const agreed =
      before === behind || behind === undefined ? before : before === undefined ? behind : undefined;
    const country = agreed ?? countryAt(index, positionIn(places, (fromMetres + toMetres) / 2));
    const previous = stretches.at(-1);
    if (previous?.country === country) stretches[stretches.length - 1] = { ...previous, toMetres };
    else stretches.push({ country, fromMetres, toMetres });
  });
  return stretches;
}

function positionIn(places: readonly DensePlace[], metres: number): Position {
  const next = Math.max(
    1,
    places.findIndex((place) => place.metres >= metres),
  );
  const [a, b] = [places[next - 1], places[next]];
  if (a === undefined || b === undefined) return places[0]?.position ?? [0, 0];
  const share = b.metres > a.metres ? (metres - a.metres) / (b.metres - a.metres) : 0;
  return [
    a.position[0] + share * (b.position[0] - a.position[0]),
    a.position[1] + share * (b.position[1] - a.position[1]),
  ];
}
