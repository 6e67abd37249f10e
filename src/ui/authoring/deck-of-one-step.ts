import type { DeckDocument } from '#dataset/deck-document.ts';
import type { Step } from '#dataset/deck-schema.ts';

/** A deck in which there is nothing but what one step shows, for whoever draws pictures of decks. */
export function deckOfOneStep(view: Pick<Step, 'frame' | 'shows' | 'draws' | 'pins'>): DeckDocument {
  const step: Step = { ...view, id: 'step', title: {}, seconds: 60 };
  return {
    deck: { format: 'araz-atlas-deck-1', id: 'own', title: {}, steps: [step] },
    claims: {},
    events: {},
    sources: [],
    quantities: {},
    items: {},
    people: {},
    shownSourceCount: 0,
  };
}
