import type { Geometry, Position } from 'geojson';
import type { LeftOut, LeftOutReason } from '#core/import-report.ts';
import { FeatureTable } from './feature-table.ts';
import { ImportError } from './import-error.ts';
import { MOST_COLLECTION_NESTING, MOST_FEATURES, MOST_VERTICES } from './limits.ts';
import type { Properties } from './properties.ts';

type Simple = Exclude<Geometry, { type: 'GeometryCollection' }>;

/** Takes what readers find: good features into the table, bad ones counted with their reason. */
export class FeatureSink {
  readonly table = new FeatureTable();
  readonly #leftOut = new Map<LeftOutReason, { count: number; firstAt: number }>();
  #read = 0;

  /** How many features the file has had so far, good and bad. */
  get readCount(): number {
    return this.#read;
  }

  /**
   * Adds one feature. Geometries of several types become features of their own with the same properties. The geometry is
   * not trusted: it may be any JSON.
   * @throws ImportError beyond the limits.
   */
  add(geometry: unknown, properties: Properties): void {
    this.#read += 1;
    try {
      const simple = simpleGeometries(geometry, 0);
      for (const each of simple) this.table.add(each, properties);
    } catch (error) {
      if (!(error instanceof BadFeature)) throw error;
      this.#count(error.reason);
    }
    if (this.table.vertexCount > MOST_VERTICES)
      throw new ImportError('tooManyVertices', String(MOST_VERTICES));
    if (this.table.featureCount > MOST_FEATURES)
      throw new ImportError('tooManyVertices', String(MOST_FEATURES));
  }

  /** Counts a feature that could not even be read. */
  leaveOut(reason: LeftOutReason): void {
    this.#read += 1;
    this.#count(reason);
  }

  leftOut(): readonly LeftOut[] {
    return [...this.#leftOut].map(([reason, { count, firstAt }]) => ({ reason, count, firstAt }));
  }

  /** Counts features that were taken at first. */
  countRemoved(reason: LeftOutReason, count: number, firstAt: number): void {
    if (count > 0) this.#leftOut.set(reason, { count, firstAt });
  }

  #count(reason: LeftOutReason): void {
    const known = this.#leftOut.get(reason);
    if (known === undefined) this.#leftOut.set(reason, { count: 1, firstAt: this.#read });
    else known.count += 1;
  }
}

class BadFeature extends Error {
  readonly reason: LeftOutReason;

  constructor(reason: LeftOutReason) {
    super(reason);
    this.reason = reason;
  }
}

function simpleGeometries(value: unknown, depth: number): Simple[] {
  if (value === null || value === undefined) throw new BadFeature('noGeometry');
  if (typeof value !== 'object') throw new BadFeature('brokenFeature');
  if (depth > MOST_COLLECTION_NESTING) throw new BadFeature('nestedTooDeep');
  const { type, coordinates, geometries } = value as Record<string, unknown>;
  if (type === 'GeometryCollection') {
    if (!Array.isArray(geometries)) throw new BadFeature('brokenFeature');
    if (geometries.length === 0) throw new BadFeature('noGeometry');
    return joined(geometries.flatMap((member) => simpleGeometries(member, depth + 1)));
  }
  if (!Array.isArray(coordinates)) throw new BadFeature('brokenFeature');
  if (coordinates.length === 0) throw new BadFeature('noGeometry');
  switch (type) {
    case 'Point':
      return [{ type, coordinates: position(coordinates) }];
    case 'MultiPoint':
      return [{ type, coordinates: coordinates.map(position) }];
    case 'LineString':
      return [{ type, coordinates: line(coordinates) }];
    case 'MultiLineString':
      return [{ type, coordinates: coordinates.map(line) }];
    case 'Polygon':
      return [{ type, coordinates: coordinates.map(ring) }];
    case 'MultiPolygon':
      return [{ type, coordinates: coordinates.map((polygon) => list(polygon).map(ring)) }];
    default:
      throw new BadFeature('brokenFeature');
  }
}

/** What a collection holds of one type becomes one geometry, as other formats would have it. */
function joined(members: readonly Simple[]): Simple[] {
  // Not with `push(...)`: a list of some hundred thousand is more than a call takes.
  const points = members.flatMap((member) =>
    member.type === 'Point' ? [member.coordinates] : member.type === 'MultiPoint' ? member.coordinates : [],
  );
  const lines = members.flatMap((member) =>
    member.type === 'LineString'
      ? [member.coordinates]
      : member.type === 'MultiLineString'
        ? member.coordinates
        : [],
  );
  const polygons = members.flatMap((member) =>
    member.type === 'Polygon'
      ? [member.coordinates]
      : member.type === 'MultiPolygon'
        ? member.coordinates
        : [],
  );
  return [
    ...(points.length > 0 ? [{ type: 'MultiPoint' as const, coordinates: points }] : []),
    ...(lines.length > 0 ? [{ type: 'MultiLineString' as const, coordinates: lines }] : []),
    ...(polygons.length > 0 ? [{ type: 'MultiPolygon' as const, coordinates: polygons }] : []),
  ];
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value) || value.length === 0) throw new BadFeature('brokenFeature');
  return value;
}

function position(value: unknown): Position {
  const [x, y, z] = list(value);
  if (!isNumber(x) || !isNumber(y)) throw new BadFeature('badNumber');
  return isNumber(z) ? [x, y, z] : [x, y];
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function line(value: unknown): Position[] {
  const positions = list(value).map(position);
  if (positions.length < 2) throw new BadFeature('tooFewPoints');
  return positions;
}

/** A ring that was left open is closed: where it goes on is not in doubt. */
function ring(value: unknown): Position[] {
  const positions = list(value).map(position);
  const [first] = positions;
  const last = positions.at(-1);
  if (first !== undefined && (first[0] !== last?.[0] || first[1] !== last?.[1])) positions.push([...first]);
  if (positions.length < 4) throw new BadFeature('tooFewPoints');
  return positions;
}
