import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { PAGES } from '#core/page.ts';
import type { SubjectDocument } from '#dataset/documents.ts';
import { type AtlasStore, createAtlasStore, selectedDocument } from '#store/atlas-store.ts';
import type { Selection } from '#store/selection.ts';
import { selectUrlState } from '#store/url-of-state.ts';
import { formatUrl, parseUrl } from '#store/url-state.ts';
import { day } from '../support/arbitraries.ts';
import { fakeAtlas } from '../support/fake-atlas.ts';

const TODAY = '2026-11-22';
const KHUDAFERIN: Selection = { type: 'project', projectId: 'khudaferin', partId: null };

let store: AtlasStore;
const state = () => store.getState();
const storeAt = (hash: string) =>
  createAtlasStore({
    atlas: fakeAtlas(),
    today: TODAY,
    language: 'en',
    systemTheme: 'light',
    url: parseUrl(hash).state,
  });

beforeEach(() => {
  store = storeAt('');
});

describe('turning time back', () => {
  it('shows everything as of that day, and today again with the day taken away', () => {
    state().setKnown('2024-05-19');
    expect(state()).toMatchObject({ known: '2024-05-19', date: '2024-05-19' });
    state().setKnown(null);
    expect(state()).toMatchObject({ known: null, date: TODAY });
  });

  it.each([TODAY, '2026-11-23', '2100-01-01'])('to %s, which is today or later, is today', (date) => {
    state().setKnown(date);
    expect(state()).toMatchObject({ known: null, date: TODAY });
    expect(storeAt(`#known=${date}`).getState()).toMatchObject({ known: null, date: TODAY });
  });

  it('never leads beyond today, and the address tells the day exactly where it is not today', () => {
    fc.assert(
      fc.property(day, (date) => {
        state().setKnown(date);
        expect(state().date).toBe(date < TODAY ? date : TODAY);
        expect(selectUrlState(state()).known).toBe(date < TODAY ? date : null);
      }),
    );
  });

  it('begins as the address says, with the control of time open', () => {
    store = storeAt('#known=2024-05-19');
    expect(state()).toMatchObject({ known: '2024-05-19', date: '2024-05-19', isTimeOpen: true });
    expect(storeAt('').getState().isTimeOpen).toBe(false);
  });

  it('is taken over from an address, and undone by one that is silent', () => {
    state().applyUrl(parseUrl('#known=2020-01-01').state);
    expect(state()).toMatchObject({ date: '2020-01-01', isTimeOpen: true });
    state().applyUrl(parseUrl('').state);
    expect(state()).toMatchObject({ known: null, date: TODAY });
  });

  it('is open or closed without touching the day', () => {
    state().setKnown('2024-05-19');
    state().setTimeOpen(false);
    expect(state()).toMatchObject({ isTimeOpen: false, date: '2024-05-19' });
  });
});

describe('opening a page', () => {
  it.each(PAGES)('shows it, and no claim any more: %s', (page) => {
    state().showClaim('khudaferin/length');
    state().openPage(page);
    expect(state()).toMatchObject({ page, claim: null, sheetStop: 'full' });
    expect(formatUrl(selectUrlState(state()))).toBe(`#sel=khudaferin&lang=en&page=${page}`);
  });

  it('keeps the selection and asks for it to be brought into what is left of the map', () => {
    state().select(KHUDAFERIN);
    state().openPage('trade');
    expect(state()).toMatchObject({ selection: KHUDAFERIN, frameRequests: 2 });
    state().openPage(null);
    expect(state()).toMatchObject({ page: null, selection: KHUDAFERIN, frameRequests: 3 });
  });

  it('frames nothing without a selection', () => {
    state().openPage('sources');
    expect(state().frameRequests).toBe(0);
  });

  it('is undone without losing the claim of a project beside it', () => {
    state().openPage('articles');
    state().showClaim('khudaferin/length');
    state().openPage(null);
    expect(state()).toMatchObject({ page: null, claim: 'khudaferin/length' });
  });

  it('is undone with the claim it showed', () => {
    state().showClaim('trade/turnover-2024');
    state().openPage(null);
    expect(state()).toMatchObject({ page: null, claim: null });
  });

  it('is undone without moving the sheet of a phone', () => {
    state().openPage('sources');
    state().setSheetStop('half');
    state().openPage(null);
    expect(state()).toMatchObject({ page: null, sheetStop: 'half' });
  });
});

