import { fromGeojsonVt } from '@maplibre/vt-pbf';
import Flatbush from 'flatbush';
import KDBush from 'kdbush';
import type { FeatureTable } from './feature-table.ts';
import { GrowingArray } from './growing-array.ts';
import { clippedLine, clippedRing, doubleArea, type Flat, simplifiedRing } from './tile-clipping.ts';

const EXTENT = 4096;
/** What a tile holds beyond its edges, so that lines and circles go on there. */
const BUFFER = 128;
/** A pixel of a tile that is drawn 512 pixels wide, and half of one. */
const PIXEL = 8;
const TOLERANCE = 4;
/** Beyond this many points a tile shows one for each square of two pixels, less than the dot it is drawn as. */
const MOST_POINTS = 20_000;
/** Long lines are looked for in stretches of so many vertices. */
const STRETCH_VERTICES = 256;

/** The one layer of each tile. Its features have their place in the table, counted from 1, as their id. */
const IMPORTED_LAYER = 'imported';

interface TileFeature {
  readonly id: number;
  readonly type: 1 | 2 | 3;
  readonly geometry: unknown;
  readonly tags: Readonly<Record<string, never>>;
}

const NO_TAGS = {};

/** Makes vector tiles of a table, each when it is asked for: nothing is cut in advance. */
export class TileMaker {
  readonly #table: FeatureTable;
  /** The vertices on the map's square, 0 to 1 from north-west to south-east. */
  readonly #square: Float64Array;
  readonly #points: { index: KDBush; vertices: Uint32Array; features: Uint32Array } | null;
  /** Stretches of lines and whole polygons: the feature, then the first and last vertex, or part. */
  readonly #shapes: { index: Flatbush; entries: Uint32Array } | null;

  constructor(table: FeatureTable) {
    this.#table = table;
    this.#square = onSquare(table.coordinates);
    this.#points = this.#indexPoints();
    this.#shapes = this.#indexShapes();
  }

  /** A Mapbox vector tile, its bytes. */
  tile(zoom: number, column: number, row: number): Uint8Array {
    const place = new TilePlace(zoom, column, row);
    const features: TileFeature[] = [];
    this.#addShapes(place, features);
    this.#addPoints(place, features);
    const layers = { [IMPORTED_LAYER]: { features } };
    return fromGeojsonVt(layers as unknown as Parameters<typeof fromGeojsonVt>[0], {
      version: 2,
      extent: EXTENT,
    });
  }

  #indexPoints() {
    const table = this.#table;
    const vertices = new GrowingArray((size) => new Uint32Array(size));
    const features = new GrowingArray((size) => new Uint32Array(size));
    for (let feature = 0; feature < table.featureCount; feature += 1) {
      if (table.typeOf(feature) !== 'Point' || table.isDropped(feature)) continue;
      const [first, end] = table.verticesOf(table.partsOf(feature)[0]);
      for (let vertex = first; vertex < end; vertex += 1) {
        vertices.push(vertex);
        features.push(feature);
      }
    }
    if (vertices.length === 0) return null;
    const index = new KDBush(vertices.length);
    for (const vertex of vertices.values)
      index.add(this.#square[2 * vertex] ?? 0, this.#square[2 * vertex + 1] ?? 0);
    return { index: index.finish(), vertices: vertices.values, features: features.values };
  }

  #indexShapes() {
    const entries = this.#entries();
    if (entries.length === 0) return null;
    const index = new Flatbush(entries.length / 3);
    for (let i = 0; i < entries.length; i += 3) {
      const [feature = 0, first = 0, end = 0] = entries.subarray(i, i + 3);
      const isArea = this.#table.typeOf(feature) === 'Polygon';
      const [from, to] = isArea ? this.#table.verticesOf(first) : [first, end];
      index.add(...this.#boxOf(from, to));
    }
    index.finish();
    return { index, entries };
  }

