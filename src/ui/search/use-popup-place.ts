import { type RefObject, useLayoutEffect } from 'react';

/** Between the field and what opens below it, and between that and the edge of the window; in CSS pixels. */
const GAP = 6;
const MARGIN = 8;
/** So much stays to be seen of it, however low the field stands. */
const LEAST_HEIGHT = 120;

/**
 * Opens an element above the page and keeps it below another. It is measured when it opens and when something has moved,
 * never while somebody types.
 */
export function usePopupPlace(
  anchor: RefObject<HTMLElement | null>,
  popup: RefObject<HTMLElement | null>,
  isOpen: boolean,
): void {
  useLayoutEffect(() => {
    const element = popup.current;
    if (!isOpen || element === null) return;
    const place = () => {
      if (anchor.current !== null) putBelow(anchor.current, element);
    };
    place();
    element.showPopover();
    const end = new AbortController();
    const { signal } = end;
    for (const type of ['resize', 'scroll', 'transitionend'])
      window.addEventListener(type, place, { capture: true, passive: true, signal });
    window.visualViewport?.addEventListener('resize', place, { signal });
    return () => {
      end.abort();
      element.hidePopover();
    };
  }, [anchor, popup, isOpen]);
}

function putBelow(anchor: HTMLElement, { style }: HTMLElement): void {
  const { left, right, bottom, width } = anchor.getBoundingClientRect();
  const page = document.documentElement;
  const start = page.dir === 'rtl' ? page.clientWidth - right : left;
  const top = bottom + GAP;
  const visibleHeight = window.visualViewport?.height ?? window.innerHeight;
  style.setProperty('inset-block-start', `${top}px`);
  style.setProperty('inset-inline-start', `${start}px`);
  style.setProperty('--anchor-width', `${width}px`);
  style.setProperty('--available-width', `${page.clientWidth - start - MARGIN}px`);
  style.setProperty('--available-height', `${Math.max(LEAST_HEIGHT, visibleHeight - top - MARGIN)}px`);
}
