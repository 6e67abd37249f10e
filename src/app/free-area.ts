import type { Padding } from '#core/camera-view.ts';

/** Breathing space between a framed selection and whatever surrounds it. */
const MARGIN_PIXELS = 72;

/**
 * The pixels along each edge of the map that panels cover, measured on the page itself: every element that floats on the
 * map carries `data-covers` with the edge it hugs. Where panels leave next to nothing, they are ignored.
 */
export function measureFreeArea(map: HTMLElement): Padding {
  const frame = map.getBoundingClientRect();
  const padding = { top: MARGIN_PIXELS, right: MARGIN_PIXELS, bottom: MARGIN_PIXELS, left: MARGIN_PIXELS };
  for (const element of document.querySelectorAll<HTMLElement>('[data-covers]')) {
    const box = element.getBoundingClientRect();
    if (box.width === 0 || box.height === 0) continue;
    const edge = edgeOf(element, box, frame);
    const covered = {
      top: box.bottom - frame.top,
      bottom: frame.bottom - box.top,
      left: box.right - frame.left,
      right: frame.right - box.left,
    }[edge];
    padding[edge] = Math.max(padding[edge], covered + MARGIN_PIXELS / 2);
  }
  const isRoomLeft =
    padding.left + padding.right < frame.width - 60 && padding.top + padding.bottom < frame.height - 60;
  const least = Math.min(MARGIN_PIXELS, frame.width / 6, frame.height / 6);
  return isRoomLeft ? padding : { top: least, right: least, bottom: least, left: least };
}

function edgeOf(element: HTMLElement, box: DOMRect, frame: DOMRect): keyof Padding {
  const side = element.dataset.covers;
  if (side === 'top' || side === 'bottom') return side;
  return box.left - frame.left < frame.right - box.right ? 'left' : 'right';
}
