import type { FeatureSink } from './feature-sink.ts';
import { ImportError } from './import-error.ts';
import { JsonScanner } from './json-scanner.ts';
import { propertiesOf } from './properties.ts';
import { decodeText } from './text-encoding.ts';

const PIECE_BYTES = 1024 * 1024;
/** Only of files up to this size the place of a mistake is looked for. */
const MOST_EXPLAINED_BYTES = 2 * 1024 * 1024;

export interface GeoJsonFile {
  /** The name of the reference system the file states; null where it states none. */
  readonly crsName: string | null;
  readonly isCutOff: boolean;
}

/**
 * Reads GeoJSON (a collection, a feature, a geometry, or a list of features) piece by piece, so that a file that breaks
 * off gives what it had until then.
 * @throws ImportError where it is no JSON or no GeoJSON.
 */
export async function readGeoJson(
  file: Blob,
  sink: FeatureSink,
  onProgress: (share: number) => void,
): Promise<GeoJsonFile> {
  const scanner = new JsonScanner({
    onMembers: (bytes, starts, ends) => addMembers(sink, bytes, starts, ends),
    onTooDeep: () => sink.leaveOut('nestedTooDeep'),
  });
  for (let at = 0; at < file.size; at += PIECE_BYTES) {
    const piece = new Uint8Array(await file.slice(at, at + PIECE_BYTES).arrayBuffer());
    scanner.scan(at === 0 ? withoutMark(piece) : piece);
    onProgress(Math.min(1, (at + PIECE_BYTES) / file.size));
  }
  if (scanner.isInMember) sink.leaveOut('cutOff');
  const outside = decodeText(scanner.outside()).text;
  const head = parsed(outside);
  if (scanner.hasList) {
    const isCutOff = head === undefined;
    if (isCutOff && sink.table.featureCount === 0) await throwNotJson(file);
    return { crsName: crsNameOf(head, outside), isCutOff };
  }
  if (head === undefined) await throwNotJson(file);
  addSingle(sink, head);
  return { crsName: crsNameOf(head, outside), isCutOff: false };
}

function withoutMark(bytes: Uint8Array): Uint8Array {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function addMembers(
  sink: FeatureSink,
  bytes: Uint8Array,
  starts: readonly number[],
  ends: readonly number[],
): void {
  const decoder = new TextDecoder();
  const all = parsed(`[${decoder.decode(bytes.subarray(starts[0], ends.at(-1)))}]`);
  if (Array.isArray(all) && all.length === starts.length) {
    for (const member of all) addFeature(sink, member);
    return;
  }
  starts.forEach((start, i) => {
    const member = parsed(decoder.decode(bytes.subarray(start, ends[i])));
    if (member === undefined) sink.leaveOut('brokenFeature');
    else addFeature(sink, member);
  });
}

/** A list may hold features or bare geometries. */
function addFeature(sink: FeatureSink, value: unknown): void {
  if (typeof value !== 'object' || value === null) {
    sink.leaveOut('brokenFeature');
    return;
  }
  const { type, geometry, properties, id } = value as Record<string, unknown>;
  if (type !== 'Feature') {
    sink.add(value, []);
    return;
  }
  const own = propertiesOf(properties);
  const hasId = (typeof id === 'string' || typeof id === 'number') && !own.some(([name]) => name === 'id');
  sink.add(geometry, hasId ? [['id', id], ...own] : own);
}

const GEOMETRY_TYPES =
  /^(Feature|Point|LineString|Polygon|MultiPoint|MultiLineString|MultiPolygon|GeometryCollection)$/;

function addSingle(sink: FeatureSink, head: unknown): void {
  const type: unknown = typeof head === 'object' && head !== null ? Reflect.get(head, 'type') : undefined;
  if (typeof type !== 'string' || !GEOMETRY_TYPES.test(type))
    throw new ImportError('notGeoJson', typeof type === 'string' ? type.slice(0, 40) : '');
  addFeature(sink, head);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What stands before the features in any file that was not made to be searched for long. */
const LONGEST_HEAD = 20_000;

/** Of a file that breaks off the beginning still says it. */
function crsNameOf(head: unknown, outside: string): string | null {
  const crs: unknown = typeof head === 'object' && head !== null ? Reflect.get(head, 'crs') : undefined;
  const properties: unknown =
    typeof crs === 'object' && crs !== null ? Reflect.get(crs, 'properties') : undefined;
  const name: unknown =
    typeof properties === 'object' && properties !== null ? Reflect.get(properties, 'name') : undefined;
  if (typeof name === 'string') return name;
  return head === undefined
    ? (/"crs"[^}]*"name"\s*:\s*"([^"]+)"/.exec(outside.slice(0, LONGEST_HEAD))?.[1] ?? null)
    : null;
}

async function throwNotJson(file: Blob): Promise<never> {
  if (file.size > MOST_EXPLAINED_BYTES) throw new ImportError('notJson');
  const text = await file.text();
  const { check, HintError } = await import('@placemarkio/check-geojson');
  try {
    check(text);
  } catch (error) {
    if (error instanceof HintError) throw new ImportError('notJson', placeIn(text, error.issues[0]));
  }
  throw new ImportError('notJson');
}

/** Line and column of a mistake, which the library writes into its message where the text is no JSON at all. */
function placeIn(text: string, issue: { message: string; from: number } | undefined): string {
  const written = /\((\d+:\d+)\)/.exec(issue?.message ?? '')?.[1];
  if (written !== undefined) return written;
  const lines = text.slice(0, issue?.from ?? 0).split('\n');
  return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
}
