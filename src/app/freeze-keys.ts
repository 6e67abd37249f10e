import type { Wish } from '#present/message.ts';
import type { AtlasStore } from '#store/atlas-store.ts';

/**
 * While the picture of the audience is held, a clicker that types into its window moves the presenter's: the steps of the talk are
 * passed on instead of taken. Leaving the talk is never held.
 */
export function freezeKeys(store: AtlasStore, forward: (wish: Wish) => void) {
  const { stepBy, goToStep, setCurtain, setExploring, present } = store.getState();
  const free = { stepBy, goToStep, setCurtain, setExploring, present };
  const frozen: typeof free = {
    stepBy: (by) => forward(by === 1 ? 'next' : 'previous'),
    goToStep: () => {},
    setCurtain: () => {},
    setExploring: () => {},
    present: (story) => {
      if (story === null) free.present(null);
    },
  };
  let isFrozen = false;
  return {
    set(next: boolean) {
      if (next === isFrozen) return;
      isFrozen = next;
      store.setState(next ? frozen : free);
    },
    /** Does something in between that is not held. */
    lift(change: () => void) {
      if (isFrozen) store.setState(free);
      change();
      if (isFrozen) store.setState(frozen);
    },
  };
}
