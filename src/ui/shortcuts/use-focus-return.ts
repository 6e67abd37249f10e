import { useLayoutEffect } from 'react';
import type { AtlasState } from '#store/atlas-store.ts';
import { useAtlasStore } from '../hooks/use-atlas.ts';
import { isInClosedWorld } from './key-owner.ts';

/**
 * When a panel or a page that had the focus is closed, the focus goes back to what it was opened from. It listens from
 * the moment there is something to open.
 */
export function useFocusReturn(): void {
  const store = useAtlasStore();
  useLayoutEffect(() => {
    let last: HTMLElement | null = null;
    const remember = ({ target }: FocusEvent) => {
      // Menus and questions are gone once they are answered: what they were opened from counts.
      if (target instanceof HTMLElement && !isInClosedWorld(target)) last = target;
    };
    const follow = (isOpen: (state: AtlasState) => boolean) => {
      let origin: HTMLElement | null = null;
      return store.subscribe(isOpen, (hasOpened) => {
        if (hasOpened) origin = last;
        else if (origin !== null) focusUnlessElsewhere(origin);
      });
    };
    document.addEventListener('focusin', remember);
    const ends = [
      follow(({ page }) => page !== null),
      follow(({ tool }) => tool !== null),
      follow(({ selection }) => selection.type !== 'none'),
    ];
    return () => {
      document.removeEventListener('focusin', remember);
      for (const end of ends) end();
    };
  }, [store]);
}

/** Only once the panel is gone can be seen whether the focus went with it. */
function focusUnlessElsewhere(element: HTMLElement): void {
  requestAnimationFrame(() => {
    if (focusIfThere(element)) return;
    const observer = new MutationObserver(() => {
      if (focusIfThere(element)) observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
}

/** Whether there is nothing left to do: a list that comes back draws its rows a frame or two later. */
function focusIfThere(element: HTMLElement): boolean {
  if (document.activeElement !== document.body) return true;
  const target = standIn(element);
  target?.focus();
  return target !== null;
}

/** On a narrow screen the list makes way for the panel, and comes back with another row for the same project. */
function standIn(element: HTMLElement): HTMLElement | null {
  const { project } = element.dataset;
  if (element.isConnected || project === undefined) return element;
  return document.querySelector<HTMLElement>(`nav [data-project="${CSS.escape(project)}"]`);
}
