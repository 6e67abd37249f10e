import { afterEach, describe, expect, it, vi } from 'vitest';
import { syncUrl } from '#app/url-sync.ts';
import type { CameraView } from '#core/camera-view.ts';
import { type AtlasStore, createAtlasStore } from '#store/atlas-store.ts';
import type { Selection } from '#store/selection.ts';
import { parseUrl } from '#store/url-state.ts';
import { fakeAtlas } from '../support/fake-atlas.ts';
import { type FakeHistory, fakeHistory } from '../support/fake-history.ts';

const KHUDAFERIN: Selection = { type: 'project', projectId: 'khudaferin', partId: null };
const TERMINAL: Selection = { type: 'project', projectId: 'astara-terminal', partId: null };
const viewAt = (zoom: number): CameraView => ({ zoom, latitude: 39, longitude: 47, bearing: 0, pitch: 0 });

let stop: (() => void) | undefined;
afterEach(() => {
  stop?.();
  vi.unstubAllGlobals();
});

function open(hash: string): { store: AtlasStore; history: FakeHistory } {
  const history = fakeHistory(hash);
  const store = createAtlasStore({
    atlas: fakeAtlas(),
    date: '2026-11-22',
    language: 'en',
    systemTheme: 'light',
    url: parseUrl(hash).state,
  });
  stop = syncUrl(store);
  return { store, history };
}

describe('the address', () => {
  it('is left alone until something changes', () => {
    expect(open('#x=1').history.entries).toEqual(['#x=1']);
  });

  it('gets a step in the history for every selection', () => {
    const { store, history } = open('');
    store.getState().select(KHUDAFERIN);
    store.getState().select(TERMINAL);
    store.getState().select({ type: 'none' });
    expect(history.entries).toEqual([
      '',
      '#sel=khudaferin&lang=en',
      '#sel=astara-terminal&lang=en',
      '#lang=en',
    ]);
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

  it('opens the project of an unknown part, and says so', () => {
    const { store } = open('#sel=khudaferin/moat');
    expect(store.getState().selection).toEqual(KHUDAFERIN);
    expect(store.getState().notices).toEqual([{ id: 1, key: 'brokenUrl', part: 'sel=khudaferin/moat' }]);
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
