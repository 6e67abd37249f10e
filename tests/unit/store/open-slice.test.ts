import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { SubjectDocument } from '#dataset/documents.ts';
import { createAtlasStore } from '#store/atlas-store.ts';
import { PATIENCE_MILLISECONDS } from '#store/open-slice.ts';
import { parseUrl } from '#store/url-state.ts';
import { fakeAtlas } from '../support/fake-atlas.ts';

const DOCUMENT = {} as SubjectDocument;

function storeAtRest() {
  return createAtlasStore({
    atlas: fakeAtlas(),
    today: '2026-11-22',
    language: 'en',
    systemTheme: 'light',
    url: parseUrl('').state,
  });
}

const projectOf = (projectId: string, partId: string | null = null) => ({
  type: 'project',
  projectId,
  partId,
});

describe('opening a project', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('asks for its document and selects it with the arrival', () => {
    const store = storeAtRest();
    store.getState().open('khudaferin');
    expect(store.getState()).toMatchObject({
      selection: { type: 'none' },
      documents: { 'subject/khudaferin': { type: 'loading' } },
    });
    store.getState().setDocument('subject/khudaferin', { type: 'ready', document: DOCUMENT });
    expect(store.getState().selection).toEqual(projectOf('khudaferin'));
  });

  it('waits no longer than a hand', () => {
    const store = storeAtRest();
    store.getState().open('khudaferin', 'north-station');
    vi.advanceTimersByTime(PATIENCE_MILLISECONDS);
    expect(store.getState().selection).toEqual(projectOf('khudaferin', 'north-station'));
  });

  it.each(['ready', 'failed'] as const)('does not wait for a document that is %s', (type) => {
    const store = storeAtRest();
    store.getState().open('khudaferin');
    store
      .getState()
      .setDocument('subject/khudaferin', type === 'ready' ? { type, document: DOCUMENT } : { type });
    store.getState().select({ type: 'none' });
    store.getState().open('khudaferin');
    if (type === 'ready') expect(store.getState().selection).toEqual(projectOf('khudaferin'));
    // What has failed is asked for again.
    else expect(store.getState().documents['subject/khudaferin']).toEqual({ type: 'loading' });
  });

  it('of several choices keeps the last, whichever document arrives first', () => {
    const store = storeAtRest();
    store.getState().open('khudaferin');
    store.getState().open('astara-terminal');
    store.getState().setDocument('subject/khudaferin', { type: 'ready', document: DOCUMENT });
    expect(store.getState().selection).toEqual({ type: 'none' });
    store.getState().setDocument('subject/astara-terminal', { type: 'ready', document: DOCUMENT });
    vi.runAllTimers();
    expect(store.getState().selection).toEqual(projectOf('astara-terminal'));
  });

  it('gives way to whatever is selected meanwhile', () => {
    const store = storeAtRest();
    store.getState().open('khudaferin');
    store.getState().showClaim('astara-terminal/length');
    store.getState().setDocument('subject/khudaferin', { type: 'ready', document: DOCUMENT });
    vi.runAllTimers();
    expect(store.getState().selection).toEqual(projectOf('astara-terminal'));
  });
});
