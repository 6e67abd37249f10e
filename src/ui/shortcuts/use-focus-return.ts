import { useEffect } from 'react';
import type { AtlasState } from '#store/atlas-store.ts';
import { useAtlasStore } from '../hooks/use-atlas.ts';
import { isInClosedWorld } from './key-owner.ts';

/** When a panel or a page that had the focus is closed, the focus goes back to what it was opened from. */
export function useFocusReturn(): void {
  const store = useAtlasStore();
  useEffect(() => {
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
    if (document.activeElement === document.body) standIn(element)?.focus();
  });
}

/** On a narrow screen the list makes way for the panel, and comes back with another row for the same project. */
function standIn(element: HTMLElement): HTMLElement | null {
  const { project } = element.dataset;
  if (element.isConnected || project === undefined) return element;
  return document.querySelector<HTMLElement>(`nav [data-project="${CSS.escape(project)}"]`);
}
