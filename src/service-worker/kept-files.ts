import type { PrecacheController } from 'workbox-precaching';
import type { Pack, PackCheck, PackProgress } from '#core/pack.ts';

/** One file of the pack, as the build lists it. */
export interface PackEntry {
  readonly url: string;
  readonly revision: string | null;
  /** `sha256-…`, over the file as it is stored. */
  readonly integrity: string;
  readonly bytes: number;
  readonly downloadBytes: number;
}

export async function describePack(entries: readonly PackEntry[]): Promise<Pack> {
  const total = (key: 'bytes' | 'downloadBytes') => entries.reduce((sum, entry) => sum + entry[key], 0);
  const list = new TextEncoder().encode(
    entries.map(({ url, integrity }) => `${url} ${integrity}`).join('\n'),
  );
  return {
    version: hexOf(await crypto.subtle.digest('SHA-256', list)).slice(0, 10),
    fileCount: entries.length,
    bytes: total('bytes'),
    downloadBytes: total('downloadBytes'),
  };
}

/** How much of the pack is kept already, whether or not it is as it should be. */
export async function packProgress(
  entries: readonly PackEntry[],
  controller: Pick<PrecacheController, 'strategy' | 'getCacheKeyForURL'>,
): Promise<PackProgress> {
  const cache = await caches.open(controller.strategy.cacheName);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const isKept = ({ url }: PackEntry) => kept.has(controller.getCacheKeyForURL(url) ?? '');
  const bytesOf = (some: readonly PackEntry[]) => some.reduce((sum, entry) => sum + entry.downloadBytes, 0);
  return { fetchedBytes: bytesOf(entries.filter(isKept)), totalBytes: bytesOf(entries) };
}

/** Compares every file that is kept with its hash, and fetches again what is missing or damaged. */
export async function checkPack(
  entries: readonly PackEntry[],
  controller: PrecacheController,
): Promise<PackCheck> {
  const cache = await caches.open(controller.strategy.cacheName);
  const missing: string[] = [];
  let repairedCount = 0;
  for (const entry of entries) {
    const key = controller.getCacheKeyForURL(entry.url);
    if (key === undefined || (await isIntact(await cache.match(key, { ignoreVary: true }), entry))) continue;
    if (await fetchAgain(entry, key, cache)) repairedCount += 1;
    else missing.push(entry.url);
  }
  return { missing, repairedCount };
}

/** Fetches a file of the pack and keeps it, if it is the right one. @returns what was kept, or null */
export async function fetchAgain(
  { url, integrity }: PackEntry,
  key: string,
  cache: Cache,
): Promise<Response | null> {
  try {
    const response = await fetch(
      new Request(url, { integrity, cache: 'reload', credentials: 'same-origin' }),
    );
    if (!response.ok) return null;
    await cache.put(key, response.clone());
    return response;
  } catch {
    // Offline, or another file under this address, such as the page of a hotel's network.
    return null;
  }
}

async function isIntact(response: Response | undefined, { integrity }: PackEntry): Promise<boolean> {
  if (response === undefined) return false;
  const hash = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  return integrity === `sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}`;
}

function hexOf(hash: ArrayBuffer): string {
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
