import { useEffect } from 'react';
import { useAtlas } from '../hooks/use-atlas.ts';

/** Keeps the screen awake during a talk. Browsers let go when the page is hidden, so it is asked for again each time it is seen. */
export function useWakeLock(): void {
  const setKeptAwake = useAtlas((state) => state.setKeptAwake);
  useEffect(() => {
    let lock: WakeLockSentinel | null = null;
    let isEnded = false;
    const hold = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return;
      try {
        const next = await navigator.wakeLock.request('screen');
        if (isEnded) return await next.release();
        lock = next;
        lock.addEventListener('release', () => setKeptAwake(false));
        setKeptAwake(true);
      } catch {
        // A low battery, for one: the talk goes on, and the presenter is told.
        setKeptAwake(false);
      }
    };
    hold();
    document.addEventListener('visibilitychange', hold);
    return () => {
      isEnded = true;
      document.removeEventListener('visibilitychange', hold);
      lock?.release().catch(() => {});
      setKeptAwake(false);
    };
  }, [setKeptAwake]);
}
