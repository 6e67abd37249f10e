import { useDeferredValue } from 'react';
import { useAtlas } from './use-atlas.ts';

/** The day everything is as of, for long panels: while it is being dragged they follow when there is time. */
export function useDay(): string {
  return useDeferredValue(useAtlas((state) => state.date));
}
