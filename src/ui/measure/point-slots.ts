import { FEWEST_VERTICES, type Measurement, type Vertex } from '#measure/measurement.ts';
import type { MeasuringStep } from '#measure/measuring.ts';

/** A place for a point in the list: one that is there, or one that is still to be named. */
export interface PointSlot {
  readonly at: number;
  readonly vertex: Vertex | null;
  /** From, via, to; the corner of an area; the centre or the circle of a radius. */
  readonly role: 'from' | 'via' | 'to' | 'corner' | 'centre' | 'circle';
}

/**
 * The points of a measurement in order, filled up with empty places to what its kind needs. `emptyAt` is where one more is
 * to be named between the others.
 */
export function slotsOf({ kind, vertices }: Measurement, emptyAt: number | null = null): PointSlot[] {
  const given: (Vertex | null)[] = [...vertices];
  if (emptyAt !== null) given.splice(emptyAt, 0, null);
  while (given.length < FEWEST_VERTICES[kind]) given.push(null);
  return given.map((vertex, at) => ({ at, vertex, role: roleAt(kind, at, given.length) }));
}

function roleAt(kind: Measurement['kind'], at: number, count: number): PointSlot['role'] {
  if (kind === 'area') return 'corner';
  if (kind === 'radius') return at === 0 ? 'centre' : 'circle';
  if (at === 0) return 'from';
  return at === count - 1 ? 'to' : 'via';
}

/** The step that puts a vertex where an empty place was, behind the last vertex there is. */
export function stepToFill({ kind, vertices }: Measurement, filled: readonly Vertex[]): MeasuringStep {
  const measurement = { kind, vertices: [...vertices, ...filled] };
  return { type: 'replace', measurement };
}

/** The step that changes the places of a point and the one before it; `at` counts from 0 and is not 0. */
export function stepToSwap({ kind, vertices }: Measurement, at: number): MeasuringStep {
  const [before, vertex] = [vertices[at - 1], vertices[at]];
  const swapped =
    before === undefined || vertex === undefined ? vertices : vertices.with(at - 1, vertex).with(at, before);
  return { type: 'replace', measurement: { kind, vertices: swapped } };
}
