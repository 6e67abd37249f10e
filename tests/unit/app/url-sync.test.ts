import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { syncUrl } from '#app/url-sync.ts';
import type { CameraView } from '#core/camera-view.ts';
import { keptMeasurement } from '#measure/measurement.ts';
import { type AtlasStore, createAtlasStore } from '#store/atlas-store.ts';
import type { Selection } from '#store/selection.ts';
import { parseUrl } from '#store/url-state.ts';
import { fakeAtlas } from '../support/fake-atlas.ts';
import { type FakeHistory, fakeHistory } from '../support/fake-history.ts';
import { lineThrough } from '../support/measurements.ts';

const KHUDAFERIN: Selection = { type: 'project', projectId: 'khudaferin', partId: null };
const TERMINAL: Selection = { type: 'project', projectId: 'astara-terminal', partId: null };
const viewAt = (zoom: number): CameraView => ({ zoom, latitude: 39, longitude: 47, bearing: 0, pitch: 0 });

let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  vi.unstubAllGlobals();
});

function open(hash: string, openedAt = hash): { store: AtlasStore; history: FakeHistory } {
  const history = fakeHistory(hash);
  const store = createAtlasStore({
    atlas: fakeAtlas(),
    today: '2026-11-22',
    language: 'en',
    systemTheme: 'light',
    url: parseUrl(openedAt).state,
  });
  stop = syncUrl(store, openedAt);
  return { store, history };
}

describe('the address', () => {
  it('is left alone until something changes', () => {
    expect(open('#x=1').history.entries).toEqual(['#x=1']);
  });

  it('is followed where it changed while the interface was on its way', () => {
    const { store, history } = open('#sel=khudaferin&lang=fa', '#lang=az');
    expect(store.getState()).toMatchObject({ selection: KHUDAFERIN, language: 'fa' });
    expect(history.entries).toEqual(['#sel=khudaferin&lang=fa']);
  });

  it('gets a step in the history for every selection', () => {
    const { store, history } = open('');
    store.getState().select(KHUDAFERIN);
    store.getState().select(TERMINAL);
    store.getState().select({ type: 'none' });
    expect(history.entries).toEqual([
      '#lang=en',
      '#sel=khudaferin&lang=en',
      '#sel=astara-terminal&lang=en',
      '#lang=en',
    ]);
  });

  it('of a step of a talk is written once, when all of it stands', () => {
    vi.useFakeTimers();
    const { store, history } = open('#lang=en&story=araz&step=1');
    store.getState().present({ deckId: 'araz', stepIndex: 2 });
    store.getState().setLanguage('fa');
    expect(history.entries).toEqual(['#lang=en&story=araz&step=1']);
    vi.runAllTimers();
    expect(history.entries).toEqual(['#lang=fa&story=araz&step=3']);
    vi.useRealTimers();
  });

  it('of a step of a talk is there when the page goes at once', () => {
    const { store, history } = open('#lang=en&story=araz&step=1');
    store.getState().present({ deckId: 'araz', stepIndex: 2 });
    history.leave();
    expect(history.entries).toEqual(['#lang=en&story=araz&step=3']);
  });

  it('that the browser refuses is written later, and nothing stops meanwhile', () => {
    vi.useFakeTimers();
    const { store, history } = open('');
    const { replaceState } = globalThis.history;
    globalThis.history.replaceState = () => {
      throw new DOMException('too many', 'SecurityError');
    };
    store.getState().setView(viewAt(8), false);
    expect(store.getState().view).toEqual(viewAt(8));
    globalThis.history.replaceState = replaceState;
    vi.advanceTimersByTime(2000);
    vi.useRealTimers();
    expect(history.hash).toBe('#map=8/39/47/0/0&lang=en');
  });

  it('is replaced by panning, layers, colours and language', () => {
    const { store, history } = open('');
    store.getState().setView(viewAt(8), false);
    store.getState().setView(viewAt(9), false);
    store.getState().setThemeChoice('dark');
    store.getState().setLanguage('fa');
    store.getState().toggleGroup('araz');
    expect(history.entries).toEqual([
      '#map=9/39/47/0/0&layers=aghband,astarachay,rasht-astara,international,irrigation,regions&theme=dark&lang=fa',
    ]);
  });

  it('is not written where nothing in it changes', () => {
    const { store, history } = open('#lang=en');
    store.getState().setHovered('khudaferin');
    store.getState().setListOpen(false);
    expect(history.entries).toEqual(['#lang=en']);
  });

  it('keeps the parts it does not know', () => {
    const { store, history } = open('#tour=3&lang=az');
    store.getState().select(KHUDAFERIN);
    expect(history.hash).toBe('#sel=khudaferin&lang=az&tour=3');
  });
});

