import type { PresentState } from './present-state.ts';
import type { WindowsActions, WindowsState } from './windows-state.ts';

export function windowsSlice(
  set: (change: Partial<WindowsState & Pick<PresentState, 'role'>>) => void,
): WindowsState & WindowsActions {
  return {
    windows: { other: 'none', isLeading: true, isHeld: false, audience: null, isAudienceAwake: false },
    windowWish: null,
    setRole: (role) => set({ role }),
    setWindows: (windows) => set({ windows }),
    // A new object for every wish, so that the same one can be wished again.
    askWindows: (wish) => set({ windowWish: { ...wish } }),
  };
}
