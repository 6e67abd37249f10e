import { EMPTY_ATLAS } from '#dataset/atlas.ts';
import { type AtlasStore, createAtlasStore } from '#store/atlas-store.ts';
import { parseUrl } from '#store/url-state.ts';

/** A store without data, in English and light colours, as an address opens it. */
export function emptyStore(hash = ''): AtlasStore {
  return createAtlasStore({
    atlas: EMPTY_ATLAS,
    today: '2026-11-22',
    language: 'en',
    systemTheme: 'light',
    url: parseUrl(hash).state,
  });
}
