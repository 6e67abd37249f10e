import type { Bounds } from '#core/position.ts';
import type { AtlasState } from './atlas-state.ts';
import { selectOnMap } from './atlas-store.ts';
import { boxOf } from './position-box.ts';

/** What of the map is to be framed: the selection, or else the mark. */
export function selectFramed(state: AtlasState): Bounds | null {
  return selectOnMap(state)?.bounds ?? (state.mark === null ? null : boxOf(state.mark));
}
