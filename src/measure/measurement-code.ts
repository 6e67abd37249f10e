import { AREA_UNITS, type AreaUnit, LENGTH_UNITS, type LengthUnit } from '#core/length-unit.ts';
import {
  isMeasurable,
  keptMeasurement,
  MEASUREMENT_KINDS,
  type Measurement,
  type MeasurementKind,
  PRECISION_STEPS,
  precisionOfDecimals,
  precisionOfStep,
  type Snap,
  STEPS_PER_DEGREE,
  stepOfPrecision,
  type Vertex,
} from './measurement.ts';
import { digitOf, numberOf, readVarint, varintText } from './varint-text.ts';

/** A measurement with the units it is shown in, as a link carries it. */
export interface LinkedMeasurement {
  readonly measurement: Measurement;
  readonly lengthUnit: LengthUnit;
  readonly areaUnit: AreaUnit;
}

/** Of the 2,000 characters that programs pass on unharmed, as many as leave room for the rest of an address. */
export const LONGEST_CODE = 1800;

/** Longer texts and more vertices than these are not read. */
const LONGEST_READ = 20_000;
const MOST_VERTICES = 1000;

/**
 * A measurement as text for `m=`, or null where it would be too long for a link, or has too few vertices for a result.
 *
 *     line~<vertices>[~s<vertex>:<type>:<id>…][~u:<unit>][~a:<unit>]
 *
 * Every vertex is longitude and latitude, as differences from the vertex before in steps of 1e-7 of a degree, and one
 * character of precision. Vertices are kept in exactly these steps (`keptVertex`), so reopening a link gives the same
 * vertices and every figure that comes from them.
 */
export function measurementCode(linked: LinkedMeasurement): string | null {
  const kept = codes.get(linked.measurement);
  if (kept?.lengthUnit === linked.lengthUnit && kept.areaUnit === linked.areaUnit) return kept.code;
  const code = writtenCode(linked);
  codes.set(linked.measurement, { ...linked, code });
  return code;
}

/** The address is written anew with every change of the store, of which a measurement is seldom one. */
const codes = new WeakMap<Measurement, LinkedMeasurement & { readonly code: string | null }>();

function writtenCode({ measurement, lengthUnit, areaUnit }: LinkedMeasurement): string | null {
  if (!isMeasurable(measurement)) return null;
  const { kind, vertices } = keptMeasurement(measurement);
  if (vertices.length > MOST_VERTICES) return null;
  const code = [
    kind,
    verticesText(vertices),
    ...vertices.flatMap(({ snap }, index) => (snap === null ? [] : [snapText(index, snap)])),
    ...(lengthUnit === 'km' ? [] : [`u:${lengthUnit}`]),
    ...(areaUnit === 'km2' ? [] : [`a:${areaUnit}`]),
  ].join('~');
  return code.length <= LONGEST_CODE ? code : null;
}

/**
 * Reads `m=`, already decoded: what `measurementCode` writes, or plain `longitude,latitude;longitude,latitude`, which is a
 * line unless `area:` or `radius:` stands before it. Null for everything else; never throws.
 */
export function parseMeasurementCode(text: string): LinkedMeasurement | null {
  if (text.length > LONGEST_READ) return null;
  const linked = text.includes('~') ? parseCompact(text) : parsePlain(text);
  return linked !== null && isMeasurable(linked.measurement) ? linked : null;
}

function verticesText(vertices: readonly Vertex[]): string {
  let [x, y] = [0, 0];
  return vertices
    .map(({ position, precisionMetres }) => {
      const [nextX, nextY] = position.map((degrees) => Math.round(degrees * STEPS_PER_DEGREE));
      const [dx, dy] = [(nextX ?? 0) - x, (nextY ?? 0) - y];
      [x, y] = [x + dx, y + dy];
      return varintText(dx) + varintText(dy) + digitOf(stepOfPrecision(precisionMetres));
    })
    .join('');
}

const SNAP_LETTERS = { alignment: 'l', project: 'p', place: 'c' } as const satisfies Record<
  Snap['type'],
  string
>;

function snapText(index: number, { type, id }: Snap): string {
  return `s${index}:${SNAP_LETTERS[type]}:${encodeURIComponent(id).replaceAll('%2F', '/').replaceAll('~', '%7E')}`;
}