describe('the timeline', () => {
  it('of one project shows its events of every kind', () => {
    state().setTimelineFilter({ project: 'ir-gilan', category: 'summit' });
    state().showTimelineOf('khudaferin');
    expect(state()).toMatchObject({
      page: 'timeline',
      claim: null,
      timelineFilter: { project: 'khudaferin', category: null },
    });
  });

  it('is narrowed by the address, and the address tells how it is narrowed', () => {
    store = storeAt('#page=timeline&events=khudaferin/opening');
    expect(state().timelineFilter).toEqual({ project: 'khudaferin', category: 'opening' });
    expect(formatUrl(selectUrlState(state()))).toBe('#lang=en&page=timeline&events=khudaferin/opening');
    state().setTimelineFilter({ project: null, category: null });
    expect(formatUrl(selectUrlState(state()))).toBe('#lang=en&page=timeline');
    state().applyUrl(parseUrl('#page=timeline&events=/summit').state);
    expect(state().timelineFilter).toEqual({ project: null, category: 'summit' });
    state().applyUrl(parseUrl('#page=timeline').state);
    expect(state().timelineFilter).toEqual({ project: null, category: null });
  });

  it('is of all projects and kinds until somebody narrows it', () => {
    expect(state().timelineFilter).toEqual({ project: null, category: null });
  });
});

describe('following a claim', () => {
  it('of a project selects the project and points at the claim', () => {
    state().showClaim('khudaferin/length');
    expect(state()).toMatchObject({
      ...{ selection: KHUDAFERIN, claim: 'khudaferin/length', page: null },
      ...{ sheetStop: 'full', frameRequests: 1 },
    });
  });

  it('of the project that is selected already frames nothing anew', () => {
    state().select(KHUDAFERIN);
    state().showClaim('khudaferin/length');
    expect(state()).toMatchObject({ claim: 'khudaferin/length', frameRequests: 1 });
    state().showClaim('khudaferin/capacity');
    expect(state()).toMatchObject({ claim: 'khudaferin/capacity', frameRequests: 1 });
  });

  it('of a topic opens its page, and leaves the selection alone', () => {
    state().select(KHUDAFERIN);
    state().showClaim('trade/turnover-2024');
    expect(state()).toMatchObject({ page: 'trade', selection: KHUDAFERIN, claim: 'trade/turnover-2024' });
  });

  it('of a project leaves the page beside it open', () => {
    state().openPage('articles');
    state().showClaim('khudaferin/length');
    expect(state()).toMatchObject({ page: 'articles', selection: KHUDAFERIN });
  });

  it('ends when another thing is selected, and when it is said to', () => {
    state().showClaim('khudaferin/length');
    state().select({ ...KHUDAFERIN, projectId: 'ir-gilan' });
    expect(state().claim).toBeNull();
    state().showClaim('khudaferin/length');
    state().showClaim(null);
    expect(state()).toMatchObject({ claim: null, selection: KHUDAFERIN });
  });

  it('can be read back from the address it gives', () => {
    state().showClaim('trade/turnover-2024');
    const hash = formatUrl(selectUrlState(state()));
    expect(hash).toBe('#lang=en&page=trade&claim=trade/turnover-2024');
    store = storeAt(hash);
    expect(state()).toMatchObject({ page: 'trade', claim: 'trade/turnover-2024' });
  });
});

describe('documents', () => {
  const document = { id: 'khudaferin' } as SubjectDocument;
  const changesDuring = (action: () => void) => {
    let count = 0;
    const stop = store.subscribe(() => {
      count += 1;
    });
    action();
    stop();
    return count;
  };

  it('are on their way once somebody wants them', () => {
    state().wantDocument('events');
    expect(state().documents).toEqual({ events: { type: 'loading' } });
  });

  it('are not asked for again while on their way, nor once they are there', () => {
    state().wantDocument('subject/khudaferin');
    expect(changesDuring(() => state().wantDocument('subject/khudaferin'))).toBe(0);
    state().setDocument('subject/khudaferin', { type: 'ready', document });
    expect(changesDuring(() => state().wantDocument('subject/khudaferin'))).toBe(0);
    expect(state().documents['subject/khudaferin']).toEqual({ type: 'ready', document });
  });

  it('are asked for again after a failure', () => {
    state().setDocument('sources', { type: 'failed' });
    state().wantDocument('sources');
    expect(state().documents.sources).toEqual({ type: 'loading' });
  });

  it('come and fail each by itself', () => {
    state().wantDocument('events');
    state().wantDocument('articles');
    state().setDocument('events', { type: 'failed' });
    expect(state().documents).toEqual({ events: { type: 'failed' }, articles: { type: 'loading' } });
  });

  it('of a selection are those of its project', () => {
    expect(selectedDocument(state())).toBeNull();
    state().select({ ...KHUDAFERIN, partId: 'works' });
    expect(selectedDocument(state())).toBe('subject/khudaferin');
  });
});

it('a box that is asked for twice is a new wish each time', () => {
  const box = [46, 38, 47, 39] as const;
  state().requestBounds(box);
  const first = state().wantedBounds;
  state().requestBounds(box);
  expect(state().wantedBounds).toEqual([...box]);
  expect(state().wantedBounds).not.toBe(first);
});
