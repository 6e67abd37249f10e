import Flatbush from 'flatbush';
import type { Position } from '#core/position.ts';
import type { BordersDocument, CountryOrSea } from '#dataset/borders-document.ts';

/** One straight piece of a border, in degrees. */
export interface BorderSegment {
  readonly from: Position;
  readonly to: Position;
  readonly left: CountryOrSea;
  readonly right: CountryOrSea;
  readonly toleranceMetres: number;
}

/** All borders, to be asked for those near a place. */
export interface BorderIndex {
  readonly borders: BordersDocument;
  /** Four numbers for each segment: the longitudes and latitudes of its ends. */
  readonly ends: Float64Array;
  /** The arc that each segment belongs to. */
  readonly arcs: Uint32Array;
  /** The boxes of all segments, each as much wider as its border may be off. */
  readonly tree: Flatbush;
}

const UNITS_PER_DEGREE = 100_000;
export const METRES_PER_DEGREE = 111_320;
export const SEA: CountryOrSea = 'sea';

const indexes = new WeakMap<BordersDocument, BorderIndex>();

/** The index of a document, made when it is first asked for. */
export function borderIndexOf(borders: BordersDocument): BorderIndex {
  const known = indexes.get(borders);
  if (known !== undefined) return known;
  const index = makeIndex(borders);
  indexes.set(borders, index);
  return index;
}

function makeIndex(borders: BordersDocument): BorderIndex {
  const count = borders.arcs.reduce((sum, { steps }) => sum + Math.max(0, steps.length / 2 - 1), 0);
  const [ends, arcs] = [new Float64Array(4 * count), new Uint32Array(count)];
  // A tree cannot be empty.
  const tree = new Flatbush(Math.max(1, count));
  if (count === 0) tree.add(0, 0);
  let segment = 0;
  borders.arcs.forEach(({ steps, source }, arc) => {
    const up = (borders.sources[source]?.toleranceMetres ?? 0) / METRES_PER_DEGREE;
    let [x, y] = [steps[0] ?? 0, steps[1] ?? 0];
    for (let i = 2; i + 1 < steps.length; i += 2) {
      const [x1, y1] = [x / UNITS_PER_DEGREE, y / UNITS_PER_DEGREE];
      x += steps[i] ?? 0;
      y += steps[i + 1] ?? 0;
      const [x2, y2] = [x / UNITS_PER_DEGREE, y / UNITS_PER_DEGREE];
      const aside = up / widthOfDegree(Math.max(Math.abs(y1), Math.abs(y2)));
      const [west, east] = [Math.min(x1, x2), Math.max(x1, x2)];
      tree.add(west - aside, Math.min(y1, y2) - up, east + aside, Math.max(y1, y2) + up);
      ends.set([x1, y1, x2, y2], 4 * segment);
      arcs[segment] = arc;
      segment += 1;
    }
  });
  tree.finish();
  return { borders, ends, arcs, tree };
}

/** Of a degree of longitude, as a share of one of latitude; never nothing. */
export function widthOfDegree(latitude: number): number {
  return Math.max(0.01, Math.cos((latitude * Math.PI) / 180));
}

/** Segments near a box. */
export function segmentsNear(
  index: BorderIndex,
  west: number,
  south: number,
  east: number,
  north: number,
): BorderSegment[] {
  return index.tree.search(west, south, east, north).flatMap((i) => segmentNumber(index, i) ?? []);
}

function segmentNumber({ borders, ends, arcs }: BorderIndex, i: number): BorderSegment | undefined {
  const arc = borders.arcs[arcs[i] ?? -1];
  if (arc === undefined) return undefined;
  return {
    from: [ends[4 * i] ?? 0, ends[4 * i + 1] ?? 0],
    to: [ends[4 * i + 2] ?? 0, ends[4 * i + 3] ?? 0],
    left: arc.left,
    right: arc.right,
    toleranceMetres: borders.sources[arc.source]?.toleranceMetres ?? 0,
  };
}

/** How many degrees westwards the first border is looked for, step by step: most are near. */
const REACHES = [2, 30, 360] as const;

/** The country of a place: what the first border to the west of it, or else round the Earth, says of its eastern side. */
export function countryAt(index: BorderIndex, [longitude, latitude]: Position): CountryOrSea {
  const x = longitude - 360 * Math.round(longitude / 360);
  for (const reach of REACHES) {
    const found = easternSide(index, x - reach, x, latitude);
    if (found !== undefined) return found;
  }
  return easternSide(index, x, 180, latitude) ?? SEA;
}

function easternSide(index: BorderIndex, west: number, east: number, y: number): CountryOrSea | undefined {
  let nearest = west;
  let side: CountryOrSea | undefined;
  for (const { from, to, left, right } of segmentsNear(index, west, y, east, y)) {
    if (from[1] <= y === to[1] <= y) continue;
    const x = from[0] + ((y - from[1]) / (to[1] - from[1])) * (to[0] - from[0]);
    if (x > east || x < nearest) continue;
    nearest = x;
    side = to[1] > from[1] ? right : left;
  }
  return side;
}
