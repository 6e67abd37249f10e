import { useEffect } from 'react';
import { selectDeck, selectStep } from '#store/step-of-deck.ts';
import { useAtlas, useAtlasStore } from '../hooks/use-atlas.ts';

/** A visitor who has not touched anything for so long has gone. */
const IDLE_MILLISECONDS = 45_000;
const INPUTS = ['pointermove', 'pointerdown', 'wheel', 'keydown', 'touchstart'] as const;

/** Plays a talk by itself, round and round, each step as long as it is planned; whoever uses the stand has it to themselves. */
export function Autoplay() {
  const autoplay = useAtlas((state) => state.autoplay);
  usePlaying(autoplay === 'playing');
  useVisitors(autoplay !== 'off');
  return null;
}

function usePlaying(isPlaying: boolean): void {
  const store = useAtlasStore();
  const arrivals = useAtlas((state) => state.stepRequests);
  const seconds = useAtlas((state) => selectStep(state)?.seconds ?? null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: every arrival begins the time of its step anew
  useEffect(() => {
    if (!isPlaying || seconds === null) return;
    const timer = setTimeout(() => playOn(store.getState()), seconds * 1000);
    return () => clearTimeout(timer);
  }, [isPlaying, seconds, arrivals, store]);
}

function playOn(state: ReturnType<ReturnType<typeof useAtlasStore>['getState']>): void {
  const { story, present } = state;
  const count = selectDeck(state)?.deck.steps.length ?? 0;
  if (story !== null && count > 0) present({ ...story, stepIndex: (story.stepIndex + 1) % count });
}

/** Waits from the first touch until nobody has moved anything for a while, then goes on from the step that was left. */
function useVisitors(isOn: boolean): void {
  const store = useAtlasStore();
  useEffect(() => {
    if (!isOn) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const resume = () => {
      const { story, present, setAutoplay } = store.getState();
      setAutoplay('playing');
      present(story);
    };
    const notice = (event: Event) => {
      // A move that moves nothing: the page has changed under a pointer that rests.
      if (event instanceof PointerEvent && event.type === 'pointermove' && !hasMoved(event)) return;
      const { autoplay, setAutoplay } = store.getState();
      if (autoplay === 'off') return;
      if (autoplay === 'playing') setAutoplay('waiting');
      clearTimeout(timer);
      timer = setTimeout(resume, IDLE_MILLISECONDS);
    };
    for (const input of INPUTS) addEventListener(input, notice, { capture: true, passive: true });
    return () => {
      clearTimeout(timer);
      for (const input of INPUTS) removeEventListener(input, notice, { capture: true });
    };
  }, [isOn, store]);
}

function hasMoved({ movementX, movementY }: PointerEvent): boolean {
  return movementX !== 0 || movementY !== 0;
}
