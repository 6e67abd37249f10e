import type { Pack, PackProgress } from '#core/pack.ts';

/** Whether the atlas is kept on this device. `unavailable`: the browser cannot, or must not here. */
export type Keeping = 'unavailable' | 'fetching' | 'kept' | 'failed';

/** A newer version: `ready` once all of it is here, `offered` as soon as no window gives a talk. */
export type Update = 'none' | 'ready' | 'offered';

/** What somebody has asked for: to keep the atlas for good, to check it now, to go over to the newer version. */
export type OfflineWish = 'keep' | 'check' | 'update';

export interface Offline {
  readonly isOnline: boolean;
  readonly keeping: Keeping;
  /** What is kept; null until it is known. */
  readonly pack: Pack | null;
  /** While the first copy is fetched and somebody looks on; else null. */
  readonly progress: PackProgress | null;
  /** Files that are damaged and could not be fetched again. */
  readonly missing: readonly string[];
  readonly isChecking: boolean;
  /** Whether the browser has promised not to clear it away; null until it is known, or where it cannot promise. */
  readonly isPersistent: boolean | null;
  readonly update: Update;
}

export interface OfflineState {
  readonly offline: Offline;
  /** The last wish, a new object for each. */
  readonly offlineWish: { readonly wish: OfflineWish } | null;
}

export interface OfflineActions {
  setOffline(change: Partial<Offline>): void;
  wishOffline(wish: OfflineWish): void;
}

type Slice = OfflineState & OfflineActions;

/** What is known of the copy on this device. Whoever keeps it listens to the wishes. */
export function offlineSlice(set: (change: Partial<Slice>) => void, get: () => Slice): Slice {
  return {
    offline: {
      isOnline: true,
      keeping: 'unavailable',
      pack: null,
      progress: null,
      missing: [],
      isChecking: false,
      isPersistent: null,
      update: 'none',
    },
    offlineWish: null,
    setOffline: (change) => set({ offline: { ...get().offline, ...change } }),
    wishOffline: (wish) => set({ offlineWish: { wish } }),
  };
}
