import 'fake-indexeddb/auto';
import { clear, createStore, entries } from 'idb-keyval';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserStorage, type KeptStorage, keepMeasurements } from '#app/keep-measurements.ts';
import { type AtlasStore, createAtlasStore } from '#store/atlas-store.ts';
import { parseUrl } from '#store/url-state.ts';
import { fakeAtlas } from '../support/fake-atlas.ts';
import { lineThrough } from '../support/measurements.ts';

const LINE = lineThrough([46, 39], [47, 39]);
const OTHER = lineThrough([48, 38], [49, 38]);

const database = createStore('araz-atlas', 'measurements');
const stored = async () => new Map((await entries(database)).map(([key, value]) => [String(key), value]));
const stops: (() => void)[] = [];
const leavePage = () => dispatchEvent(new Event('pagehide'));

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'], now: new Date('2026-11-29T10:00:00Z') });
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const events = new EventTarget();
  vi.stubGlobal('addEventListener', events.addEventListener.bind(events));
  vi.stubGlobal('removeEventListener', events.removeEventListener.bind(events));
  vi.stubGlobal('dispatchEvent', events.dispatchEvent.bind(events));
  await clear(database);
});
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function openPage(
  name: string,
  hash = '',
  storage: KeptStorage = browserStorage(),
): Promise<AtlasStore> {
  const store = createAtlasStore({
    atlas: fakeAtlas(),
    today: '2026-11-29',
    language: 'en',
    systemTheme: 'light',
    url: parseUrl(hash).state,
  });
  const { looked, stop } = keepMeasurements(store, storage, name);
  stops.push(stop);
  await looked;
  return store;
}

/** Past the moment a change waits before it is saved. */
async function rest(): Promise<void> {
  await vi.advanceTimersByTimeAsync(400);
  await vi.waitFor(async () => void (await stored()));
}

async function measureOnPage(name: string): Promise<AtlasStore> {
  const store = await openPage(name);
  store.getState().measure({ type: 'replace', measurement: OTHER });
  store.getState().measure({ type: 'pin' });
  store.getState().measure({ type: 'replace', measurement: LINE });
  await rest();
  return store;
}

describe('what is measured', () => {
  it('is kept, offered to the next page, and taken up with what was pinned', async () => {
    await measureOnPage('a');
    const next = await openPage('b');
    expect(next.getState().recoverable).toEqual({
      savedAt: '2026-11-29T10:00:00.300Z',
      measurement: LINE,
      pinned: [OTHER],
    });
    expect(next.getState().measuring.measurement.vertices).toEqual([]);
    next.getState().recover();
    expect(next.getState().measuring).toMatchObject({
      measurement: LINE,
      isFinished: true,
      pinned: [{ letter: 'A', measurement: OTHER }],
    });
    expect(next.getState().tool).toBe('measure');
    await rest();
    await vi.waitFor(async () => expect([...(await stored()).keys()]).toEqual(['page/b']));
  });

  it('is saved when the page is left in the middle of it', async () => {
    const store = await openPage('a');
    store.getState().measure({ type: 'replace', measurement: LINE });
    leavePage();
    await vi.waitFor(async () => expect((await stored()).get('page/a')).toMatchObject({ measurement: LINE }));
  });

  it('stays where somebody takes up nothing and refuses nothing, and goes where it is refused', async () => {
    await measureOnPage('a');
    await openPage('b');
    await rest();
    expect((await stored()).has('page/a')).toBe(true);
    const third = await openPage('c');
    third.getState().dismissRecovery();
    await vi.waitFor(async () => expect(await stored()).toEqual(new Map()));
  });

  it('leaves what is being measured pinned when another is taken up', async () => {
    await measureOnPage('a');
    const next = await openPage('b');
    const begun = lineThrough([50, 40], [51, 40]);
    next.getState().measure({ type: 'replace', measurement: begun });
    next.getState().recover();
    expect(next.getState().measuring.pinned.map(({ measurement }) => measurement)).toEqual([OTHER, begun]);
    next.getState().measure({ type: 'undo' });
    expect(next.getState().measuring.measurement).toEqual(begun);
  });

  it('is two pages apart never written over, and the newer of them is offered', async () => {
    const [a, b] = [await openPage('a'), await openPage('b')];
    a.getState().measure({ type: 'replace', measurement: LINE });
    await rest();
    b.getState().measure({ type: 'replace', measurement: OTHER });
    await rest();
    expect([...(await stored()).keys()].sort()).toEqual(['page/a', 'page/b']);
    const next = await openPage('c');
    expect(next.getState().recoverable?.measurement).toEqual(OTHER);
  });

  it('is forgotten where everything is cleared', async () => {
    const store = await openPage('a');
    store.getState().measure({ type: 'replace', measurement: LINE });
    await rest();
    store.getState().measure({ type: 'clear' });
    await rest();
    await vi.waitFor(async () => expect(await stored()).toEqual(new Map()));
  });
});