function parseCompact(text: string): LinkedMeasurement | null {
  const [kind, points = '', ...parts] = text.split('~');
  const vertices = isKind(kind) ? parseVertices(points) : null;
  if (!isKind(kind) || vertices === null) return null;
  let linked: LinkedMeasurement = { measurement: { kind, vertices }, lengthUnit: 'km', areaUnit: 'km2' };
  for (const part of parts) {
    const next = withPart(linked, part);
    if (next === null) return null;
    linked = next;
  }
  return linked;
}

function isKind(text: string | undefined): text is MeasurementKind {
  return MEASUREMENT_KINDS.some((kind) => kind === text);
}

function parseVertices(text: string): Vertex[] | null {
  const vertices: Vertex[] = [];
  let [x, y, at] = [0, 0, 0];
  while (at < text.length) {
    const longitude = readVarint(text, at);
    const latitude = longitude && readVarint(text, longitude.next);
    if (longitude === null || latitude === null) return null;
    const step = numberOf(text.charAt(latitude.next));
    if (step < 0 || step > PRECISION_STEPS) return null;
    [x, y, at] = [x + longitude.value, y + latitude.value, latitude.next + 1];
    const vertex = vertexAt(x / STEPS_PER_DEGREE, y / STEPS_PER_DEGREE);
    if (vertex === null || vertices.length === MOST_VERTICES) return null;
    vertices.push(step === 0 ? vertex : { ...vertex, precisionMetres: precisionOfStep(step) });
  }
  return vertices;
}

function vertexAt(longitude: number, latitude: number): Vertex | null {
  const isOnEarth = Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
  return isOnEarth ? { position: [longitude, latitude], snap: null } : null;
}

/** The measurement with one more part of the text read; null where that part cannot be read. */
function withPart(linked: LinkedMeasurement, part: string): LinkedMeasurement | null {
  const [, key, value = ''] = /^(u|a|s\d{1,4}):(.+)$/su.exec(part) ?? [];
  if (key === undefined) return null;
  if (key === 'u') {
    const lengthUnit = LENGTH_UNITS.find((unit) => unit === value);
    return lengthUnit === undefined ? null : { ...linked, lengthUnit };
  }
  if (key === 'a') {
    const areaUnit = AREA_UNITS.find((unit) => unit === value);
    return areaUnit === undefined ? null : { ...linked, areaUnit };
  }
  const { kind, vertices } = linked.measurement;
  const index = Number(key.slice(1));
  const vertex = vertices[index];
  const snap = parseSnap(value);
  if (vertex === undefined || snap === null) return null;
  return { ...linked, measurement: { kind, vertices: vertices.with(index, { ...vertex, snap }) } };
}

function parseSnap(text: string): Snap | null {
  const [, letter, code = ''] = /^([lpc]):(\S{1,300})$/.exec(text) ?? [];
  const type = (['alignment', 'project', 'place'] as const).find((known) => SNAP_LETTERS[known] === letter);
  if (type === undefined) return null;
  try {
    return { type, id: decodeURIComponent(code) };
  } catch {
    return null;
  }
}

const PLAIN_POSITION = /^\s*(-?\d{1,3}(?:\.(\d{1,15}))?)\s*,\s*(-?\d{1,2}(?:\.(\d{1,15}))?)\s*$/;

/** All positions of a text are as precise as the most precise of them: a zero at the end is easily lost. */
function parsePlain(text: string): LinkedMeasurement | null {
  const [, kind = 'line', list = ''] = /^(?:(line|area|radius):)?([^:]*)$/.exec(text) ?? [];
  const matches = list.split(';').map((position) => PLAIN_POSITION.exec(position));
  if (!isKind(kind) || matches.length > MOST_VERTICES) return null;
  const decimals = Math.max(
    ...matches.flatMap((match) => [match?.[2]?.length ?? 0, match?.[4]?.length ?? 0]),
  );
  const precisionMetres = precisionOfDecimals(decimals);
  const vertices: Vertex[] = [];
  for (const match of matches) {
    const vertex = match === null ? null : vertexAt(Number(match[1]), Number(match[3]));
    if (vertex === null) return null;
    vertices.push(precisionMetres === undefined ? vertex : { ...vertex, precisionMetres });
  }
  return { measurement: keptMeasurement({ kind, vertices }), lengthUnit: 'km', areaUnit: 'km2' };
}
