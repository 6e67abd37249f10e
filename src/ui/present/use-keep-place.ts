import { useEffect } from 'react';
import { keepReached } from '#store/reached-steps.ts';
import { useAtlas } from '../hooks/use-atlas.ts';

/** Remembers how far each talk has come, for whoever opens it again. */
export function useKeepPlace(): void {
  const story = useAtlas((state) => state.story);
  useEffect(() => {
    // Storage is slow: not in the task that shows the step. Nor is it taken back, since the last step of a talk counts too.
    if (story !== null) setTimeout(() => keepReached(story));
  }, [story]);
}
