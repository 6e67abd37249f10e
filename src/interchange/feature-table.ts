import type { Geometry, Position } from 'geojson';
import { GrowingArray } from './growing-array.ts';
import type { Properties, PropertyValue } from './properties.ts';

/** As vector tiles count them. */
export const FEATURE_TYPES = ['Point', 'LineString', 'Polygon'] as const;
export type FeatureType = (typeof FEATURE_TYPES)[number];

/** What a part of a feature is. An outline begins a polygon, the holes after it belong to it. */
const PART_ROLES = { points: 0, line: 1, outline: 2, hole: 3 } as const;

/**
 * Features packed into columns: a vertex takes 16 bytes and a feature with its properties about as many as in its file,
 * where objects would take ten times that. Part `p` of a feature holds the vertices `partStarts[p]` up to
 * `partStarts[p + 1]`; feature `f` the parts `featureStarts[f]` up to `featureStarts[f + 1]`.
 */
export class FeatureTable {
  readonly #coordinates = new GrowingArray((size) => new Float64Array(size));
  readonly #partStarts = new GrowingArray((size) => new Uint32Array(size));
  readonly #partRoles = new GrowingArray((size) => new Uint8Array(size));
  readonly #featureStarts = new GrowingArray((size) => new Uint32Array(size));
  readonly #featureTypes = new GrowingArray((size) => new Uint8Array(size));
  readonly #propertyStarts = new GrowingArray((size) => new Uint32Array(size));
  readonly #propertyBytes = new GrowingArray((size) => new Uint8Array(size));
  readonly #shapeOfFeature = new GrowingArray((size) => new Uint32Array(size));
  readonly #shapes: (readonly string[])[] = [];
  readonly #shapeIds = new Map<string, number>();
  readonly #encoder = new TextEncoder();
  readonly #decoder = new TextDecoder();
  readonly #dropped = new Set<number>();
  /** NaN where a vertex has no elevation; null while none has. */
  #elevations: GrowingArray<Float64Array> | null = null;

  get featureCount(): number {
    return this.#featureTypes.length;
  }

  get partCount(): number {
    return this.#partRoles.length;
  }

  get vertexCount(): number {
    return this.#coordinates.length / 2;
  }

  /** `[x0, y0, x1, y1, …]`; may be changed in place, as swapping and reprojecting do. */
  get coordinates(): Float64Array {
    return this.#coordinates.values;
  }

  get hasElevation(): boolean {
    return this.#elevations !== null;
  }

