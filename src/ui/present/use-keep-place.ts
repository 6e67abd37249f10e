import { useEffect } from 'react';
import { keepReached } from '#store/reached-steps.ts';
import { useAtlas } from '../hooks/use-atlas.ts';

/** Remembers how far each talk has come, for whoever opens it again. */
export function useKeepPlace(): void {
  const story = useAtlas((state) => state.story);
  useEffect(() => {
    if (story === null) return;
    // Storage is slow, and a step is to be seen first.
    const timer = setTimeout(() => keepReached(story));
    return () => clearTimeout(timer);
  }, [story]);
}
