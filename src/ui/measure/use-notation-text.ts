import type { Position } from '#core/position.ts';
import { positionNotations } from '#search/position-notations.ts';
import { usePositionText } from '../search/use-position-text.ts';

export const NOTATIONS = ['degrees', 'dms', 'utm', 'mgrs'] as const;
export type Notation = (typeof NOTATIONS)[number];

/** Writes positions in one notation; near the poles, where UTM ends, in degrees. */
export function useNotationText(notation: Notation): (position: Position) => string {
  const inDegrees = usePositionText();
  return (position) =>
    notation === 'degrees'
      ? inDegrees(position)
      : (positionNotations(position)[notation] ?? inDegrees(position));
}
