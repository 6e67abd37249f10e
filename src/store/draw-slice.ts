/** Measuring by hand, as far as the interface knows of it. */
export interface DrawState {
  /** A crosshair is wanted in the middle of the map, whatever the pointer. */
  readonly isCrosshairAsked: boolean;
  /** The crosshair has come to rest, each time anew; over something with a name, or over none. */
  readonly aimed: { readonly name: string | null } | null;
}

export interface DrawActions {
  setCrosshairAsked(isAsked: boolean): void;
  setAimed(aimed: DrawState['aimed']): void;
}

export function drawSlice(set: (change: Partial<DrawState>) => void): DrawState & DrawActions {
  return {
    isCrosshairAsked: false,
    aimed: null,
    setCrosshairAsked: (isCrosshairAsked) => set({ isCrosshairAsked }),
    setAimed: (aimed) => set({ aimed }),
  };
}
