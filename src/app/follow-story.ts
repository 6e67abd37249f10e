import { NO_MEASUREMENT } from '#measure/measurement.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { selectDeck, selectStep, urlOfStep } from '#store/step-of-deck.ts';
import { selectUrlState } from '#store/url-of-state.ts';

/**
 * Takes over what each step of a talk shows; where it looks, the map follows by itself (`talk-on-map.ts`). Its end brings back
 * what was on screen before.
 */
export function followStory(store: AtlasStore): () => void {
  const before = selectUrlState({ ...store.getState(), story: null });
  const { measuring } = store.getState();
  const show = () => {
    const state = store.getState();
    if (state.story === null) return;
    const step = selectStep(state);
    if (step === null) return state.wantDocument(`deck/${state.story.deckId}`);
    const url = urlOfStep(step, state);
    // Without a view: the map would jump to it at once.
    state.applyUrl({ ...url, view: null });
    if (url.route !== null) state.wantDocument('network');
    // What another step has measured is no part of this one, nor what was pinned before the talk.
    const measurement = url.measurement?.measurement ?? NO_MEASUREMENT;
    state.measure({ type: 'replace', measurement, pinned: url.pinned });
  };
  const ends = [
    store.subscribe((state) => state.stepRequests, show),
    // The deck has arrived: its last step is known now.
    store.subscribe(selectDeck, (deck) => {
      const { story, goToStep } = store.getState();
      if (deck !== null && story !== null) goToStep(story.stepIndex);
    }),
  ];
  show();
  return () => {
    for (const end of ends) end();
    const { applyUrl, themeChoice, language, digits, unknownUrlParts: unknown } = store.getState();
    store.setState({ measuring });
    applyUrl({
      ...before,
      theme: themeChoice,
      language,
      digits: digits === 'language' ? null : digits,
      unknown,
    });
  };
}
