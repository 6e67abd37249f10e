import type { AtlasStore } from '#store/atlas-store.ts';
import { type AtlasState, selectTheme } from '#store/atlas-store.ts';
import { selectDeck } from '#store/step-of-deck.ts';
import { thumbnailLook } from '#ui/present/step-pictures.ts';
import { drawnOfStep } from './drawn-of-step.ts';
import { stepPicturesOf } from './step-pictures-of.ts';
import { stateOfStep } from './step-state.ts';

/** Pictures wait until a step has been flown to and looked at; a presenter who leafs through makes none. */
const REST_MILLISECONDS = 2500;

/**
 * Keeps the steps before and after the present one ready: their documents and lines at once, and, once the machine has nothing else
 * to do, their pictures, with which fonts and files are here before the map itself asks for them. A second map stops the page for as
 * long as its graphics take to start: none is made while a hand is at work or another window leads.
 */
export function warmSteps(store: AtlasStore) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let asked = 0;
  const warm = async (index: number, mine: number) => {
    const state = store.getState();
    const deck = selectDeck(state);
    if (deck === null) return;
    const look = { language: state.language, theme: selectTheme(state) };
    const neighbours = [index + 1, index - 1].filter((i) => deck.deck.steps[i] !== undefined);
    for (const i of neighbours) {
      const step = deck.deck.steps[i];
      if (step === undefined) continue;
      const { documents } = await stateOfStep(store, step, look);
      await whenIdle();
      if (mine !== asked) return;
      if (documents.alignments?.type === 'ready') drawnOfStep(step, documents.alignments.document);
    }
    const draw = async () => {
      for (const i of [index, ...neighbours]) {
        await whenIdle();
        if (mine !== asked || !isQuiet(store.getState())) return;
        const pictures = await stepPicturesOf(store);
        await pictures.picture(deck, i, thumbnailLook({ ...look, isProjector: state.isProjector }));
      }
    };
    timer = setTimeout(() => draw().catch((error: unknown) => tell(mine, error)), REST_MILLISECONDS);
  };
  /** What has been stopped meanwhile is missed by nobody. */
  const tell = (mine: number, error: unknown) => {
    if (mine === asked) console.warn('The next step could not be made ready.', error);
  };
  const stop = () => {
    asked += 1;
    clearTimeout(timer);
  };
  return {
    around(index: number) {
      stop();
      const mine = asked;
      warm(index, mine).catch((error: unknown) => tell(mine, error));
    },
    stop,
  };
}

/** Nothing moves here that would be seen to stop. */
function isQuiet({ stagePointer, isExploring, role, windows }: AtlasState): boolean {
  const isLed = role === 'audience' && windows.other === 'here';
  return stagePointer === 'none' && !isExploring && !isLed;
}

function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: 5000 });
    else setTimeout(resolve, 200);
  });
}
