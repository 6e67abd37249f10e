import { type RefObject, useLayoutEffect } from 'react';

/** From the size the stage gives to the least that is still read from the last row. */
const SCALES = [1, 0.92, 0.85, 0.78, 0.72] as const;

/** Makes what stands in `card` smaller, by `--fit`, until its scrolling part need not scroll; what does not fit even then scrolls. */
export function useFitting(card: RefObject<HTMLElement | null>, content: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words need other room
  useLayoutEffect(() => {
    const element = card.current;
    const body = element?.querySelector('[data-scrolls]');
    if (element == null || body == null) return;
    const shrink = () => {
      for (const scale of SCALES) {
        element.style.setProperty('--fit', `${scale}`);
        if (body.scrollHeight <= body.clientHeight) return;
      }
    };
    shrink();
    // Fonts that come late are wider or narrower. Each look at a height lays the page out once more: not without need.
    if (document.fonts?.status === 'loading') document.fonts.ready.then(shrink);
    addEventListener('resize', shrink);
    return () => removeEventListener('resize', shrink);
  }, [card, content]);
}
