import type { Position } from '#core/position.ts';
import type { PositionClass } from '#core/position-class.ts';
import type { Alignment, AlignmentsDocument } from '#dataset/alignments-document.ts';

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

export function groundOf(...alignments: readonly Alignment[]): {
  alignments: AlignmentsDocument;
  borders: null;
} {
  return { alignments: { alignments }, borders: null };
}
