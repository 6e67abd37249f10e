import type { AtlasState } from './atlas-state.ts';
import type { PresentActions, PresentState, Story } from './present-state.ts';
import type { UrlState } from './url-state.ts';

type Slice = PresentState & PresentActions;
type Around = Slice & Pick<AtlasState, 'documents' | 'windows'>;

const NOT_STARTED = { elapsedMilliseconds: 0, runningSince: null };

/** A step that has just been reached is seen whole: nothing lies over it, and nobody has wandered off. */
const ARRIVED = {
  curtain: 'none',
  isExploring: false,
  isOverviewOpen: false,
  isLeaveAsked: false,
  typedStep: '',
  presentDialog: null,
} as const;

/** Where a talk stands. What its steps show is read once somebody presents (`step-of-deck.ts`). */
export function presentSlice(
  set: (change: Partial<Slice>) => void,
  get: () => Around,
  { story, isLooped, linkedDeck }: UrlState,
): Slice {
  return {
    story,
    role: 'audience',
    curtain: 'none',
    isExploring: false,
    isOverviewOpen: false,
    isProjector: false,
    stepRequests: 0,
    typedStep: '',
    timer: NOT_STARTED,
    autoplay: story !== null && isLooped ? 'playing' : 'off',
    isKeptAwake: false,
    hasStartButton: false,
    isLeaveAsked: false,
    presentDialog: story === null && linkedDeck !== null ? 'decks' : null,
    present(next) {
      set({
        ...ARRIVED,
        story: next && withinDeck(get(), next),
        // What belongs to one talk ends with it.
        ...(next === null ? { autoplay: 'off', timer: NOT_STARTED } : {}),
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
    showStepAgain: () => set({ stepRequests: get().stepRequests + 1 }),
    setCurtain: (curtain) => set({ curtain }),
    setExploring: (isExploring) => set({ isExploring }),
    setOverviewOpen: (isOverviewOpen) => set({ isOverviewOpen }),
    setProjector: (isProjector) => set({ isProjector }),
    setTypedStep: (typedStep) => set({ typedStep }),
    toggleTimer(now) {
      const { elapsedMilliseconds, runningSince } = get().timer;
      set({
        timer:
          runningSince === null
            ? { elapsedMilliseconds, runningSince: now }
            : {
                elapsedMilliseconds: elapsedMilliseconds + Math.max(0, now - runningSince),
                runningSince: null,
              },
      });
    },
    resetTimer: () => set({ timer: NOT_STARTED }),
    setAutoplay: (autoplay) => set({ autoplay }),
    setKeptAwake: (isKeptAwake) => set({ isKeptAwake }),
    setHasStartButton: (hasStartButton) => set({ hasStartButton }),
    askToLeave() {
      const { hasStartButton, isLeaveAsked, windows, present } = get();
      // The end of a talk is the end in both windows.
      const isWeighty = hasStartButton || windows.other === 'here';
      if (isWeighty && !isLeaveAsked) set({ isLeaveAsked: true });
      else present(null);
    },
    stay: () => set({ isLeaveAsked: false }),
    openPresentDialog: (presentDialog) => set({ presentDialog }),
  };
}

/** The talk an address says; another step is one to be shown. */
export function storyIn({ story, isLooped }: UrlState, { story: now, stepRequests, autoplay }: PresentState) {
  const isSame = story?.deckId === now?.deckId && story?.stepIndex === now?.stepIndex;
  const playing = autoplay === 'off' ? 'playing' : autoplay;
  return {
    autoplay: story !== null && isLooped ? playing : ('off' as const),
    ...(isSame ? {} : { ...ARRIVED, story, stepRequests: stepRequests + 1 }),
    ...(story === null ? { timer: NOT_STARTED } : {}),
  };
}

/** An address may name a step beyond the last: the nearest there is. */
function withinDeck({ documents }: Around, { deckId, stepIndex }: Story): Story {
  const loadable = documents[`deck/${deckId}`];
  const last = loadable?.type === 'ready' ? loadable.document.deck.steps.length - 1 : stepIndex;
  return { deckId, stepIndex: Math.max(0, Math.min(stepIndex, last)) };
}
