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
    const fits = (at: number) => {
      element.style.setProperty('--fit', `${SCALES[at]}`);
      return body.scrollHeight <= body.clientHeight;
    };
    const shrink = () => {
      if (fits(0)) return;
      const at = firstFitting(fits, 1, SCALES.length - 1);
      element.style.setProperty('--fit', `${SCALES[at]}`);
    };
    // In the frame that is drawn next, which lays the page out anyway: whatever else has to be done before it is done first.
    const frame = requestAnimationFrame(shrink);
    // Fonts that come late are wider or narrower. Each look at a height lays the page out once more: as few as can be.
    if (document.fonts?.status === 'loading') document.fonts.ready.then(shrink);
    addEventListener('resize', shrink);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('resize', shrink);
    };
  }, [card, content]);
}

/** The first of `from` to `to` that fits, where all after it do as well; the last one where none does. */
function firstFitting(fits: (at: number) => boolean, from: number, to: number): number {
  if (from === to) return from;
  const middle = Math.floor((from + to) / 2);
  return fits(middle) ? firstFitting(fits, from, middle) : firstFitting(fits, middle + 1, to);
}
