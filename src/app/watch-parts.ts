import type { AtlasStore } from '#store/atlas-store.ts';

/** Tells when code, a text or a font of the atlas does not arrive: the page stands, but without that part. */
export function watchParts(store: AtlasStore): void {
  const tell = () => tellPartMissing(store);
  addEventListener('vite:preloadError', tell);
  document.fonts.addEventListener('loadingerror', tell);
}

let isAsking = false;

/** Says whether a newer version has taken the place of this one, whose files are then gone, or the host cannot be reached. */
export async function tellPartMissing(store: AtlasStore): Promise<void> {
  if (isAsking) return;
  isAsking = true;
  const key = (await isReplaced()) ? 'newVersion' : 'partMissing';
  isAsking = false;
  store.getState().notify(key);
}

/** Whether the host gives another page of the atlas than this one. The copy on the device is not asked. */
async function isReplaced(): Promise<boolean> {
  const entry = document.querySelector('script[type="module"]')?.getAttribute('src') ?? '';
  try {
    const response = await fetch(new URL('index.html?newest', document.baseURI), { cache: 'no-store' });
    const page = await response.text();
    return response.ok && page.includes('id="map-region"') && !page.includes(entry);
  } catch {
    return false;
  }
}
