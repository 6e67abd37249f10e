import type { Position } from '#core/position.ts';
import { geodesicAreaOf } from '#geo/geodesic.ts';
import type { DrawTexts } from '#measure/draw-texts.ts';
import { isMeasurable, type Measurement } from '#measure/measurement.ts';
import { type Hand, isEnd, withHeld } from './hand.ts';
import { coarsestMetres, type DrawnLeg, isHeldLeg, totalMetres } from './leg.ts';

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
  if (hand.held === null && isEnd(hand.spot?.on ?? null, measurement))
    return isMeasurable(measurement)
      ? { name: texts.finish, figures: [wholeText(measurement, legs, texts)] }
      : { name: hand.spot?.name ?? null, figures: [] };
  const followed = handLegs.find(({ follows }) => follows !== null)?.follows ?? null;
  const name = followed === null ? (hand.spot?.name ?? null) : texts.follows(followed);
  const [leg] = handLegs;
  if (leg === undefined) return { name, figures: [] };
  if (measurement.kind === 'radius') return { name, figures: [lengthText(leg, texts)] };
  if (measurement.kind === 'area') {
    const ring = ringOf(measurement, legs, hand, handLegs);
    const figures = ring.length < 3 ? [] : [areaText(ring, coarsestMetres([...legs, ...handLegs]), texts)];
    return { name, figures: [lengthText(leg, texts), ...figures] };
  }
  const standing = legs.filter((_, i) => !isHeldLeg(i, hand.held, measurement));
  const all = [...standing, ...handLegs];
  const isOnlyLeg = standing.length === 0 && handLegs.length === 1;
  return {
    name,
    figures: [
      ...handLegs.map((one) => lengthText(one, texts)),
      ...(isOnlyLeg ? [] : [texts.total(totalMetres(all), coarsestMetres(all))]),
    ],
  };
}

function lengthText({ lengthMetres, uncertaintyMetres }: DrawnLeg, texts: DrawTexts): string {
  return texts.length(lengthMetres, uncertaintyMetres);
}

/** What has been measured already. */
function wholeText({ kind }: Measurement, legs: readonly DrawnLeg[], texts: DrawTexts): string {
  const uncertaintyMetres = coarsestMetres(legs);
  if (kind !== 'area') return texts.length(totalMetres(legs), uncertaintyMetres);
  return areaText(outlineOf(legs), uncertaintyMetres, texts);
}

/** What a square of this perimeter may be off by: to choose digits, that is near enough for other outlines. */
function areaText(ring: readonly Position[], uncertaintyMetres: number, texts: DrawTexts): string {
  const { areaSquareMetres, perimeterMetres } = geodesicAreaOf(ring);
  return texts.area(areaSquareMetres, (uncertaintyMetres * perimeterMetres) / 4);
}

/** The outline as it would be. */
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
  return outlineOf([...open, ...handLegs]);
}

/** Geodesics by their ends alone, what follows a line of the atlas in full. */
function outlineOf(legs: readonly DrawnLeg[]): Position[] {
  return legs.flatMap(({ line, follows }) => (follows === null ? line.slice(0, 1) : line));
}
