import { useEffect } from 'react';
import { directionOf } from '#core/language.ts';
import { selectStep } from '#store/step-of-deck.ts';
import { useAtlas, useAtlasStore } from '../hooks/use-atlas.ts';
import { useLanguage } from '../hooks/use-language.ts';
import { useOnChange } from '../hooks/use-on-change.ts';

/** A window that is being drawn larger is fitted once it rests. */
const REST_MILLISECONDS = 250;

/**
 * Fits the step into the free part of the map again when that has changed: the first card, a page that goes, a projector that comes
 * late, a window moved to another screen, a language written the other way. Whoever explores is left alone.
 */
export function useFittedStep(): void {
  const store = useAtlasStore();
  const direction = directionOf(useLanguage());
  useOnChange(direction, () => fitAgain(store));
  // A page that goes with its step leaves its place to the map, but only once it has gone.
  const hasPage = useAtlas((state) => state.page !== null);
  useOnChange(hasPage, () => fitAgain(store));
  const hasCard = useAtlas((state) => selectStep(state) !== null);
  useEffect(() => {
    if (hasCard) fitAgain(store);
  }, [store, hasCard]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => fitAgain(store), REST_MILLISECONDS);
    };
    addEventListener('resize', wait);
    return () => {
      clearTimeout(timer);
      removeEventListener('resize', wait);
    };
  }, [store]);
}

function fitAgain(store: ReturnType<typeof useAtlasStore>): void {
  const { isExploring, showStepAgain } = store.getState();
  if (!isExploring) showStepAgain();
}
