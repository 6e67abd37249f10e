import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { framePlace } from '#app/frame-place.ts';
import type { AlignmentsDocument } from '#dataset/alignments-document.ts';
import { createAtlasStore } from '#store/atlas-store.ts';
import { parseUrl } from '#store/url-state.ts';
import { fakeAlignment } from '../support/alignments.ts';
import { fakeAtlas } from '../support/fake-atlas.ts';

const [project] = fakeAtlas().projects;
const id = project?.id ?? '';
const AROUND = [
  [48, 38],
  [49, 37],
] as const;

describe('what is around a marked place is framed', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('requestAnimationFrame', (run: () => void) => setTimeout(run, 16));
    vi.stubGlobal('cancelAnimationFrame', clearTimeout);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  const document = {
    alignments: [{ ...fakeAlignment(id, AROUND), chainage: { lengthMetres: 1_000_000 } }],
  } as unknown as AlignmentsDocument;
  const open = (hash: string) => {
    const store = createAtlasStore({
      atlas: fakeAtlas(),
      today: '2026-11-22',
      language: 'en',
      systemTheme: 'light',
      url: parseUrl(hash).state,
    });
    const around = vi.fn(() => [...AROUND]);
    framePlace(store, around);
    const settle = () => {
      vi.advanceTimersByTime(1000);
      return store.getState().wantedBounds;
    };
    return { store, around, settle };
  };

  it('once its line has arrived, and not again as the place moves along', () => {
    const { store, around, settle } = open(`#sel=${id}&at=${id}:500.0`);
    store.getState().requestFrame();
    expect(settle()).toBeNull();
    store.getState().setDocument('alignments', { type: 'ready', document });
    expect(settle()).toEqual([48, 37, 49, 38]);
    store.getState().markPlace({ line: id, km: 510 });
    settle();
    expect(around).toHaveBeenCalledOnce();
  });

  it('not where the address says what is in view', () => {
    const { store, settle } = open(`#map=8/39/47&sel=${id}&at=${id}:500.0`);
    store.getState().setDocument('alignments', { type: 'ready', document });
    expect(settle()).toBeNull();
  });
});
