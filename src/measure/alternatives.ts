import { geodesicBetween } from '#geo/geodesic.ts';
import type { Line } from '#geo/line.ts';
import { areaAsOnPlane, areaAsOnSphere, lengthAsOnPlane, lengthAsOnSphere } from './as-others-measure.ts';
import type { MeasurementKind } from './measurement.ts';
import type { Leg } from './path.ts';

/** How other tools measure: on a sphere, on the plane of a web map, or without the vertices between the ends. */
export const ALTERNATIVE_METHODS = ['sphere', 'mercator', 'straight'] as const;
export type AlternativeMethod = (typeof ALTERNATIVE_METHODS)[number];

/** What another tool would say about the same vertices. */
export interface Alternative {
  readonly method: AlternativeMethod;
  readonly lengthMetres: number;
  /** Null where the method has no area to offer, and for lines. */
  readonly areaSquareMetres: number | null;
}

/**
 * The same vertices as others measure them. The straight line is the geodesic from the first vertex to the last, and
 * only a line has one. `ring` is the outline an area is taken of, null for a line.
 */
export function alternativesOf(
  kind: MeasurementKind,
  legs: readonly Leg[],
  ring: Line | null,
): readonly Alternative[] {
  const lines = legs.map(asOthersDraw);
  const sum = (lengthOf: (line: Line) => number) => lines.reduce((total, line) => total + lengthOf(line), 0);
  const sphere = {
    method: 'sphere' as const,
    lengthMetres: sum(lengthAsOnSphere),
    areaSquareMetres: ring && areaAsOnSphere(ring),
  };
  const mercator = {
    method: 'mercator' as const,
    lengthMetres: sum(lengthAsOnPlane),
    areaSquareMetres: ring && areaAsOnPlane(ring),
  };
  const [first, last] = [lines[0]?.[0], lines.at(-1)?.at(-1)];
  if (kind !== 'line' || first === undefined || last === undefined) return [sphere, mercator];
  const { lengthMetres } = geodesicBetween(first, last);
  return [sphere, mercator, { method: 'straight', lengthMetres, areaSquareMetres: null }];
}

/** A geodesic is drawn straight from end to end; a line of the atlas with all its windings. */
export function asOthersDraw({ line, follows }: Leg): Line {
  return follows === null ? [...line.slice(0, 1), ...line.slice(-1)] : line;
}