describe('pages and claims', () => {
  it('each get a step in the history', () => {
    const { store, history } = open('#lang=en');
    store.getState().openPage('trade');
    store.getState().showClaim('trade/turnover-2024');
    store.getState().openPage('sources');
    expect(history.entries).toEqual([
      '#lang=en',
      '#lang=en&page=trade',
      '#lang=en&page=trade&claim=trade/turnover-2024',
      '#lang=en&page=sources',
    ]);
  });

  it('are undone by going back', () => {
    const { store, history } = open('#lang=en');
    store.getState().openPage('trade');
    store.getState().showClaim('trade/turnover-2024');
    history.back();
    expect(store.getState()).toMatchObject({ page: 'trade', claim: null });
    history.back();
    expect(store.getState().page).toBeNull();
    expect(history.entries).toHaveLength(3);
  });

  it('of an address are opened: a claim of a project selects it', () => {
    const { store } = open('#claim=khudaferin/length');
    expect(store.getState()).toMatchObject({ selection: KHUDAFERIN, claim: 'khudaferin/length' });
    expect(open('#claim=trade/turnover-2024').store.getState().page).toBe('trade');
  });

  it('that the atlas does not have are left out, and it says so', () => {
    const { store, history } = open('#claim=atlantis/depth&lang=en');
    expect(store.getState()).toMatchObject({ selection: { type: 'none' }, claim: null });
    expect(store.getState().notices).toEqual([{ id: 1, key: 'unknownClaim', part: 'atlantis/depth' }]);
    store.getState().setView(viewAt(9), false);
    expect(history.entries).toEqual(['#map=9/39/47/0/0&lang=en']);
  });
});

it('following a claim of a project is one step in the history', () => {
  const { store, history } = open('#lang=en');
  store.getState().showClaim('khudaferin/length');
  expect(history.entries).toHaveLength(2);
});

describe('the day', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is written once the slider rests, and makes no step', () => {
    const { store, history } = open('#lang=en');
    for (const day of ['2024-05-17', '2024-05-18', '2024-05-19']) store.getState().setKnown(day);
    expect(history.entries).toEqual(['#lang=en']);
    vi.runAllTimers();
    expect(history.entries).toEqual(['#lang=en&known=2024-05-19']);
  });

  it('is written at once with a selection, into the step it makes and the one it leaves', () => {
    const { store, history } = open('#lang=en');
    store.getState().setKnown('2024-05-19');
    store.getState().select(KHUDAFERIN);
    expect(history.entries).toEqual([
      '#lang=en&known=2024-05-19',
      '#sel=khudaferin&lang=en&known=2024-05-19',
    ]);
    vi.runAllTimers();
    expect(history.entries).toHaveLength(2);
  });

  it('that waits is written when the writing stops, and no other after it', () => {
    const { store, history } = open('#lang=en');
    store.getState().setKnown('2024-05-19');
    stop?.();
    vi.runAllTimers();
    expect(history.entries).toEqual(['#lang=en&known=2024-05-19']);
  });

  it('of an address that is typed in is taken over', () => {
    const { store, history } = open('#lang=en');
    history.type('#lang=en&known=2024-05-19');
    expect(store.getState().date).toBe('2024-05-19');
  });
});

describe('going back', () => {
  it('takes a selection away again, without a new step', () => {
    const { store, history } = open('#lang=en');
    store.getState().select(KHUDAFERIN);
    history.back();
    expect(store.getState().selection).toEqual({ type: 'none' });
    expect(history.entries).toEqual(['#lang=en', '#sel=khudaferin&lang=en']);
    expect(history.hash).toBe('#lang=en');
  });

  it('returns to the selection before', () => {
    const { store, history } = open('#lang=en');
    store.getState().select(KHUDAFERIN);
    store.getState().select(TERMINAL);
    history.back();
    expect(store.getState().selection).toEqual(KHUDAFERIN);
  });
});

describe('an address that is typed in', () => {
  it('is taken over, and what cannot be read of it is said', () => {
    const { store, history } = open('#lang=en');
    history.type('#sel=khudaferin&lang=tr&theme=dark');
    expect(store.getState()).toMatchObject({ selection: KHUDAFERIN, themeChoice: 'dark', language: 'en' });
    expect(store.getState().notices).toEqual([{ id: 1, key: 'brokenUrl', part: 'lang=tr' }]);
  });

  it('is read once, though the browser tells of it twice', () => {
    const { store, history } = open('#lang=en');
    history.type('#sel=khudaferin&lang=en');
    expect(store.getState().frameRequests).toBe(1);
  });
});

