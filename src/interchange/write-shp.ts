import type { Geometry, Position } from 'geojson';

/** The four kinds of shapes, and what each is called in the format, flat and with elevations. */
export const SHAPE_TYPES = {
  points: { flat: 1, raised: 11 },
  multipoints: { flat: 8, raised: 18 },
  lines: { flat: 3, raised: 13 },
  areas: { flat: 5, raised: 15 },
} as const;
export type ShapeKind = keyof typeof SHAPE_TYPES;

type Shape = Exclude<Geometry, { type: 'GeometryCollection' }>;

export function shapeKindOf({ type }: Shape): ShapeKind {
  if (type === 'Point') return 'points';
  if (type === 'MultiPoint') return 'multipoints';
  return type === 'Polygon' || type === 'MultiPolygon' ? 'areas' : 'lines';
}

const HEADER_BYTES = 100;
/** What the format calls "no data": below it nothing is a value. */
const NO_DATA = -1e39;

/** The main file and its index, of shapes of one kind. */
export function writeShp(kind: ShapeKind, shapes: readonly Shape[]): { shp: Uint8Array; shx: Uint8Array } {
  const all = shapes.map((shape) => partsOf(shape));
  const isRaised = all.some((parts) => parts.some((part) => part.some((position) => position.length > 2)));
  const type = SHAPE_TYPES[kind][isRaised ? 'raised' : 'flat'];
  const records = all.map((parts) => record(kind, type, isRaised, parts));
  const shp = new Uint8Array(HEADER_BYTES + records.reduce((total, { length }) => total + 8 + length, 0));
  const shx = new Uint8Array(HEADER_BYTES + 8 * records.length);
  const [shpView, shxView] = [new DataView(shp.buffer), new DataView(shx.buffer)];
  let at = HEADER_BYTES;
  records.forEach((content, i) => {
    shpView.setInt32(at, i + 1);
    shpView.setInt32(at + 4, content.length / 2);
    shp.set(content, at + 8);
    shxView.setInt32(HEADER_BYTES + 8 * i, at / 2);
    shxView.setInt32(HEADER_BYTES + 8 * i + 4, content.length / 2);
    at += 8 + content.length;
  });
  for (const view of [shpView, shxView]) writeHeader(view, type, all.flat(2));
  return { shp, shx };
}

function writeHeader(view: DataView, type: number, positions: readonly Position[]): void {
  view.setInt32(0, 9994);
  view.setInt32(24, view.byteLength / 2);
  view.setInt32(28, 1000, true);
  view.setInt32(32, type, true);
  const [x, y, z] = [0, 1, 2].map((axis) => rangeOf(positions, axis));
  const numbers = [x?.[0], y?.[0], x?.[1], y?.[1], z?.[0], z?.[1], 0, 0];
  numbers.forEach((value, i) => {
    view.setFloat64(36 + 8 * i, value ?? 0, true);
  });
}

function rangeOf(positions: readonly Position[], axis: number): [number, number] {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const position of positions) {
    const value = position[axis];
    if (value === undefined) continue;
    least = Math.min(least, value);
    most = Math.max(most, value);
  }
  return least <= most ? [least, most] : [0, 0];
}

/** Rings run as the format has it: outlines clockwise, holes the other way round. */
function partsOf(shape: Shape): Position[][] {
  switch (shape.type) {
    case 'Point':
      return [[shape.coordinates]];
    case 'MultiPoint':
    case 'LineString':
      return [shape.coordinates];
    case 'MultiLineString':
      return shape.coordinates;
    case 'Polygon':
      return turned(shape.coordinates);
    case 'MultiPolygon':
      return shape.coordinates.flatMap(turned);
  }
}

function turned(rings: readonly Position[][]): Position[][] {
  return rings.map((ring, i) => (isClockwise(ring) === (i === 0) ? ring : ring.toReversed()));
}

function isClockwise(ring: readonly Position[]): boolean {
  let sum = 0;
  ring.forEach(([x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    sum += (nextX - x) * (nextY + y);
  });
  return sum > 0;
}

function record(kind: ShapeKind, type: number, isRaised: boolean, parts: readonly Position[][]): Uint8Array {
  const positions = parts.flat();
  const writer = new RecordWriter(type);
  if (kind === 'points') {
    const [x = 0, y = 0, z] = positions[0] ?? [];
    writer.doubles([x, y, ...(isRaised ? [z ?? 0, NO_DATA] : [])]);
    return writer.bytes();
  }
  const [x, y] = [rangeOf(positions, 0), rangeOf(positions, 1)];
  writer.doubles([x[0], y[0], x[1], y[1]]);
  if (kind !== 'multipoints') writer.integers([parts.length]);
  writer.integers([positions.length]);
  if (kind !== 'multipoints') {
    let start = 0;
    for (const part of parts) {
      writer.integers([start]);
      start += part.length;
    }
  }
  for (const position of positions) writer.doubles([position[0] ?? 0, position[1] ?? 0]);
  if (isRaised) writer.doubles([...rangeOf(positions, 2), ...positions.map((position) => position[2] ?? 0)]);
  return writer.bytes();
}

/** A record, little end first. */
class RecordWriter {
  #view = new DataView(new ArrayBuffer(1024));
  #at = 0;

  constructor(type: number) {
    this.integers([type]);
  }

  integers(values: readonly number[]): void {
    this.#reserve(4 * values.length);
    for (const value of values) {
      this.#view.setInt32(this.#at, value, true);
      this.#at += 4;
    }
  }

  doubles(values: readonly number[]): void {
    this.#reserve(8 * values.length);
    for (const value of values) {
      this.#view.setFloat64(this.#at, value, true);
      this.#at += 8;
    }
  }

  bytes(): Uint8Array {
    return new Uint8Array(this.#view.buffer, 0, this.#at);
  }

  #reserve(count: number): void {
    if (this.#at + count <= this.#view.byteLength) return;
    const grown = new Uint8Array(2 * (this.#at + count));
    grown.set(new Uint8Array(this.#view.buffer));
    this.#view = new DataView(grown.buffer);
  }
}