describe('a link', () => {
  it('to the same measurement brings back what was pinned, without a question', async () => {
    await measureOnPage('a');
    const next = await openPage('b', '#m=46,39;47,39');
    expect(next.getState().recoverable).toBeNull();
    expect(next.getState().measuring.pinned).toEqual([{ letter: 'A', measurement: OTHER }]);
  });

  it('to another measurement is left alone, and what was kept stays', async () => {
    await measureOnPage('a');
    const next = await openPage('b', '#m=50,40;51,40');
    expect(next.getState().recoverable).toBeNull();
    expect(next.getState().measuring.pinned).toEqual([]);
    expect((await stored()).has('page/a')).toBe(true);
  });
});

describe('storage', () => {
  const keysOfNotices = (store: AtlasStore) => store.getState().notices.map(({ key }) => key);

  it.each([
    ['a text', 'not ours'],
    ['another version', { version: 2, savedAt: '2026-11-28T10:00:00.000Z', measurement: LINE, pinned: [] }],
    [
      'a vertex off the Earth',
      { version: 1, savedAt: '2026-11-28T10:00:00.000Z', measurement: lineThrough([460, 39]), pinned: [] },
    ],
    ['nothing at all', null],
  ])('that holds %s is set aside, and said', async (_name, value) => {
    await browserStorage().set('page/old', value);
    const store = await openPage('a');
    expect(store.getState().recoverable).toBeNull();
    expect(keysOfNotices(store)).toEqual(['measurementsSetAside']);
    expect(await stored()).toEqual(new Map([['set-aside/page/old', value]]));
    expect(keysOfNotices(await openPage('b'))).toEqual([]);
  });

  it('that is broken in one record still offers the others', async () => {
    await measureOnPage('a');
    await browserStorage().set('page/z', 'broken');
    expect((await openPage('b')).getState().recoverable?.measurement).toEqual(LINE);
  });

  it('of which one measurement is broken still offers the rest, and the whole of it is set aside', async () => {
    const record = {
      version: 1,
      savedAt: '2026-11-28T10:00:00.000Z',
      measurement: LINE,
      pinned: [{ kind: 'line', vertices: 'gone' }, OTHER],
    };
    await browserStorage().set('page/old', record);
    const store = await openPage('a');
    expect(store.getState().recoverable).toMatchObject({ measurement: LINE, pinned: [OTHER] });
    expect(keysOfNotices(store)).toEqual(['measurementsSetAside']);
    expect((await stored()).get('set-aside/page/old')).toEqual(record);
    expect(keysOfNotices(await openPage('b'))).toEqual([]);
  });

  it('that is full or blocked says so once, and nothing is lost on the page', async () => {
    const full = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    const store = await openPage('a', '', { entries: full, set: full, del: full });
    expect(keysOfNotices(store)).toEqual([]);
    store.getState().measure({ type: 'replace', measurement: LINE });
    await rest();
    expect(keysOfNotices(store)).toEqual(['measurementsNotKept']);
    store.getState().dismissNotice(store.getState().notices[0]?.id ?? 0);
    store.getState().measure({ type: 'replace', measurement: OTHER });
    await rest();
    expect(keysOfNotices(store)).toEqual([]);
    expect(store.getState().measuring.measurement).toEqual(OTHER);
  });
});
