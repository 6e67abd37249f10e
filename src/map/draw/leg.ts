import type { Position } from '#core/position.ts';
import type { Line } from '#geo/line.ts';
import type { Measurement, Vertex } from '#measure/measurement.ts';
import type { Handle } from './hand.ts';

/** What lies between two neighbouring vertices, as it is drawn. */
export interface DrawnLeg {
  readonly line: Line;
  readonly lengthMetres: number;
  /** How far the length may be off, at 90 %. */
  readonly uncertaintyMetres: number;
  /** The name of the line of the atlas that it follows. */
  readonly follows: string | null;
}

/** The way from one vertex to the next: a geodesic, or along a line of the atlas. */
export type LegBetween = (from: Vertex, to: Vertex) => DrawnLeg;

/** The legs of a measurement in order; an area returns to its first vertex. */
export function legsOf({ kind, vertices }: Measurement, between: LegBetween): DrawnLeg[] {
  const closing = kind === 'area' && vertices.length > 2 ? vertices.slice(0, 1) : [];
  const all = [...vertices, ...closing];
  return all.flatMap((to, i) => {
    const from = all[i - 1];
    return from === undefined ? [] : [between(from, to)];
  });
}

export function totalMetres(legs: readonly DrawnLeg[]): number {
  return legs.reduce((sum, { lengthMetres }) => sum + lengthMetres, 0);
}

/** Of several legs no figure is finer than that of the vaguest. */
export function coarsestMetres(legs: readonly DrawnLeg[]): number {
  return Math.max(0, ...legs.map(({ uncertaintyMetres }) => uncertaintyMetres));
}

/** Whether a leg begins or ends at what is held. */
export function isHeldLeg(leg: number, held: Handle | null, { kind, vertices }: Measurement): boolean {
  if (held === null) return false;
  if (held.type === 'midpoint') return leg === held.at - 1;
  const before = kind === 'area' && held.at === 0 ? vertices.length - 1 : held.at - 1;
  return leg === held.at || leg === before;
}

/** About halfway, where a leg is labelled and taken hold of. */
export function middleOf({ line }: DrawnLeg): Position | null {
  const steps = line.map((position, i) => degreesFrom(line[i - 1] ?? position, position));
  let left = steps.reduce((sum, step) => sum + step, 0) / 2;
  for (const [i, step] of steps.entries()) {
    const [from, to] = [line[i - 1], line[i]];
    if (from !== undefined && to !== undefined && left <= step) {
      const share = step === 0 ? 0 : left / step;
      return [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])];
    }
    left -= step;
  }
  return null;
}

/** Good enough to find the middle of what is seen; nothing of it is shown as a figure. */
function degreesFrom(from: Position, to: Position): number {
  const narrowing = Math.cos((((from[1] + to[1]) / 2) * Math.PI) / 180);
  return Math.hypot((to[0] - from[0]) * narrowing, to[1] - from[1]);
}

/** A leg shorter than this on the screen has no room for a handle in its middle. */
const HANDLE_PIXELS = 64;

/** From which zoom on a leg is long enough to be taken hold of in its middle. */
export function zoomOfLength({ line }: DrawnLeg): number {
  const [from, to] = [line[0], line.at(-1)];
  if (from === undefined || to === undefined) return Number.POSITIVE_INFINITY;
  const degrees = Math.hypot(to[0] - from[0], (to[1] - from[1]) / Math.cos((from[1] * Math.PI) / 180));
  return Math.log2((HANDLE_PIXELS * 360) / (512 * Math.max(degrees, 1e-9)));
}
