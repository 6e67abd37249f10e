import { createStore, del, entries, promisifyRequest, type UseStore } from 'idb-keyval';
import { isSameMeasurement } from '#measure/measurement.ts';
import type { AtlasStore } from '#store/atlas-store.ts';
import { keptOf } from '#store/kept-measurements.ts';
import type { KeptMeasurements } from '#store/measure-state.ts';
import { inTime } from './in-time.ts';

/** What the browser's storage offers, so far as it is used. */
export interface KeptStorage {
  entries(): Promise<readonly (readonly [key: IDBValidKey, value: unknown])[]>;
  set(key: string, value: unknown): Promise<void>;
  del(key: string): Promise<void>;
}

export function browserStorage(): KeptStorage {
  let opened: UseStore | undefined;
  const open = () => {
    opened ??= createStore('araz-atlas', 'measurements');
    return opened;
  };
  return {
    entries: async () => inTime(entries(open())),
    set: async (key, value) => inTime(open()('readwrite', (records) => write(records, key, value))),
    del: async (key) => inTime(del(key, open())),
  };
}

/** Committed at once: a page that is put to sleep could not do so later. */
function write(records: IDBObjectStore, key: string, value: unknown): Promise<void> {
  records.put(value, key);
  records.transaction.commit?.();
  return promisifyRequest(records.transaction);
}

/** Every page has a record of its own, so that two of them never write over each other. */
const PAGE_PREFIX = 'page/';
/** Where records go that cannot be read. */
const ASIDE_PREFIX = 'set-aside/';
/** Of pages that are closed, the newest so many stay. */
const MOST_RECORDS = 20;
const SAVE_DELAY_MILLISECONDS = 300;
/** After these a page may never run again. */
const MOMENTS = ['pagehide', 'visibilitychange', 'freeze'];

/**
 * Keeps what is measured in the browser's storage, and offers the newest of what was kept before. Where the address has
 * brought the same measurement already, what was pinned beside it comes back without a question; where it has brought
 * another, nothing is offered. Storage that is full or blocked is told once, records that cannot be read are set aside.
 */
export function keepMeasurements(store: AtlasStore, storage: KeptStorage, pageName: string): Keeping {
  const { save, stop } = saveChanges(store, storage, `${PAGE_PREFIX}${pageName}`);
  const linked = store.getState().measuring.measurement;
  const look = async () => {
    const [newest, ...older] = await readRecords(store, storage, `${PAGE_PREFIX}${pageName}`);
    for (const { key } of older.slice(MOST_RECORDS - 1)) await storage.del(key);
    if (newest === undefined) return;
    const { measurement } = newest.kept;
    if (linked.vertices.length === 0) offer(store, storage, newest, save);
    else if (measurement !== null && isSameMeasurement(measurement, linked))
      bringBackPinned(store, newest.kept);
  };
  // Who cannot read cannot save either; that is told when there is something to save.
  const looked = look().catch((error: unknown) =>
    console.warn('Kept measurements could not be read.', error),
  );
  return { looked, stop };
}

/** Keeps measurements for as long as the page stands. */
export function keepMeasured(store: AtlasStore): () => void {
  // Not `crypto.randomUUID`, which pages without TLS do not have.
  const pageName = [...crypto.getRandomValues(new Uint32Array(4))].map((part) => part.toString(36)).join('-');
  return keepMeasurements(store, browserStorage(), pageName).stop;
}

interface Keeping {
  /** Done once what was kept before has been looked through. */
  readonly looked: Promise<void>;
  stop(): void;
}

interface KeptRecord {
  readonly key: string;
  readonly kept: KeptMeasurements;
}

/** The records of other pages, newest first. What cannot be read is set aside, and said. */
async function readRecords(store: AtlasStore, storage: KeptStorage, ownKey: string): Promise<KeptRecord[]> {
  const written = await storage.entries();
  const others = written.flatMap(([key, value]) =>
    typeof key === 'string' && key.startsWith(PAGE_PREFIX) && key !== ownKey ? [{ key, value }] : [],
  );
  if (others.length === 0) return [];
  // Most visitors have measured nothing, and need nothing to read it with.
  const { parseKept } = await import('#store/parse-kept.ts');
  const records: KeptRecord[] = [];
  for (const { key, value } of others) {
    const { kept, isWhole } = parseKept(value);
    if (!isWhole) await setAside(store, storage, { key, value, kept });
    if (kept !== null) records.push({ key, kept });
  }
  return records.sort((a, b) => b.kept.savedAt.localeCompare(a.kept.savedAt, 'en'));
}

/** What could be read of a record stays in its place. Where storage has no room for a copy, the whole record does. */
async function setAside(
  store: AtlasStore,
  storage: KeptStorage,
  { key, value, kept }: { key: string; value: unknown; kept: KeptMeasurements | null },
): Promise<void> {
  try {
    await storage.set(`${ASIDE_PREFIX}${key}`, value);
    await (kept === null ? storage.del(key) : storage.set(key, { version: 1, ...kept }));
    store.getState().notify('measurementsSetAside');
  } catch (error) {
    console.warn('A record could not be set aside.', error);
  }
}

/** The record goes once somebody has decided and the page has a record of its own; until then it stays for another visit. */
function offer(
  store: AtlasStore,
  storage: KeptStorage,
  { key, kept }: KeptRecord,
  save: () => Promise<boolean>,
): void {
  store.getState().offerRecovery(kept);
  const stop = store.subscribe(
    (state) => state.recoverable,
    (recoverable) => {
      if (recoverable === kept) return;
      stop();
      save()
        .then((isSaved) => (isSaved ? storage.del(key) : undefined))
        .catch((error: unknown) => console.warn('A record could not be removed.', error));
    },
  );
}

function bringBackPinned(store: AtlasStore, { pinned }: KeptMeasurements): void {
  const { measuring, measure } = store.getState();
  if (pinned.length === 0 || measuring.pinned.length > 0) return;
  measure({ type: 'takeUp', measurement: measuring.measurement, pinned });
}

/** Saves what is measured a moment after it has changed, and at once when the page is left, hidden or put to sleep. */
function saveChanges(
  store: AtlasStore,
  storage: KeptStorage,
  key: string,
): { save(): Promise<boolean>; stop(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOwing = false;
  const save = async () => {
    clearTimeout(timer);
    isOwing = false;
    const kept = keptOf(store.getState().measuring, new Date().toISOString());
    try {
      await (kept === null ? storage.del(key) : storage.set(key, kept));
      return true;
    } catch (error) {
      console.warn('Measurements could not be kept.', error);
      tell();
      return false;
    }
  };
  let isTold = false;
  const tell = () => {
    if (!isTold) store.getState().notify('measurementsNotKept');
    isTold = true;
  };
  const saveOwed = () => {
    if (isOwing) save();
  };
  const unsubscribe = store.subscribe(
    (state) => state.measuring,
    () => {
      isOwing = true;
      clearTimeout(timer);
      timer = setTimeout(save, SAVE_DELAY_MILLISECONDS);
    },
  );
  // Of the document, heard on their way to it.
  for (const moment of MOMENTS) addEventListener(moment, saveOwed, { capture: true });
  const stop = () => {
    clearTimeout(timer);
    unsubscribe();
    for (const moment of MOMENTS) removeEventListener(moment, saveOwed, { capture: true });
  };
  return { save, stop };
}
