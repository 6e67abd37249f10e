import type { DeckDocument } from '#dataset/deck-document.ts';
import type { Step } from '#dataset/deck-schema.ts';
import { addressOfStep } from '#dataset/deck-step.ts';
import type { AtlasState } from './atlas-state.ts';
import { parseUrl, type UrlState } from './url-state.ts';

/** The deck that is presented; null before it has arrived. */
export function selectDeck({ story, documents }: AtlasState): DeckDocument | null {
  const loadable = story === null ? undefined : documents[`deck/${story.deckId}`];
  return loadable?.type === 'ready' ? loadable.document : null;
}

/** The step that is presented; null before its deck has arrived. */
export function selectStep(state: AtlasState): Step | null {
  return selectDeck(state)?.deck.steps[state.story?.stepIndex ?? 0] ?? null;
}

/**
 * What the address would say where this step is shown: its own parts, and whatever is not the deck's to decide, such as language
 * and colours. Parts that cannot be read are left out; a deck is checked for them when it is opened.
 */
export function urlOfStep(step: Step, state: AtlasState): UrlState {
  const { state: shown } = parseUrl(addressOfStep(step));
  const { themeChoice, language, digits, story, autoplay, linkedDeck, unknownUrlParts } = state;
  return {
    ...shown,
    // The map draws a way for its tool alone.
    tool: shown.route === null ? shown.tool : 'routes',
    theme: themeChoice,
    language,
    digits: digits === 'language' ? null : digits,
    story,
    isLooped: autoplay !== 'off',
    linkedDeck,
    unknown: unknownUrlParts,
  };
}
