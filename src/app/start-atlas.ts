import '#ui/styles/fonts.css';
import '#ui/styles/base.css';
import '#ui/styles/print.css';
import { directionOf, LANGUAGES, type Language } from '#core/language.ts';
import { EMPTY_ATLAS } from '#dataset/atlas.ts';
import { type AtlasStore, createAtlasStore, MOST_NOTICES, selectTheme } from '#store/atlas-store.ts';
import { parseEmbed } from '#store/embed-address.ts';
import { parseUrl } from '#store/url-state.ts';
import { fetchAtlas } from './fetch-ledger.ts';
import { lastResort } from './last-resort.ts';
import { loadDocuments } from './load-documents.ts';
import { createMapStage } from './map-stage.ts';
import { watchParts } from './watch-parts.ts';
import { signWindow } from './window-sign.ts';

/**
 * Starts map, data and interface side by side: the map needs only the address to begin, the interface also needs the data.
 */
export function startAtlas(): void {
  const openedAt = location.hash;
  signWindow(openedAt);
  const { state: url, broken } = parseUrl(openedAt);
  const store = createAtlasStore({
    atlas: EMPTY_ATLAS,
    language: url.language ?? browserLanguage(),
    url,
    today: new Date().toISOString().slice(0, 10),
    systemTheme: matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light',
  });
  for (const part of broken.slice(0, MOST_NOTICES)) store.getState().notify('brokenUrl', part);
  const embed = parseEmbed(location);
  // A frame has no list, so nothing keeps its place.
  if (embed !== null) elementOf('interface').replaceChildren();
  dressPage(store);
  watchParts(store);
  loadDocuments(store);
  const atlas = fetchAtlas(store.getState().language);
  // Whoever mounts the interface hears of a failure; until its code has arrived nobody listens.
  atlas.catch(() => {});
  const stage = createMapStage(store, elementOf('map'), elementOf('map-region'));
  import('./interface.tsx').then(
    ({ mountInterface }) =>
      mountInterface({
        root: elementOf('interface'),
        store,
        stage,
        firstAtlas: atlas,
        openedAt,
        isFrameOwed: url.view === null,
        embed,
      }),
    sayNotLoaded,
  );
}

/** Without the code of the interface there is nothing but the page itself to say so with. */
function sayNotLoaded(): void {
  const { notLoaded, loadAgain } = lastResort();
  const message = document.createElement('p');
  message.className = 'first-failure';
  message.role = 'alert';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = loadAgain;
  button.addEventListener('click', () => location.reload());
  message.append(notLoaded, ' ', button);
  elementOf('interface').append(message);
}

/** Language, direction and colours of the page, before anything is painted on it. */
function dressPage(store: AtlasStore): void {
  const page = document.documentElement;
  const { language } = store.getState();
  page.lang = language;
  page.dir = directionOf(language);
  page.dataset.theme = selectTheme(store.getState());
}

function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`index.html has no element with the id "${id}"`);
  return element;
}

/** The first of the browser's languages that the atlas speaks, else English. */
function browserLanguage(): Language {
  for (const tag of navigator.languages) {
    const language = LANGUAGES.find((known) => tag.toLowerCase().split('-')[0] === known);
    if (language !== undefined) return language;
  }
  return 'en';
}
