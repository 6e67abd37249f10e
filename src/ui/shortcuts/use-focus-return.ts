import { useLayoutEffect } from 'react';
import type { AtlasState } from '#store/atlas-store.ts';
import { useAtlasStore } from '../hooks/use-atlas.ts';
import { isInClosedWorld } from './key-owner.ts';

/** Where the focus was, held weakly: most of these are on a panel that will be closed, and a page of sources has 30,000 nodes. */
interface FocusOrigin {
  readonly element: WeakRef<HTMLElement>;
  readonly project: string | undefined;
}

/**
 * When a panel or a page that had the focus is closed, the focus goes back to what it was opened from. It listens from
 * the moment there is something to open.
 */
export function useFocusReturn(): void {
  const store = useAtlasStore();
  useLayoutEffect(() => {
    let last: FocusOrigin | null = null;
    const remember = ({ target }: FocusEvent) => {
      // Menus and questions are gone once they are answered: what they were opened from counts.
      if (target instanceof HTMLElement && !isInClosedWorld(target))
        last = { element: new WeakRef(target), project: target.dataset.project };
    };
    const follow = (isOpen: (state: AtlasState) => boolean) => {
      let origin: FocusOrigin | null = null;
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
function focusUnlessElsewhere(origin: FocusOrigin): void {
  requestAnimationFrame(() => {
    if (focusIfThere(origin)) return;
    const observer = new MutationObserver(() => {
      if (focusIfThere(origin)) observer.disconnect();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
}

/** Whether there is nothing left to do: a list that comes back draws its rows a frame or two later. */
function focusIfThere(origin: FocusOrigin): boolean {
  if (document.activeElement !== document.body) return true;
  const target = stillThere(origin) ?? rowOf(origin.project);
  target?.focus();
  return target !== null || origin.project === undefined;
}

function stillThere({ element }: FocusOrigin): HTMLElement | null {
  const target = element.deref();
  return target?.isConnected ? target : null;
}

/** On a narrow screen the list makes way for the panel, and comes back with another row for the same project. */
function rowOf(project: string | undefined): HTMLElement | null {
  if (project === undefined) return null;
  return document.querySelector<HTMLElement>(`nav [data-project="${CSS.escape(project)}"]`);
}
