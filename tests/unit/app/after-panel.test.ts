import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { afterPanel } from '#app/after-panel.ts';
import { createAtlasStore } from '#store/atlas-store.ts';
import { parseUrl } from '#store/url-state.ts';
import { fakeAtlas } from '../support/fake-atlas.ts';

const FRAME_MILLISECONDS = 16;
const [project] = fakeAtlas().projects;
const id = project?.id ?? '';

const open = (hash = '') =>
  createAtlasStore({
    atlas: fakeAtlas(),
    today: '2026-11-22',
    language: 'en',
    systemTheme: 'light',
    url: parseUrl(hash).state,
  });

describe('what waits for the panel', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, FRAME_MILLISECONDS));
    vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is done two frames after the document of the selection has arrived', () => {
    const store = open(`#sel=${id}`);
    const run = vi.fn();
    afterPanel(store, run).ask();
    vi.advanceTimersByTime(100);
    expect(run).not.toHaveBeenCalled();
    store.getState().setDocument(`subject/${id}`, { type: 'ready', document: {} as never });
    vi.advanceTimersByTime(FRAME_MILLISECONDS);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(FRAME_MILLISECONDS);
    expect(run).toHaveBeenCalledOnce();
  });

  it('is done without a selection, and where a document does not come', () => {
    for (const hash of ['', `#sel=${id}`]) {
      const run = vi.fn();
      afterPanel(open(hash), run).ask();
      vi.advanceTimersByTime(1000);
      expect(run).toHaveBeenCalledOnce();
    }
  });

  it('is done once however often it is asked for, and not at all once it is stopped', () => {
    const run = vi.fn();
    const waiting = afterPanel(open(`#sel=${id}`), run);
    waiting.ask();
    waiting.ask();
    vi.advanceTimersByTime(1000);
    expect(run).toHaveBeenCalledOnce();
    waiting.ask();
    waiting.stop();
    vi.advanceTimersByTime(1000);
    expect(run).toHaveBeenCalledOnce();
  });
});