  typeOf(feature: number): FeatureType {
    return FEATURE_TYPES[this.#featureTypes.at(feature) ?? 0] ?? 'Point';
  }

  partsOf(feature: number): readonly [first: number, end: number] {
    const starts = this.#featureStarts;
    return [starts.at(feature) ?? 0, starts.at(feature + 1) ?? this.partCount];
  }

  verticesOf(part: number): readonly [first: number, end: number] {
    const starts = this.#partStarts;
    return [starts.at(part) ?? 0, starts.at(part + 1) ?? this.vertexCount];
  }

  isOutline(part: number): boolean {
    return this.#partRoles.at(part) === PART_ROLES.outline;
  }

  /** Takes a feature out; what stands behind it keeps its number. */
  drop(feature: number): void {
    this.#dropped.add(feature);
  }

  isDropped(feature: number): boolean {
    return this.#dropped.has(feature);
  }

  /** How many features are left. */
  get keptCount(): number {
    return this.featureCount - this.#dropped.size;
  }

  /** Adds a feature of points (one part), of lines, or of polygons, whose rings are closed. */
  add(geometry: Exclude<Geometry, { type: 'GeometryCollection' }>, properties: Properties): void {
    this.#featureStarts.push(this.partCount);
    this.#featureTypes.push(FEATURE_TYPES.indexOf(typeWithoutMulti(geometry.type)));
    this.#addParts(geometry);
    this.#addProperties(properties);
  }

  propertiesOf(feature: number): Properties {
    const starts = this.#propertyStarts;
    const bytes = this.#propertyBytes.values.subarray(starts.at(feature), starts.at(feature + 1));
    const values = JSON.parse(this.#decoder.decode(bytes)) as PropertyValue[];
    const names = this.#shapes[this.#shapeOfFeature.at(feature) ?? 0] ?? [];
    return names.map((name, i) => [name, values[i] ?? null] as const);
  }

  /** The names of all properties, in the order in which they first appear. */
  propertyNames(): readonly string[] {
    return [...new Set(this.#shapes.flat())];
  }

  geometryOf(feature: number): Exclude<Geometry, { type: 'GeometryCollection' }> {
    const [first, end] = this.partsOf(feature);
    const parts = Array.from({ length: end - first }, (_, i) => this.#positions(first + i));
    const [only = []] = parts;
    switch (this.typeOf(feature)) {
      case 'Point':
        return only.length === 1
          ? { type: 'Point', coordinates: only[0] ?? [] }
          : { type: 'MultiPoint', coordinates: only };
      case 'LineString':
        return parts.length === 1
          ? { type: 'LineString', coordinates: only }
          : { type: 'MultiLineString', coordinates: parts };
      case 'Polygon': {
        const polygons: Position[][][] = [];
        parts.forEach((ring, i) => {
          if (this.isOutline(first + i)) polygons.push([ring]);
          else polygons.at(-1)?.push(ring);
        });
        return polygons.length === 1
          ? { type: 'Polygon', coordinates: polygons[0] ?? [] }
          : { type: 'MultiPolygon', coordinates: polygons };
      }
    }
  }

  #positions(part: number): Position[] {
    const [first, end] = this.verticesOf(part);
    const coordinates = this.coordinates;
    const elevations = this.#elevations?.values;
    return Array.from({ length: end - first }, (_, i) => {
      const x = coordinates[2 * (first + i)] ?? 0;
      const y = coordinates[2 * (first + i) + 1] ?? 0;
      const elevation = elevations?.[first + i];
      return elevation === undefined || Number.isNaN(elevation) ? [x, y] : [x, y, elevation];
    });
  }

  #addParts(geometry: Exclude<Geometry, { type: 'GeometryCollection' }>): void {
    const { type, coordinates } = geometry;
    if (type === 'Point') this.#addPart([coordinates], PART_ROLES.points);
    else if (type === 'MultiPoint') this.#addPart(coordinates, PART_ROLES.points);
    else if (type === 'LineString') this.#addPart(coordinates, PART_ROLES.line);
    else if (type === 'MultiLineString') for (const line of coordinates) this.#addPart(line, PART_ROLES.line);
    else if (type === 'Polygon') this.#addPolygon(coordinates);
    else for (const polygon of coordinates) this.#addPolygon(polygon);
  }

  #addPolygon(rings: readonly Position[][]): void {
    rings.forEach((ring, i) => {
      this.#addPart(ring, i === 0 ? PART_ROLES.outline : PART_ROLES.hole);
    });
  }

  #addPart(positions: readonly Position[], role: number): void {
    const first = this.vertexCount;
    this.#partStarts.push(first);
    this.#partRoles.push(role);
    const store = this.#coordinates.reserve(2 * positions.length);
    positions.forEach((position, i) => {
      store[2 * (first + i)] = position[0] ?? 0;
      store[2 * (first + i) + 1] = position[1] ?? 0;
    });
    this.#coordinates.length += 2 * positions.length;
    this.#addElevations(positions, first);
  }

  #addElevations(positions: readonly Position[], first: number): void {
    if (this.#elevations === null) {
      if (!positions.some((position) => position[2] !== undefined)) return;
      this.#elevations = new GrowingArray((size) => new Float64Array(size));
      this.#elevations.reserve(first).fill(Number.NaN, 0, first);
      this.#elevations.length = first;
    }
    for (const position of positions) this.#elevations.push(position[2] ?? Number.NaN);
  }

  #addProperties(properties: Properties): void {
    const key = JSON.stringify(properties.map(([name]) => name));
    let shape = this.#shapeIds.get(key);
    if (shape === undefined) {
      shape = this.#shapes.length;
      this.#shapes.push(properties.map(([name]) => name));
      this.#shapeIds.set(key, shape);
    }
    this.#shapeOfFeature.push(shape);
    this.#propertyStarts.push(this.#propertyBytes.length);
    const text = JSON.stringify(properties.map(([, value]) => value));
    // A UTF-16 unit takes three bytes of UTF-8 at most.
    const store = this.#propertyBytes.reserve(3 * text.length);
    const { written } = this.#encoder.encodeInto(text, store.subarray(this.#propertyBytes.length));
    this.#propertyBytes.length += written;
  }
}

function typeWithoutMulti(type: Exclude<Geometry['type'], 'GeometryCollection'>): FeatureType {
  return type.replace('Multi', '') as FeatureType;
}
