import { useLayoutEffect } from 'react';
import { selectProject } from '#store/atlas-store.ts';
import { useAtlasStore } from '../hooks/use-atlas.ts';
import { isLeftToFocus } from '../present/stage-focus.ts';
import { pressedOf } from '../shortcuts/chord.ts';

/** While the picture is held the atlas has its own keys back; these go on belonging to the talk. */
const KEYS = [
  { id: 'send', chords: [{ key: 'h', code: 'KeyH' }] },
  { id: 'next', chords: [{ key: 'PageDown', code: 'PageDown' }] },
  { id: 'previous', chords: [{ key: 'PageUp', code: 'PageUp' }] },
  // A remote's Start button: loading the window again would lose what was found.
  { id: 'nothing', chords: [{ key: 'F5', code: 'F5' }] },
] as const;

export function useHeldKeys(): void {
  const store = useAtlasStore();
  useLayoutEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F5' && isLeftToFocus(event, false)) return;
      const key = pressedOf(KEYS, event);
      if (key === null) return;
      event.preventDefault();
      event.stopPropagation();
      const { askWindows, stepBy } = store.getState();
      if (key.id === 'send') askWindows({ type: 'send' });
      if (key.id === 'next') stepBy(1);
      if (key.id === 'previous') stepBy(-1);
    };
    /** Esc goes one level back in the atlas first; once nothing is open there, back to the talk. */
    const leave = (event: KeyboardEvent) => {
      const state = store.getState();
      const isOpen = selectProject(state) !== null || state.page !== null || state.tool !== null;
      if (event.key !== 'Escape' || event.defaultPrevented || isOpen || isLeftToFocus(event, false)) return;
      state.askWindows({ type: 'discard' });
    };
    window.addEventListener('keydown', press, { capture: true });
    window.addEventListener('keydown', leave);
    return () => {
      window.removeEventListener('keydown', press, { capture: true });
      window.removeEventListener('keydown', leave);
    };
  }, [store]);
}
