import { useEffect } from 'react';
import { useAtlasStore } from '../hooks/use-atlas.ts';
import { type SwipePoint, swipeOf } from './swipe.ts';

/** These scroll or choose with a finger themselves. */
const FINGERS_OWN = '[data-owns-keys], [role="menu"], [role="dialog"], [role="toolbar"], [data-overview]';

/**
 * One finger drawn across the screen goes to the next or previous step, two move the map: a finger on the map is kept from it
 * until a second one comes.
 */
export function useSwipe(): void {
  const store = useAtlasStore();
  useEffect(() => {
    let start: SwipePoint | null = null;
    const begin = (event: TouchEvent) => {
      const [finger] = event.touches;
      const { target } = event;
      start = null;
      if (event.touches.length !== 1 || finger === undefined || !(target instanceof Element)) return;
      const isMap = target.tagName === 'CANVAS';
      if (!isMap && target.closest(FINGERS_OWN) !== null) return;
      if (isMap && store.getState().stagePointer !== 'none') return;
      start = { x: finger.clientX, y: finger.clientY, at: event.timeStamp };
      if (isMap) event.stopPropagation();
    };
    const end = (event: TouchEvent) => {
      const [finger] = event.changedTouches;
      if (start === null || finger === undefined) return;
      const way = swipeOf(start, { x: finger.clientX, y: finger.clientY, at: event.timeStamp }, innerWidth);
      start = null;
      if (way !== null) store.getState().stepBy(way === 'next' ? 1 : -1);
    };
    addEventListener('touchstart', begin, { capture: true, passive: true });
    addEventListener('touchend', end, { capture: true, passive: true });
    return () => {
      removeEventListener('touchstart', begin, { capture: true });
      removeEventListener('touchend', end, { capture: true });
    };
  }, [store]);
}
