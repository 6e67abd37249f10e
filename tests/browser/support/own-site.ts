import { createHash } from 'node:crypto';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { startServer } from '../../../scripts/serve.mjs';
import { test as atlasTest } from './atlas-test.ts';

const BUILD_FOLDER = join(import.meta.dirname, '../../../dist');

/** A host of the atlas that a test may stop, and on which it may publish another version. */
export interface OwnSite {
  readonly url: string;
  /** Whatever was asked for while the host was stopped, the browser's own look for another service worker apart. */
  readonly missed: readonly string[];
  stop(): Promise<void>;
  resume(): Promise<void>;
  /** Publishes the same atlas as another version: its page says `data-version="second"`. */
  publishSecond(): Promise<void>;
}

/** The test of what works without a network: a host for each, and service workers allowed. */
export const test = atlasTest.extend<{ site: OwnSite }>({
  serviceWorkers: 'allow',
  site: async ({ browserName: _ }, use) => {
    const site = await openSite();
    await use(site);
    await site.end();
  },
  baseURL: async ({ site }, use) => {
    await use(site.url);
  },
});

async function openSite(): Promise<OwnSite & { end(): Promise<void> }> {
  const folders: string[] = [];
  const missed: string[] = [];
  let root = BUILD_FOLDER;
  let server = await startServer({ root });
  const { url } = server;
  const port = Number(new URL(url).port);
  let refusing: Server | null = null;

  const close = async () => {
    if (refusing === null) return server.close();
    refusing.closeAllConnections();
    await new Promise((resolve) => refusing?.close(resolve));
    refusing = null;
  };
  const resume = async () => {
    await close();
    server = await startServer({ root, port });
  };
  return {
    url,
    missed,
    resume,
    async stop() {
      await close();
      refusing = createServer((request) => {
        if (request.url !== '/service-worker.js') missed.push(request.url ?? '');
        request.socket.destroy();
      });
      await new Promise<void>((resolve) => refusing?.listen(port, '127.0.0.1', resolve));
    },
    async publishSecond() {
      root = await mkdtemp(join(tmpdir(), 'araz-atlas-second-'));
      folders.push(root);
      await makeSecondVersion(root);
      await resume();
    },
    async end() {
      await close();
      for (const folder of folders) await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Another build in all but the building: the page and its line in the list of the service worker differ. */
async function makeSecondVersion(folder: string): Promise<void> {
  const isOutdated = (source: string) => /(index\.html|service-worker\.js)\.(br|gz)$/.test(source);
  const isNeeded = (source: string) => !/dist\/(data|p)(\/|$)/.test(source) && !isOutdated(source);
  await cp(BUILD_FOLDER, folder, { recursive: true, filter: isNeeded });
  const page = join(folder, 'index.html');
  const html = (await readFile(page, 'utf8')).replace('<html ', '<html data-version="second" ');
  await writeFile(page, html);
  const worker = join(folder, 'service-worker.js');
  const hash = createHash('sha256').update(html).digest('base64');
  const script = await readFile(worker, 'utf8');
  const changed = script.replace(/\{[^{}]*index\.html[^{}]*\}/, (entry) =>
    entry.replace(/sha256-[\w+/=]+/, `sha256-${hash}`).replace(/("?revision"?:)(["'`])\w+\2/, '$1$2second$2'),
  );
  if (changed === script) throw new Error('the list of the service worker has no index.html');
  await writeFile(worker, changed);
}

/** Waits until all of the atlas is on the device and answers from there. */
export async function waitUntilKept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null, null, { timeout: 45_000 });
}
