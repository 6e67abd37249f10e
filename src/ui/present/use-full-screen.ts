import { useEffect, useState } from 'react';
import { isFullScreen } from './full-screen.ts';

/** Whether the page has the whole screen, and whether it had it before in this talk. */
export function useFullScreen(): { readonly isFull: boolean; readonly isLost: boolean } {
  const [isFull, setFull] = useState(isFullScreen);
  const [hasBeen, setBeen] = useState(isFullScreen);
  useEffect(() => {
    const follow = () => {
      setFull(isFullScreen());
      setBeen((before) => before || isFullScreen());
    };
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  return { isFull, isLost: hasBeen && !isFull };
}