  #entries(): Uint32Array {
    const table = this.#table;
    const entries = new GrowingArray((size) => new Uint32Array(size));
    const push = (...entry: readonly [feature: number, first: number, end: number]) => {
      for (const value of entry) entries.push(value);
    };
    for (let feature = 0; feature < table.featureCount; feature += 1) {
      if (table.isDropped(feature)) continue;
      const type = table.typeOf(feature);
      const [firstPart, endPart] = table.partsOf(feature);
      for (let part = firstPart; part < endPart; part += 1) {
        if (type === 'LineString') {
          const [first, end] = table.verticesOf(part);
          for (let at = first; at < end - 1; at += STRETCH_VERTICES)
            push(feature, at, Math.min(end, at + STRETCH_VERTICES + 1));
        } else if (type === 'Polygon' && table.isOutline(part)) {
          let last = part + 1;
          while (last < endPart && !table.isOutline(last)) last += 1;
          push(feature, part, last);
        }
      }
    }
    return entries.values;
  }

  #boxOf(first: number, end: number): [number, number, number, number] {
    let [west, north, east, south] = [1, 1, 0, 0];
    for (let i = 2 * first; i < 2 * end; i += 2) {
      const x = this.#square[i] ?? 0;
      const y = this.#square[i + 1] ?? 0;
      if (x < west) west = x;
      if (x > east) east = x;
      if (y < north) north = y;
      if (y > south) south = y;
    }
    return [west, north, east, south];
  }

  #addPoints(place: TilePlace, into: TileFeature[]): void {
    if (this.#points === null) return;
    const { index, vertices, features } = this.#points;
    const found = index.range(...place.box);
    const isThinned = found.length > MOST_POINTS;
    const taken = new PixelGrid(2 * PIXEL);
    for (const point of found) {
      const [x, y] = this.#inTile(place, vertices[point] ?? 0);
      if (isThinned && !taken.take(x, y)) continue;
      into.push({ id: (features[point] ?? 0) + 1, type: 1, geometry: [[x, y]], tags: NO_TAGS });
    }
  }

  #inTile({ scale, column, row }: TilePlace, vertex: number): [number, number] {
    const x = ((this.#square[2 * vertex] ?? 0) * scale - column) * EXTENT;
    const y = ((this.#square[2 * vertex + 1] ?? 0) * scale - row) * EXTENT;
    return [Math.round(x), Math.round(y)];
  }

  #flat(place: TilePlace, first: number, end: number): Flat {
    const flat: Flat = [];
    for (let vertex = first; vertex < end; vertex += 1) flat.push(...this.#inTile(place, vertex));
    return flat;
  }

  #addShapes(place: TilePlace, into: TileFeature[]): void {
    if (this.#shapes === null) return;
    const { index, entries } = this.#shapes;
    const taken = new PixelGrid(PIXEL);
    // In the order of the file: later ones lie on top, and stretches of one line follow each other.
    for (const entry of index.search(...place.box).sort((a, b) => a - b)) {
      const [feature = 0, first = 0, end = 0] = entries.subarray(3 * entry, 3 * entry + 3);
      const isArea = this.#table.typeOf(feature) === 'Polygon';
      const geometry = isArea
        ? this.#rings(place, first, end, taken)
        : this.#pieces(place, first, end, taken);
      if (geometry.length > 0) into.push({ id: feature + 1, type: isArea ? 3 : 2, geometry, tags: NO_TAGS });
    }
  }

  #pieces(place: TilePlace, first: number, end: number, taken: PixelGrid): Pairs[] {
    const flat = this.#flat(place, first, end);
    if (isTiny(flat) && !taken.take(flat[0] ?? 0, flat[1] ?? 0)) return [];
    return clippedLine(flat, -BUFFER, EXTENT + BUFFER, TOLERANCE).map(pairs);
  }

  /** The outline first and clockwise, holes the other way round, as the format wants them. */
  #rings(place: TilePlace, firstPart: number, endPart: number, taken: PixelGrid): Pairs[] {
    const rings: Pairs[] = [];
    for (let part = firstPart; part < endPart; part += 1) {
      const isHole = part > firstPart;
      const flat = this.#flat(place, ...this.#table.verticesOf(part));
      if (isTiny(flat)) {
        const [x = 0, y = 0] = flat;
        if (!isHole && taken.take(x, y))
          rings.push(pairs([x, y, x + TOLERANCE, y, x + TOLERANCE, y + TOLERANCE]));
        if (!isHole) return rings;
        continue;
      }
      const ring = clippedRing(simplifiedRing(flat, TOLERANCE), -BUFFER, EXTENT + BUFFER);
      if (ring.length === 0 && !isHole) return rings;
      if (ring.length > 0) rings.push(pairs(doubleArea(ring) > 0 === isHole ? reversed(ring) : ring));
    }
    return rings;
  }
}

type Pairs = readonly (readonly [number, number])[];

function pairs(flat: Flat): Pairs {
  return Array.from({ length: flat.length / 2 }, (_, i) => [
    Math.round(flat[2 * i] ?? 0),
    Math.round(flat[2 * i + 1] ?? 0),
  ]);
}

function reversed(ring: Flat): Flat {
  const turned: Flat = [];
  for (let i = ring.length - 2; i >= 0; i -= 2) turned.push(ring[i] ?? 0, ring[i + 1] ?? 0);
  return turned;
}

/** Within one pixel. */
function isTiny(flat: Flat): boolean {
  const [x = 0, y = 0] = flat;
  for (let i = 2; i < flat.length; i += 2)
    if (Math.abs((flat[i] ?? 0) - x) >= PIXEL || Math.abs((flat[i + 1] ?? 0) - y) >= PIXEL) return false;
  return true;
}

/** Which squares of a tile have something already. */
class PixelGrid {
  readonly #square: number;
  readonly #side: number;
  readonly #taken: Uint8Array;

  constructor(square: number) {
    this.#square = square;
    this.#side = Math.ceil((EXTENT + 2 * BUFFER) / square) + 1;
    this.#taken = new Uint8Array(this.#side ** 2);
  }

  /** Whether the square was free; it is taken now. Outside of the tile every square is free. */
  take(x: number, y: number): boolean {
    const [column, row] = [Math.floor((x + BUFFER) / this.#square), Math.floor((y + BUFFER) / this.#square)];
    if (column < 0 || row < 0 || column >= this.#side || row >= this.#side) return true;
    const at = row * this.#side + column;
    if (this.#taken[at] === 1) return false;
    this.#taken[at] = 1;
    return true;
  }
}

class TilePlace {
  readonly scale: number;
  readonly column: number;
  readonly row: number;
  /** With its buffer, on the map's square. */
  readonly box: readonly [west: number, north: number, east: number, south: number];

  constructor(zoom: number, column: number, row: number) {
    this.scale = 2 ** zoom;
    this.column = column;
    this.row = row;
    const margin = BUFFER / EXTENT;
    const at = (place: number) => place / this.scale;
    this.box = [at(column - margin), at(row - margin), at(column + 1 + margin), at(row + 1 + margin)];
  }
}

/** Where Web Mercator ends. */
const MOST_LATITUDE = 85.051129;

function onSquare(coordinates: Float64Array): Float64Array {
  const square = new Float64Array(coordinates.length);
  for (let i = 0; i < coordinates.length; i += 2) {
    const latitude = Math.max(-MOST_LATITUDE, Math.min(MOST_LATITUDE, coordinates[i + 1] ?? 0));
    const sine = Math.sin((latitude * Math.PI) / 180);
    square[i] = (coordinates[i] ?? 0) / 360 + 0.5;
    square[i + 1] = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  }
  return square;
}