describe('a link to what the atlas does not have', () => {
  it('opens without an unknown project, and says so', () => {
    const { store } = open('#sel=atlantis');
    expect(store.getState().selection).toEqual({ type: 'none' });
    expect(store.getState().notices).toEqual([{ id: 1, key: 'unknownProject', part: 'atlantis' }]);
  });

  it('is corrected in place: moving the map afterwards adds no step to the history', () => {
    const { store, history } = open('#sel=atlantis');
    store.getState().setView(viewAt(9), false);
    expect(history.entries).toEqual(['#map=9/39/47/0/0&lang=en']);
  });

  it('lets Back pass it by instead of being thrown forward again', () => {
    const { history } = open('#lang=en');
    history.type('#sel=atlantis&lang=en');
    expect(history.entries).toHaveLength(2);
    history.back();
    expect(history.hash).toBe('#lang=en');
  });
});

it('stops reading and writing when asked to', () => {
  const { store, history } = open('#lang=en');
  stop?.();
  store.getState().select(KHUDAFERIN);
  history.type('#sel=astara-terminal');
  expect(store.getState().selection).toEqual(KHUDAFERIN);
  expect(history.entries).toEqual(['#lang=en', '#sel=astara-terminal']);
});

describe('what is measured, in the address', () => {
  const LINE = lineThrough([46, 39], [47, 39]);
  const OTHER = lineThrough([46, 39], [47, 38.5]);
  const mOf = (hash: string) => /[#&](m=[^&]+)/.exec(hash)?.[1];

  it('opens the tool with the measurement finished, and leaves the address alone', () => {
    const { store, history } = open('#m=46,39;47,39');
    expect(store.getState().tool).toBe('measure');
    expect(store.getState().measuring).toMatchObject({ measurement: LINE, isFinished: true, past: [] });
    expect(history.entries).toEqual(['#m=46,39;47,39']);
  });

  it('takes one step for opening the tool, and none for measuring', () => {
    const { store, history } = open('');
    store.getState().openTool('measure');
    for (const vertex of LINE.vertices) store.getState().measure({ type: 'add', vertex });
    store.getState().measure({ type: 'finish' });
    expect(history.entries).toHaveLength(2);
    expect(history.entries[0]).toBe('#lang=en');
    expect(mOf(history.hash)).toBe('m=line~gwlstbg427nXAgoriTAA');
    store.getState().setLengthUnit('nmi');
    expect(history.hash.endsWith('~u:nmi')).toBe(true);
    expect(history.entries).toHaveLength(2);
  });

  it('closes the tool with Back and loses nothing; Forward opens it again', () => {
    const { store, history } = open('');
    store.getState().openTool('measure');
    store.getState().measure({ type: 'replace', measurement: LINE });
    history.back();
    expect(store.getState().tool).toBeNull();
    expect(store.getState().measuring.measurement).toEqual(LINE);
    const before = store.getState().measuring;
    history.type('#m=46,39;47,39');
    expect(store.getState().tool).toBe('measure');
    expect(store.getState().measuring).toBe(before);
  });

  it('brings another measurement that undo takes back', () => {
    const { store, history } = open('#m=46,39;47,39');
    history.type('#m=46,39;47,38.5');
    expect(store.getState().measuring.measurement).toEqual(
      keptMeasurement({ kind: 'line', vertices: OTHER.vertices }),
    );
    store.getState().measure({ type: 'undo' });
    expect(store.getState().measuring.measurement).toEqual(LINE);
  });

  it('says when it cannot be read, and loses neither the rest nor what is measured', () => {
    const { store, history } = open('#m=46,39;47,39');
    history.type('#sel=khudaferin&m=46,39;47,99');
    expect(store.getState().notices.map(({ key, part }) => [key, part])).toEqual([
      ['brokenUrl', 'm=46,39;47,99'],
    ]);
    expect(store.getState().selection).toEqual(KHUDAFERIN);
    expect(store.getState().measuring.measurement).toEqual(LINE);
  });

  it('names the other tools', () => {
    const { store, history } = open('#tool=routes');
    expect(store.getState().tool).toBe('routes');
    store.getState().openTool('files');
    expect(history.hash).toContain('tool=files');
    expect(history.entries).toHaveLength(2);
  });

  it('leaves out what is too long for a link', () => {
    const { store, history } = open('');
    store.getState().openTool('measure');
    const positions = Array.from({ length: 400 }, (_, i) => [46 + i * 0.0123457, 39 + (i % 7) / 9] as const);
    store.getState().measure({ type: 'replace', measurement: lineThrough(...positions) });
    expect(mOf(history.hash)).toBeUndefined();
    expect(history.hash).toContain('tool=measure');
  });
});
