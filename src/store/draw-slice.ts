/** Measuring by hand, as far as the interface knows of it. */
export interface DrawState {
  /** A crosshair is wanted in the middle of the map, whatever the pointer. */
  readonly isCrosshairAsked: boolean;
  /** The crosshair has come to rest, each time anew; over something with a name, or over none. */
  readonly aimed: { readonly name: string | null } | null;
  /** A vertex put down at the crosshair would finish. */
  readonly isEndAimed: boolean;
}

export interface DrawActions {
  setCrosshairAsked(isAsked: boolean): void;
  setAimed(aimed: DrawState['aimed']): void;
  setEndAimed(isEndAimed: boolean): void;
}

export function drawSlice(set: (change: Partial<DrawState>) => void): DrawState & DrawActions {
  return {
    isCrosshairAsked: false,
    aimed: null,
    isEndAimed: false,
    setCrosshairAsked: (isCrosshairAsked) => set({ isCrosshairAsked }),
    setAimed: (aimed) => set({ aimed }),
    setEndAimed: (isEndAimed) => set({ isEndAimed }),
  };
}
