import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { AtlasActions, AtlasState, AtlasStore } from '#store/atlas-store.ts';

export const AtlasContext = createContext<AtlasStore | null>(null);

/** The store itself, for what listens instead of drawing. */
export function useAtlasStore(): AtlasStore {
  const store = use(AtlasContext);
  if (store === null) throw new Error('there is no atlas above this component');
  return store;
}

/** One slice of the state; the component draws again only when the slice changes. */
export function useAtlas<Slice>(selector: (state: AtlasState & AtlasActions) => Slice): Slice {
  return useStore(useAtlasStore(), selector);
}
