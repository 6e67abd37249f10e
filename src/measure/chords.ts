import type { Position } from '#core/position.ts';
import type { DensePlace } from '#geo/geodesic.ts';
import {
  type BorderIndex,
  type BorderSegment,
  METRES_PER_DEGREE,
  segmentsNear,
  widthOfDegree,
} from './border-index.ts';

/** A straight piece of a line, in degrees. */
export interface Chord {
  readonly from: Position;
  readonly to: Position;
  readonly fromMetres: number;
  readonly toMetres: number;
}

/** Longitudes of each chord lie around −180° to 180°, as those of the borders do. */
export function chordsOf(places: readonly DensePlace[]): Chord[] {
  return places.slice(1).flatMap((end, i) => {
    const start = places[i] ?? end;
    const turn = 360 * Math.round(start.position[0] / 360);
    const chord: Chord = {
      from: [start.position[0] - turn, start.position[1]],
      to: [end.position[0] - turn, end.position[1]],
      fromMetres: start.metres,
      toMetres: end.metres,
    };
    const [, east] = inOrder(chord.from[0], chord.to[0]);
    const [west] = inOrder(chord.from[0], chord.to[0]);
    if (east > 180) return [chord, turned(chord, -360)];
    return west < -180 ? [chord, turned(chord, 360)] : [chord];
  });
}

function turned({ from, to, ...rest }: Chord, degrees: number): Chord {
  return { ...rest, from: [from[0] + degrees, from[1]], to: [to[0] + degrees, to[1]] };
}

export function inOrder(a: number, b: number): readonly [least: number, most: number] {
  return a < b ? [a, b] : [b, a];
}

/** The borders near a chord; with a reach those so many metres around it, too. */
export function segmentsAround(
  index: BorderIndex,
  { from, to }: Chord,
  reachMetres = 0,
): readonly BorderSegment[] {
  const [west, east] = inOrder(from[0], to[0]);
  const [south, north] = inOrder(from[1], to[1]);
  const up = reachMetres / METRES_PER_DEGREE;
  const aside = up / widthOfDegree(Math.max(Math.abs(south), Math.abs(north)));
  return segmentsNear(index, west - aside, south - up, east + aside, north + up);
}

export function metresAt({ fromMetres, toMetres }: Chord, share: number): number {
  return fromMetres + share * (toMetres - fromMetres);
}
