import type { Position } from '#core/position.ts';
import type { BordersDocument, CountryOrSea } from '#dataset/borders-document.ts';
import { type DensePlace, densePlaces } from '#geo/geodesic.ts';
import type { Line } from '#geo/line.ts';
import { type BorderIndex, type BorderSegment, borderIndexOf, countryAt, SEA } from './border-index.ts';
import { type BorderDoubt, type BorderZone, type LineErrors, zonesOf } from './border-zones.ts';
import { type Chord, chordsOf, metresAt, segmentsAround } from './chords.ts';
import { entryOf } from './entry-of.ts';
import type { Interval } from './intervals.ts';

/** A line whose segments are geodesics, with how well it is known. */
export interface DrawnLine extends LineErrors {
  readonly line: Line;
  /**
   * The whole of the line it is a stretch of, if it is one of the atlas: however roughly that is drawn, whoever drew it knew in
   * which countries it lies. Null for a line that may lie in any.
   */
  readonly stretchOf: Line | null;
}

/** A stretch of a line that lies in one country. */
export interface CountryStretch extends Interval {
  readonly country: CountryOrSea;
}

interface Crossing {
  readonly metres: number;
  readonly from: CountryOrSea;
  readonly to: CountryOrSea;
}

const TOLERANCE_METRES = 1;
/** On so short a piece, lengths are proportional to differences in degrees within a few decimetres. */
const LONGEST_CHORD_METRES = 25_000;

/** What borders do to one line, its metres counted from its start. */
interface CutLine {
  readonly drawn: DrawnLine;
  readonly places: readonly DensePlace[];
  readonly crossings: readonly Crossing[];
  readonly zones: readonly BorderZone[];
}

/**
 * Cuts lines that follow each other at all borders: the stretches follow each other without gaps, from the first start to the
 * last end. What has been cut once is kept for as long as the line is, so that a leg more costs a leg.
 */
export function cutAtBorders(
  lines: readonly DrawnLine[],
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

function keptCut(drawn: DrawnLine, borders: BordersDocument): CutLine {
  const ofBorders = entryOf(cuts, borders, () => new WeakMap<Line, CutLine>());
  const known = ofBorders.get(drawn.line);
  if (known !== undefined && isKnownAsWell(known.drawn, drawn)) return known;
  const cut = cutLine(drawn, borderIndexOf(borders));
  ofBorders.set(drawn.line, cut);
  return cut;
}

function isKnownAsWell(one: DrawnLine, other: DrawnLine): boolean {
  if (one.stretchOf !== other.stretchOf) return false;
  return one.startErrorMetres === other.startErrorMetres && one.endErrorMetres === other.endErrorMetres;
}

function cutLine(drawn: DrawnLine, index: BorderIndex): CutLine {
  const { line, stretchOf } = drawn;
  const { places, chords, crossings } = crossed(line, index);
  const isExact = drawn.startErrorMetres === 0 && drawn.endErrorMetres === 0;
  const entered = stretchOf === null && isExact ? NOWHERE : countriesOf(stretchOf ?? line, index);
  const doubtAt = ({ left, right }: BorderSegment): BorderDoubt => {
    if (entered.has(left) && entered.has(right)) return 'border and line';
    if (stretchOf !== null) return 'none';
    // However roughly it was put down, a line on land is not at sea.
    return left === SEA || right === SEA ? 'border' : 'border and line';
  };
  return { drawn, places, crossings, zones: zonesOf(chords, drawn, doubtAt, index) };
}

function crossed(line: Line, index: BorderIndex) {
  const places = densePlaces(line, TOLERANCE_METRES, LONGEST_CHORD_METRES);
  const chords = chordsOf(places);
  const crossings = chords
    .flatMap((chord) => segmentsAround(index, chord).flatMap((segment) => crossingOf(chord, segment) ?? []))
    .sort((a, b) => a.metres - b.metres);
  return { places, chords, crossings };
}

const NOWHERE: ReadonlySet<CountryOrSea> = new Set();
const entered = new WeakMap<BorderIndex, WeakMap<Line, ReadonlySet<CountryOrSea>>>();

/** Where a line is drawn, worked out once for each line. */
function countriesOf(line: Line, index: BorderIndex): ReadonlySet<CountryOrSea> {
  const ofIndex = entryOf(entered, index, () => new WeakMap<Line, ReadonlySet<CountryOrSea>>());
  return entryOf(ofIndex, line, () => {
    const { places, crossings } = crossed(line, index);
    return new Set(stretchesBetween(crossings, places, index).map(({ country }) => country));
  });
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
