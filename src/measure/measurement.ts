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
