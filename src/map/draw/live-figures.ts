import type { Position } from '#core/position.ts';
import { geodesicAreaOf } from '#geo/geodesic.ts';
import type { DrawTexts } from '#measure/draw-texts.ts';
import type { Measurement } from '#measure/measurement.ts';
import { type Hand, withHeld } from './hand.ts';
import { type DrawnLeg, isHeldLeg, totalMetres } from './leg.ts';

/** What stands at the pointer: first what a vertex would be put on, then the leg, then the whole. */
export interface LiveWords {
  readonly name: string | null;
  readonly figures: readonly string[];
}

/** What would be measured if the vertex were put down where the hand is. */
export function liveWords(
  measurement: Measurement,
  legs: readonly DrawnLeg[],
  hand: Hand,
  handLegs: readonly DrawnLeg[],
  texts: DrawTexts,
): LiveWords {
  const followed = handLegs.find(({ follows }) => follows !== null)?.follows ?? null;
  const name = followed === null ? (hand.spot?.name ?? null) : texts.follows(followed);
  const [leg] = handLegs;
  if (leg === undefined) return { name, figures: [] };
  if (measurement.kind === 'radius') return { name, figures: [texts.length(totalMetres(handLegs))] };
  if (measurement.kind === 'area') {
    const ring = ringOf(measurement, legs, hand, handLegs);
    const figures = ring.length < 3 ? [] : [texts.area(geodesicAreaOf(ring).areaSquareMetres)];
    return { name, figures: [texts.length(leg.lengthMetres), ...figures] };
  }
  const standing = legs.filter((_, i) => !isHeldLeg(i, hand.held, measurement));
  const total = totalMetres(standing) + totalMetres(handLegs);
  const isOnlyLeg = standing.length === 0 && handLegs.length === 1;
  return {
    name,
    figures: [
      ...handLegs.map(({ lengthMetres }) => texts.length(lengthMetres)),
      ...(isOnlyLeg ? [] : [texts.total(total)]),
    ],
  };
}

/** The outline as it would be: geodesics by their ends alone, what follows a line of the atlas in full. */
function ringOf(
  measurement: Measurement,
  legs: readonly DrawnLeg[],
  hand: Hand,
  handLegs: readonly DrawnLeg[],
): Position[] {
  const { spot, held } = hand;
  if (spot === null) return [];
  if (held !== null) return withHeld(measurement, held, spot.vertex).vertices.map(({ position }) => position);
  const open = legs.slice(0, Math.max(0, measurement.vertices.length - 1));
  return [...open, ...handLegs].flatMap(({ line, follows }) => (follows === null ? line.slice(0, 1) : line));
}
