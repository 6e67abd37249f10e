import type { Position } from '#core/position.ts';

/** A line with its length, an area with its outline, or a circle around a centre. */
export const MEASUREMENT_KINDS = ['line', 'area', 'radius'] as const;
export type MeasurementKind = (typeof MEASUREMENT_KINDS)[number];

/**
 * What a vertex was put on: a line of the atlas (`project/part`), a project or one of its parts, or a place of the
 * basemap. The position stays that of the vertex; the snap says what it stands for.
 */
export interface Snap {
  readonly type: 'alignment' | 'project' | 'place';
  readonly id: string;
}

export interface Vertex {
  readonly position: Position;
  /** Null where it was put down freely. */
  readonly snap: Snap | null;
  /** How finely it was put down: a pixel of the map, the last decimal of a text. Left out where it is as exact as written. */
  readonly precisionMetres?: number;
}

/** What somebody measures. The vertices of a radius are its centre and one position on the circle. */
export interface Measurement {
  readonly kind: MeasurementKind;
  readonly vertices: readonly Vertex[];
}

export const NO_MEASUREMENT: Measurement = { kind: 'line', vertices: [] };

/** As many vertices as a measurement of its kind needs before it has a result. */
export const FEWEST_VERTICES: Readonly<Record<MeasurementKind, number>> = { line: 2, area: 3, radius: 2 };

export function isMeasurable({ kind, vertices }: Measurement): boolean {
  return vertices.length >= FEWEST_VERTICES[kind];
}

/** The same vertices, put down in the same way. */
export function isSameMeasurement(a: Measurement, b: Measurement): boolean {
  const isSameVertex = (one: Vertex, other: Vertex | undefined) =>
    one.position[0] === other?.position[0] &&
    one.position[1] === other.position[1] &&
    one.precisionMetres === other.precisionMetres &&
    one.snap?.type === other.snap?.type &&
    one.snap?.id === other.snap?.id;
  return (
    a.kind === b.kind &&
    a.vertices.length === b.vertices.length &&
    a.vertices.every((vertex, i) => isSameVertex(vertex, b.vertices[i]))
  );
}

/** Positions are kept to 1e-7 of a degree, about a centimetre: what a link can carry, so that it says what the screen says. */
export const STEPS_PER_DEGREE = 1e7;

/** Precisions are kept as one of 62 steps, each √2 of the one before: from a centimetre to 15,000 km. */
const FINEST_PRECISION_METRES = 0.01;
export const PRECISION_STEPS = 62;

/** The precision of a step from 1 on. */
export function precisionOfStep(step: number): number {
  return FINEST_PRECISION_METRES * Math.SQRT2 ** (step - 1);
}

/** The step of the precision, rounded up to the next coarser one; 0 for none. */
export function stepOfPrecision(precisionMetres: number | undefined): number {
  if (precisionMetres === undefined || !(precisionMetres > 0)) return 0;
  const step = 1 + Math.ceil(2 * Math.log2(precisionMetres / FINEST_PRECISION_METRES) - 1e-6);
  return Math.min(PRECISION_STEPS, Math.max(1, step));
}

/** The vertex as it is kept. Keeping it again changes nothing. */
export function keptVertex({ position, snap, precisionMetres }: Vertex): Vertex {
  const [longitude, latitude] = position;
  const kept = { position: [keptDegrees(longitude), keptDegrees(latitude)] as const, snap };
  const step = stepOfPrecision(precisionMetres);
  return step === 0 ? kept : { ...kept, precisionMetres: precisionOfStep(step) };
}

export function keptMeasurement({ kind, vertices }: Measurement): Measurement {
  return { kind, vertices: vertices.map(keptVertex) };
}

/** Zero has no sign, so that equal positions are equal. */
function keptDegrees(degrees: number): number {
  return Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE + 0;
}

const EQUATOR_METRES = 40_075_016.686;
const PIXELS_OF_WORLD = 512;

/** What one pixel of the map spans on the ground, as finely as a hand can point. */
export function pixelMetres(zoom: number, latitude: number): number {
  return (EQUATOR_METRES * Math.cos((latitude * Math.PI) / 180)) / (PIXELS_OF_WORLD * 2 ** zoom);
}

/**
 * What half a unit of the last decimal of a degree spans, north to south; undefined below two decimals, which nobody
 * writes to say that a place is known to ten kilometres.
 */
export function precisionOfDecimals(decimals: number): number | undefined {
  return decimals < 2 ? undefined : ((EQUATOR_METRES / 360) * 10 ** -decimals) / 2;
}
