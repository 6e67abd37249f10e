import type { Step } from '#dataset/deck-schema.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { urlOfStep } from '#store/step-of-deck.ts';

/** Shows on the map what a step shows, with the editor beside it. What was measured before can be had back by undo. */
export function showStep(store: AtlasStore, step: Step): void {
  const state = store.getState();
  const url = urlOfStep(step, state);
  if (url.measurement === null && url.pinned.length === 0) state.measure({ type: 'clear' });
  state.applyUrl({ ...url, story: null, linkedDeck: null, tool: 'talk' });
  if (step.frame !== undefined) state.requestBounds([...step.frame]);
}
