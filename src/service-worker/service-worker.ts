import { PrecacheController } from 'workbox-precaching';
import type { PackAnswers, PackQuestion, Refusals } from '#core/pack.ts';
import { checkPack, describePack, fetchAgain, type PackEntry, packProgress } from './kept-files.ts';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly PackEntry[] };

/** A page that was closed while it refused the network must not leave the atlas cut off. */
const LONGEST_REFUSAL_MILLISECONDS = 120_000;

const ENTRIES = self.__WB_MANIFEST;
const ENTRY_OF_KEY = new Map<string, PackEntry>();
const controller = new PrecacheController();
controller.addToCacheList([...ENTRIES]);
for (const entry of ENTRIES) {
  const key = controller.getCacheKeyForURL(entry.url);
  if (key !== undefined) ENTRY_OF_KEY.set(key, entry);
}

let refusedAddresses: string[] = [];
let refusesUntil = 0;

self.addEventListener('install', (event) => {
  controller.install(event);
});

self.addEventListener('activate', (event) => {
  // Files of an earlier version stay: windows that were opened with it still ask for them.
  event.waitUntil(self.clients.claim());
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const isOwn = new URL(request.url).origin === self.location.origin;
  if (request.method !== 'GET' || (!isOwn && !isRefusing())) return;
  event.respondWith(answerRequest(request));
});

self.addEventListener('message', (event) => {
  const [port] = event.ports;
  const question: unknown = event.data;
  if (port === undefined || typeof question !== 'string' || !Object.hasOwn(ANSWERS, question)) return;
  const answer = ANSWERS[question as PackQuestion];
  event.waitUntil(answer(event).then((value) => port.postMessage(value)));
});

/** From the pack, else from an earlier version of it, else from the network. */
async function answerRequest(request: Request): Promise<Response> {
  const address = addressInPack(request);
  const key = controller.getCacheKeyForURL(address);
  const cache = await caches.open(controller.strategy.cacheName);
  const kept = await cache.match(key ?? address, { ignoreVary: true });
  if (kept !== undefined) return kept;
  if (isRefusing()) {
    refusedAddresses.push(request.url);
    return Response.error();
  }
  const entry = key === undefined ? undefined : ENTRY_OF_KEY.get(key);
  if (key === undefined || entry === undefined) return fetch(request);
  return (await fetchAgain(entry, key, cache)) ?? fetch(request);
}

/** The page is the same file whatever is asked of it, and also where only its folder is named. */
function addressInPack(request: Request): string {
  const url = new URL(request.url);
  url.hash = '';
  if (request.mode !== 'navigate') return url.href;
  url.search = '';
  return url.pathname.endsWith('/') ? new URL('index.html', url).href : url.href;
}

const ANSWERS: {
  readonly [Question in PackQuestion]: (event: ExtendableMessageEvent) => Promise<PackAnswers[Question]>;
} = {
  describe: () => describePack(ENTRIES),
  progress: () => packProgress(ENTRIES, controller),
  async check(event) {
    await forgetEarlierVersions(event);
    return checkPack(ENTRIES, controller);
  },
  async refuse() {
    refusesUntil = Date.now() + LONGEST_REFUSAL_MILLISECONDS;
    refusedAddresses = [];
    return refusals();
  },
  refused: async () => refusals(),
  async allow() {
    const last = refusals();
    refusesUntil = 0;
    return last;
  },
  async takeOver() {
    await self.skipWaiting();
    return null;
  },
};

/** Only where one window is open and no other version is about to come can nobody miss them. */
async function forgetEarlierVersions(event: ExtendableMessageEvent): Promise<void> {
  const { active, installing, waiting } = self.registration;
  const isOnlyVersion = installing === null && waiting === null && active?.state === 'activated';
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (isOnlyVersion && windows.length <= 1) await controller.activate(event);
}

function isRefusing(): boolean {
  return Date.now() < refusesUntil;
}

function refusals(): Refusals {
  return { isRefusing: isRefusing(), addresses: refusedAddresses };
}
