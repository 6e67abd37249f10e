import { atlasUrl } from 'virtual:atlas-data';
import { LANGUAGES, type Language } from '#core/language.ts';
import { ATLAS_VERSION, type Atlas } from '#dataset/atlas.ts';
import { loadMessages, type Messages } from '#i18n/catalogue.ts';
import { type AtlasStore, createAtlasStore } from '#store/atlas-store.ts';
import { parseUrl } from '#store/url-state.ts';

export interface LoadedAtlas {
  readonly store: AtlasStore;
  readonly messages: Messages;
}

/** Everything the first view needs. @throws when the data or the texts cannot be fetched. */
export async function loadAtlas(): Promise<LoadedAtlas> {
  preloadMap();
  const { state: url, broken } = parseUrl(location.hash);
  const language = url.language ?? browserLanguage();
  const [atlas, messages] = await Promise.all([fetchAtlas(), loadMessages(language)]);
  const store = createAtlasStore({
    atlas,
    language,
    url,
    date: new Date().toISOString().slice(0, 10),
    systemTheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  });
  for (const part of broken) store.getState().notify('brokenUrl', part);
  return { store, messages };
}

/** The map's code is the largest piece: it travels beside the data, and runs once the page has its place. */
function preloadMap(): void {
  import('#map/map-view.ts').catch(() => {
    // Whoever needs the map imports it again and reports the failure.
  });
}

async function fetchAtlas(): Promise<Atlas> {
  const response = await fetch(new URL(atlasUrl, document.baseURI));
  if (!response.ok) throw new Error(`the data answered ${response.status}`);
  const atlas: Atlas = await response.json();
  if (atlas.version !== ATLAS_VERSION) throw new Error(`the data is of version ${atlas.version}`);
  return atlas;
}

/** The first of the browser's languages that the atlas speaks, else English. */
function browserLanguage(): Language {
  for (const tag of navigator.languages) {
    const language = LANGUAGES.find((known) => tag.toLowerCase().split('-')[0] === known);
    if (language !== undefined) return language;
  }
  return 'en';
}
