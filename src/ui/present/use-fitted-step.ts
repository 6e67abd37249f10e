import { useEffect } from 'react';
import { directionOf } from '#core/language.ts';
import { useAtlasStore } from '../hooks/use-atlas.ts';
import { useLanguage } from '../hooks/use-language.ts';
import { useOnChange } from '../hooks/use-on-change.ts';

/** A window that is being drawn larger is fitted once it rests. */
const REST_MILLISECONDS = 250;

/**
 * Fits the step into the free part of the map again when that has changed: a projector that comes late, a window moved to another
 * screen, a language written the other way. Whoever explores is left alone.
 */
export function useFittedStep(): void {
  const store = useAtlasStore();
  const direction = directionOf(useLanguage());
  useOnChange(direction, () => fit(store));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => fit(store), REST_MILLISECONDS);
    };
    addEventListener('resize', wait);
    return () => {
      clearTimeout(timer);
      removeEventListener('resize', wait);
    };
  }, [store]);
}

function fit(store: ReturnType<typeof useAtlasStore>): void {
  const { isExploring, showStepAgain } = store.getState();
  if (!isExploring) showStepAgain();
}
