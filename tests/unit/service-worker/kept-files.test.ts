import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PrecacheController } from 'workbox-precaching';
import {
  checkPack,
  describePack,
  type PackEntry,
  packProgress,
} from '../../../src/service-worker/kept-files.ts';

const SITE = 'https://atlas.example/';
const FILES = { 'index.html': '<!doctype html>', 'assets/a-1.js': 'let a;', 'assets/b-2.json': '{}' };

const entryOf = ([url, content]: [string, string]): PackEntry => ({
  url,
  revision: null,
  integrity: `sha256-${createHash('sha256').update(content).digest('base64')}`,
  bytes: content.length,
  downloadBytes: 1,
});
const ENTRIES = Object.entries(FILES).map(entryOf);

const CONTROLLER = {
  strategy: { cacheName: 'pack' },
  getCacheKeyForURL: (url: string) => SITE + url,
} as unknown as PrecacheController;

/** As much of the Cache API as is used. */
let kept: Map<string, string>;
/** What the host answers; null while it cannot be reached. */
let host: Readonly<Record<string, string>> | null;

beforeEach(() => {
  kept = new Map(Object.entries(FILES).map(([url, content]) => [SITE + url, content]));
  host = FILES;
  const cache = {
    match: async (key: string) => (kept.has(key) ? new Response(kept.get(key)) : undefined),
    keys: async () => [...kept.keys()].map((url) => ({ url })),
    put: async (key: string, response: Response) => kept.set(key, await response.text()),
  };
  vi.stubGlobal('caches', { open: async () => cache });
  vi.stubGlobal(
    'Request',
    class {
      readonly url: string;
      readonly init: RequestInit;
      constructor(url: string, init: RequestInit) {
        this.url = url;
        this.init = init;
      }
    },
  );
  vi.stubGlobal('fetch', async ({ url, init }: { url: string; init: RequestInit }) => {
    const content = host?.[url];
    if (content === undefined) throw new TypeError('Failed to fetch');
    const hash = createHash('sha256').update(content).digest('base64');
    if (init.integrity !== `sha256-${hash}`) throw new TypeError('integrity');
    return new Response(content);
  });
});
afterEach(() => vi.unstubAllGlobals());

describe('what is kept', () => {
  it('is described by number, size and a hash over all files', async () => {
    const pack = await describePack(ENTRIES);
    expect(pack).toMatchObject({ fileCount: 3, bytes: 15 + 6 + 2, downloadBytes: 3 });
    expect(pack.version).toMatch(/^[0-9a-f]{10}$/);
    const changed = [...ENTRIES.slice(1), entryOf(['index.html', 'another'])];
    expect((await describePack(changed)).version).not.toBe(pack.version);
  });

  it('is left alone where it is whole', async () => {
    host = null;
    expect(await checkPack(ENTRIES, CONTROLLER)).toEqual({ missing: [], repairedCount: 0 });
  });

  it('is fetched again where a file is missing or another than it should be', async () => {
    kept.delete(`${SITE}index.html`);
    kept.set(`${SITE}assets/a-1.js`, 'let b;');
    expect(await checkPack(ENTRIES, CONTROLLER)).toEqual({ missing: [], repairedCount: 2 });
    expect(kept.get(`${SITE}index.html`)).toBe(FILES['index.html']);
    expect(kept.get(`${SITE}assets/a-1.js`)).toBe(FILES['assets/a-1.js']);
  });

  it('is named where it cannot be fetched, and nothing false is kept in its place', async () => {
    kept.delete(`${SITE}assets/a-1.js`);
    kept.delete(`${SITE}assets/b-2.json`);
    host = { 'assets/a-1.js': '<h1>Welcome to our hotel</h1>' };
    expect(await checkPack(ENTRIES, CONTROLLER)).toEqual({
      missing: ['assets/a-1.js', 'assets/b-2.json'],
      repairedCount: 0,
    });
    expect(kept.has(`${SITE}assets/a-1.js`)).toBe(false);
  });
});

describe('how much has been fetched', () => {
  it('is told by what is kept already', async () => {
    kept.delete(`${SITE}assets/b-2.json`);
    expect(await packProgress(ENTRIES, CONTROLLER)).toEqual({ fetchedBytes: 2, totalBytes: 3 });
    kept.clear();
    expect(await packProgress(ENTRIES, CONTROLLER)).toEqual({ fetchedBytes: 0, totalBytes: 3 });
  });
});
