import { addressOfStep } from '#dataset/deck-step.ts';
import type { AtlasState } from '#store/atlas-store.ts';
import { isSameSelection } from '#store/selection.ts';
import { selectStep } from '#store/step-of-deck.ts';
import { parseUrl } from '#store/url-state.ts';

/** Whether somebody who explores has looked up something that the step itself does not show. */
export function isBesideStep(state: AtlasState): boolean {
  const step = selectStep(state);
  if (step === null || !state.isExploring) return false;
  const { selection, tool, measurement } = parseUrl(addressOfStep(step)).state;
  const hasTool = tool !== null || measurement !== null;
  const isElsewhere = state.selection.type !== 'none' && !isSameSelection(state.selection, selection);
  return isElsewhere || (state.tool !== null && !hasTool);
}
