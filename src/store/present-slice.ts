import type { AtlasState } from './atlas-state.ts';
import type { PresentActions, PresentState, Story } from './present-state.ts';
import type { UrlState } from './url-state.ts';

type Slice = PresentState & PresentActions;
type Around = Slice & Pick<AtlasState, 'documents'>;

/** Where a talk stands. What its steps show is read once somebody presents (`step-of-deck.ts`). */
export function presentSlice(
  set: (change: Partial<Slice>) => void,
  get: () => Around,
  story: Story | null,
): Slice {
  return {
    story,
    role: 'audience',
    curtain: 'none',
    isExploring: false,
    isOverviewOpen: false,
    isProjector: false,
    stepRequests: 0,
    present(next) {
      set({
        story: next && withinDeck(get(), next),
        curtain: 'none',
        isExploring: false,
        isOverviewOpen: false,
        stepRequests: get().stepRequests + 1,
      });
    },
    stepBy(by) {
      const { story: at, curtain, isExploring, present } = get();
      if (at === null) return;
      if (curtain !== 'none') return set({ curtain: 'none' });
      present(isExploring ? at : { ...at, stepIndex: at.stepIndex + by });
    },
    goToStep(stepIndex) {
      const { story: at, present } = get();
      if (at !== null) present({ ...at, stepIndex });
    },
    setCurtain: (curtain) => set({ curtain }),
    setExploring: (isExploring) => set({ isExploring }),
    setOverviewOpen: (isOverviewOpen) => set({ isOverviewOpen }),
    setProjector: (isProjector) => set({ isProjector }),
  };
}

/** The talk an address says; another step is one to be shown. */
export function storyIn({ story }: UrlState, { story: now, stepRequests }: PresentState) {
  const isSame = story?.deckId === now?.deckId && story?.stepIndex === now?.stepIndex;
  return isSame ? {} : { story, stepRequests: stepRequests + 1 };
}

/** An address may name a step beyond the last: the nearest there is. */
function withinDeck({ documents }: Around, { deckId, stepIndex }: Story): Story {
  const loadable = documents[`deck/${deckId}`];
  const last = loadable?.type === 'ready' ? loadable.document.deck.steps.length - 1 : stepIndex;
  return { deckId, stepIndex: Math.max(0, Math.min(stepIndex, last)) };
}
