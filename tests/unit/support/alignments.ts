import type { Position } from '#core/position.ts';
import type { PositionClass } from '#core/position-class.ts';
import type { Alignment } from '#dataset/alignments-document.ts';
import type { MeasuringGround } from '#measure/result.ts';

/** A line of the atlas by its id, `project/part`. */
export function fakeAlignment(
  id: string,
  positions: readonly Position[],
  errorMetres = 3000,
  positionClass: PositionClass = 'schematic',
): Alignment {
  const [project = '', part = null] = id.split('/');
  const name = { en: id, az: id, fa: id, ru: id };
  return {
    id,
    project,
    part,
    kind: 'railway',
    name,
    positions,
    positionClass,
    errorMetres,
    steps: [],
    chainage: null,
  };
}

export function groundOf(...alignments: readonly Alignment[]): MeasuringGround {
  return { alignments: { alignments }, projects: [], borders: null };
}
