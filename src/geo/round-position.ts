import type { Position } from '#core/position.ts';

/** Five decimals of a degree are about a metre, finer than anything the atlas places. */
const STEPS_PER_DEGREE = 100_000;

/** `position` to five decimals, as the data files hold it. */
export function roundPosition([longitude, latitude]: Position): [longitude: number, latitude: number] {
  return [roundDegrees(longitude), roundDegrees(latitude)];
}

function roundDegrees(degrees: number): number {
  return Math.round(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
}
