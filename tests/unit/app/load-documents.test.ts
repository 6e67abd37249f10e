import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchDocument } from '#app/fetch-ledger.ts';
import { loadDocuments } from '#app/load-documents.ts';
import { type AtlasStore, createAtlasStore } from '#store/atlas-store.ts';
import { parseUrl } from '#store/url-state.ts';
import { fakeAtlas } from '../support/fake-atlas.ts';

vi.mock('#app/fetch-ledger.ts', () => ({ fetchDocument: vi.fn() }));
const fetching = vi.mocked(fetchDocument);

function open(hash = ''): AtlasStore {
  const store = createAtlasStore({
    atlas: fakeAtlas(),
    today: '2026-11-22',
    language: 'en',
    systemTheme: 'light',
    url: parseUrl(hash).state,
  });
  loadDocuments(store);
  return store;
}

/** A document as it comes from the build, as far as loading cares. */
const subject = (id: string, claims: readonly string[] = []) =>
  ({ id, summary: {}, parts: [{ id: 'works' }], claims: claims.map((claim) => ({ id: claim })) }) as never;

beforeEach(() => {
  fetching.mockReset();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
});
afterEach(() => void vi.restoreAllMocks());

describe('a document', () => {
  it('is fetched once somebody wants it, and is there', async () => {
    fetching.mockResolvedValue({ events: [] } as never);
    const store = open();
    expect(fetching).not.toHaveBeenCalled();
    store.getState().wantDocument('events');
    store.getState().wantDocument('events');
    await vi.waitFor(() => expect(store.getState().documents.events?.type).toBe('ready'));
    expect(fetching.mock.calls).toEqual([['events']]);
  });

  it('that cannot be had is said to have failed, and is tried again when it is wanted again', async () => {
    fetching.mockRejectedValueOnce(new Error('no network')).mockResolvedValueOnce({ sources: [] } as never);
    const store = open();
    store.getState().wantDocument('sources');
    await vi.waitFor(() => expect(store.getState().documents.sources).toEqual({ type: 'failed' }));
    store.getState().wantDocument('sources');
    await vi.waitFor(() => expect(store.getState().documents.sources?.type).toBe('ready'));
    expect(fetching).toHaveBeenCalledTimes(2);
  });

  it('of the project that is selected is wanted at once, from the address too', () => {
    fetching.mockImplementation((name) => Promise.resolve(subject(name.replace('subject/', ''))));
    const store = open('#sel=khudaferin');
    store.getState().select({ type: 'project', projectId: 'ir-gilan', partId: null });
    expect(fetching.mock.calls.flat()).toEqual(['subject/khudaferin', 'subject/ir-gilan']);
  });
});

describe('the document of a project under the pointer', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('is fetched once the pointer rests, before anything is selected', () => {
    fetching.mockImplementation((name) => Promise.resolve(subject(name.replace('subject/', ''))));
    const store = open();
    store.getState().setHovered('khudaferin');
    vi.runAllTimers();
    expect(fetching.mock.calls.flat()).toEqual(['subject/khudaferin']);
    expect(store.getState().selection).toEqual({ type: 'none' });
  });

  it('that could not be had is not asked for again by pointing', async () => {
    fetching.mockRejectedValue(new Error('no network'));
    const store = open();
    store.getState().setHovered('khudaferin');
    await vi.runAllTimersAsync();
    expect(store.getState().documents['subject/khudaferin']).toEqual({ type: 'failed' });
    store.getState().setHovered(null);
    store.getState().setHovered('khudaferin');
    await vi.runAllTimersAsync();
    expect(fetching).toHaveBeenCalledTimes(1);
  });

  it('is left alone where the pointer only passes', () => {
    const store = open();
    store.getState().setHovered('khudaferin');
    store.getState().setHovered(null);
    vi.runAllTimers();
    expect(fetching).not.toHaveBeenCalled();
  });
});

describe('a claim of the address', () => {
  it('that its subject has is pointed at without a word', async () => {
    fetching.mockResolvedValue(subject('khudaferin', ['length']));
    const store = open('#sel=khudaferin&claim=khudaferin/length');
    await vi.waitFor(() => expect(store.getState().documents['subject/khudaferin']?.type).toBe('ready'));
    expect(store.getState()).toMatchObject({ claim: 'khudaferin/length', notices: [] });
  });

  it('that its subject does not have opens the subject, and it says so', async () => {
    fetching.mockResolvedValue(subject('khudaferin', ['length']));
    const store = open('#sel=khudaferin&claim=khudaferin/depth');
    await vi.waitFor(() => expect(store.getState().notices).toHaveLength(1));
    expect(store.getState().notices[0]).toMatchObject({ key: 'unknownClaim', part: 'khudaferin/depth' });
    expect(store.getState().selection).toMatchObject({ type: 'project', projectId: 'khudaferin' });
  });
});

describe('a link to a part', () => {
  it('that its project does not have opens the project, and says so', async () => {
    fetching.mockResolvedValue(subject('khudaferin'));
    const store = open('#sel=khudaferin/moat');
    await vi.waitFor(() => expect(store.getState().notices).toHaveLength(1));
    expect(store.getState().selection).toMatchObject({ projectId: 'khudaferin', partId: null });
    expect(store.getState().notices).toEqual([{ id: 1, key: 'brokenUrl', part: 'sel=khudaferin/moat' }]);
  });

  it('that its project has stays chosen', async () => {
    fetching.mockResolvedValue(subject('khudaferin'));
    const store = open('#sel=khudaferin/works');
    await vi.waitFor(() => expect(store.getState().documents['subject/khudaferin']?.type).toBe('ready'));
    expect(store.getState().selection).toMatchObject({ partId: 'works' });
    expect(store.getState().notices).toEqual([]);
  });
});
