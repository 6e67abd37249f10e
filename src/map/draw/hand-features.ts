import type { Feature, FeatureCollection } from 'geojson';
import type { Measurement, Vertex } from '#measure/measurement.ts';
import { circleFeatures, lineOf, pointOf } from './feature-of.ts';
import { type Hand, withHeld } from './hand.ts';
import type { DrawnLeg, LegBetween } from './leg.ts';

/** The legs that the hand is about to change: to the pointer, or to what is held from both sides. */
export function handLegs(
  measurement: Measurement,
  isFinished: boolean,
  { spot, held }: Hand,
  between: LegBetween,
): DrawnLeg[] {
  if (spot === null || (held === null && isFinished)) return [];
  const { kind, vertices } = held === null ? measurement : withHeld(measurement, held, spot.vertex);
  const join = (from: Vertex | undefined, to: Vertex | undefined) =>
    from === undefined || to === undefined ? [] : [between(from, to)];
  if (kind === 'radius') return join(vertices[0], held === null ? spot.vertex : vertices[1]);
  if (held === null) {
    const isRing = kind === 'area' && vertices.length > 1;
    return [...join(vertices.at(-1), spot.vertex), ...(isRing ? join(spot.vertex, vertices[0]) : [])];
  }
  const isRing = kind === 'area' && vertices.length > 2;
  const before = isRing ? vertices.at(held.at - 1) : vertices[held.at - 1];
  const after = isRing ? vertices[(held.at + 1) % vertices.length] : vertices[held.at + 1];
  return [...join(before, spot.vertex), ...join(spot.vertex, after)];
}

/** What the hand is doing: its legs, what is held, and what a vertex would be put on. */
export function handFeatures(
  { kind }: Measurement,
  isFinished: boolean,
  { spot, held }: Hand,
  legs: readonly DrawnLeg[],
): FeatureCollection {
  const features: Feature[] = [];
  if (spot !== null && (held !== null || !isFinished)) {
    features.push(...legs.flatMap((leg) => legFeatures(leg, kind)));
    if (held !== null) features.push(pointOf('vertex', spot.vertex, { isFilled: true }));
    if (spot.name !== null || spot.on?.type === 'vertex') features.push(pointOf('snap', spot.vertex));
  }
  return { type: 'FeatureCollection', features };
}

function legFeatures({ line }: DrawnLeg, kind: Measurement['kind']): Feature[] {
  const [start, end] = [line[0], line.at(-1)];
  if (kind !== 'radius' || start === undefined || end === undefined) return [lineOf(line, 'band')];
  return circleFeatures(start, end, 'band');
}
