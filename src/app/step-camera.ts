import type { Step } from '#dataset/deck-schema.ts';
import type { StageTarget } from '#map/stage/stage-map.ts';
import type { AtlasState } from '#store/atlas-store.ts';
import { selectStep } from '#store/step-of-deck.ts';
import { parseView } from '#store/url-place.ts';

/** Where a step looks; null where it leaves that to what it selects or marks. */
export function cameraOfStep({ frame, shows }: Step): StageTarget | null {
  if (frame !== undefined) return { type: 'box', box: frame };
  const view = shows.map === undefined ? null : parseView(shows.map);
  return view && { type: 'view', view };
}

/** The camera is the step's: what is selected, marked or found is not framed besides. */
export function isCameraOfStep(state: AtlasState): boolean {
  if (state.story === null || state.isExploring) return false;
  const step = selectStep(state);
  return step === null || cameraOfStep(step) !== null;
}
