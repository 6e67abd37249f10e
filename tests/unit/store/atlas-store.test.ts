import { beforeEach, describe, expect, it } from 'vitest';
import { LAYER_GROUPS } from '#core/layer-group.ts';
import { type Atlas, EMPTY_ATLAS } from '#dataset/atlas.ts';
import { type AtlasStore, createAtlasStore, selectProject, selectTheme } from '#store/atlas-store.ts';
import type { Selection } from '#store/selection.ts';
import { selectUrlState } from '#store/url-of-state.ts';
import { formatUrl, parseUrl } from '#store/url-state.ts';
import { fakeAtlas } from '../support/fake-atlas.ts';

const KHUDAFERIN: Selection = { type: 'project', projectId: 'khudaferin', partId: null };
const TERMINAL: Selection = { type: 'project', projectId: 'astara-terminal', partId: null };
const NONE: Selection = { type: 'none' };
const SOMEWHERE = { zoom: 9, latitude: 39, longitude: 47, bearing: 0, pitch: 0 };

const TODAY = '2026-11-22';

let store: AtlasStore;
const state = () => store.getState();
const storeAt = (hash: string, atlas: Atlas = fakeAtlas()) =>
  createAtlasStore({
    atlas,
    today: TODAY,
    language: 'en',
    systemTheme: 'light',
    url: parseUrl(hash).state,
  });

beforeEach(() => {
  store = storeAt('');
});

/** How often subscribers hear of a change while something is done. */
function changesDuring(action: () => void): number {
  let count = 0;
  const stop = store.subscribe(() => {
    count += 1;
  });
  action();
  stop();
  return count;
}

describe('a new store', () => {
  it('shows everything and has nothing selected', () => {
    expect(state()).toMatchObject({
      groups: LAYER_GROUPS,
      selection: NONE,
      language: 'en',
      themeChoice: 'system',
      view: null,
      frameRequests: 0,
      mapState: 'loading',
      notices: [],
      choice: null,
      sheetStop: 'peek',
    });
  });

  it('begins as the address says', () => {
    store = storeAt('#map=9/39/47&sel=khudaferin/works&layers=araz&theme=dark&lang=fa&tour=3');
    expect(state()).toMatchObject({
      view: SOMEWHERE,
      selection: { type: 'project', projectId: 'khudaferin', partId: 'works' },
      groups: ['araz'],
      themeChoice: 'dark',
      language: 'fa',
      unknownUrlParts: ['tour=3'],
      sheetStop: 'half',
    });
  });

  it('knows nothing of any store before it (first look)', () => {
    expect(state().notices).toEqual([]);
    state().select(KHUDAFERIN);
    state().notify('contextLost');
    state().toggleGroup('regions');
  });

  it('knows nothing of any store before it (second look)', () => {
    expect(state()).toMatchObject({ selection: NONE, notices: [], groups: LAYER_GROUPS });
  });
});

describe('data that arrive after the address was read', () => {
  const arriveAt = (hash: string) => {
    store = storeAt(hash, EMPTY_ATLAS);
    expect(changesDuring(() => state().setAtlas(fakeAtlas()))).toBe(1);
  };

  it('let a selection of the address be framed once its panel stands', () => {
    arriveAt('#sel=khudaferin');
    expect(selectProject(state())?.id).toBe('khudaferin');
    expect(state().frameRequests).toBe(0);
    state().requestFrame();
    expect(state().frameRequests).toBe(1);
  });

  it('leave nothing to frame without a selection', () => {
    arriveAt('');
    state().requestFrame();
    expect(state().frameRequests).toBe(0);
  });

  it('show the group of the selection, as selecting it would', () => {
    arriveAt('#sel=khudaferin&layers=regions');
    expect(state().groups).toEqual(['araz', 'regions']);
  });
});

describe('selecting', () => {
  it('asks for the selection to be framed and raises the sheet', () => {
    state().select(KHUDAFERIN);
    expect(state()).toMatchObject({ selection: KHUDAFERIN, frameRequests: 1, sheetStop: 'half' });
    expect(selectProject(state())?.id).toBe('khudaferin');
  });

  it('shows the hidden group of the selection, in its place of the legend', () => {
    for (const group of LAYER_GROUPS) state().toggleGroup(group);
    state().toggleGroup('regions');
    state().select(KHUDAFERIN);
    expect(state().groups).toEqual(['araz', 'regions']);
    state().select(TERMINAL);
    expect(state().groups).toEqual(['araz', 'astarachay', 'regions']);
  });

  it('changes no groups when the group of the selection is on', () => {
    const before = state().groups;
    state().select(KHUDAFERIN);
    expect(state().groups).toBe(before);
  });

  it('the same again changes nothing but closes the choice', () => {
    state().select(KHUDAFERIN);
    state().setSheetStop('full');
    state().setChoice({ options: [], x: 1, y: 2 });
    const before = state();
    state().select({ ...KHUDAFERIN });
    expect(state()).toEqual({ ...before, choice: null });
  });

  it('tells a part from its project', () => {
    state().select(KHUDAFERIN);
    state().select({ ...KHUDAFERIN, partId: 'works' });
    expect(state().frameRequests).toBe(2);
  });

  it('nothing lowers the sheet and frames nothing', () => {
    state().select(KHUDAFERIN);
    state().select(NONE);
    expect(state()).toMatchObject({ selection: NONE, frameRequests: 1, sheetStop: 'peek' });
    expect(selectProject(state())).toBeNull();
  });

  it('a project the atlas does not have leaves the groups alone', () => {
    state().select({ type: 'project', projectId: 'atlantis', partId: null });
    expect(state().groups).toEqual(LAYER_GROUPS);
    expect(selectProject(state())).toBeNull();
  });

  it('is one change, so that map and address never see half of it', () => {
    state().toggleGroup('araz');
    expect(changesDuring(() => state().select(KHUDAFERIN))).toBe(1);
  });
});

describe('layers', () => {
  it('keep the order of the legend however they are switched', () => {
    for (const group of ['regions', 'araz', 'international'] as const) state().toggleGroup(group);
    expect(state().groups).toEqual(['aghband', 'astarachay', 'rasht-astara', 'irrigation']);
    for (const group of ['regions', 'araz'] as const) state().toggleGroup(group);
    expect(state().groups).toEqual([
      'araz',
      'aghband',
      'astarachay',
      'rasht-astara',
      'irrigation',
      'regions',
    ]);
  });
});

describe('notices', () => {
  it('are not doubled', () => {
    state().notify('brokenUrl', 'lang=tr');
    expect(changesDuring(() => state().notify('brokenUrl', 'lang=tr'))).toBe(0);
    expect(state().notices).toEqual([{ id: 1, key: 'brokenUrl', part: 'lang=tr' }]);
  });

  it('of one kind about different parts stand side by side', () => {
    state().notify('brokenUrl', 'lang=tr');
    state().notify('brokenUrl', 'theme=blue');
    state().notify('contextLost');
    expect(state().notices.map(({ id, part }) => [id, part])).toEqual([
      [1, 'lang=tr'],
      [2, 'theme=blue'],
      [3, ''],
    ]);
  });

  it('go one by one, and what comes after never takes the number of one on screen', () => {
    state().notify('brokenUrl', 'lang=tr');
    state().notify('brokenUrl', 'theme=blue');
    state().dismissNotice(1);
    state().notify('contextLost');
    expect(state().notices.map(({ id, key }) => [id, key])).toEqual([
      [2, 'brokenUrl'],
      [3, 'contextLost'],
    ]);
  });

  it('can come again once dismissed', () => {
    state().notify('contextLost');
    state().dismissNotice(1);
    state().notify('contextLost');
    expect(state().notices).toHaveLength(1);
  });
});

describe('taking over an address', () => {
  const apply = (hash: string) => state().applyUrl(parseUrl(hash).state);

  it('frames the selection when the address brings no view', () => {
    apply('#sel=khudaferin');
    expect(state()).toMatchObject({ selection: KHUDAFERIN, frameRequests: 1, view: null });
  });

  it('leaves the framing to the view of the address when it brings one', () => {
    apply('#map=9/39/47&sel=khudaferin');
    expect(state()).toMatchObject({ selection: KHUDAFERIN, frameRequests: 0, view: SOMEWHERE });
  });

  it('keeps the view and frames nothing when the address has neither view nor selection', () => {
    state().setView(SOMEWHERE, false);
    state().select(KHUDAFERIN);
    apply('#lang=az');
    expect(state()).toMatchObject({ selection: NONE, frameRequests: 1, view: SOMEWHERE });
  });

  it('goes back to the defaults of what the address leaves out, but keeps the language', () => {
    apply('#theme=dark&lang=fa&layers=araz&tour=3');
    expect(state()).toMatchObject({ themeChoice: 'dark', language: 'fa', groups: ['araz'] });
    apply('');
    expect(state()).toMatchObject({
      themeChoice: 'system',
      language: 'fa',
      groups: LAYER_GROUPS,
      unknownUrlParts: [],
    });
  });

  it('shows the group of the selection even where the address hides it', () => {
    apply('#sel=astara-terminal&layers=araz');
    expect(state().groups).toEqual(['araz', 'astarachay']);
  });

  it('closes the choice and changes everything at once', () => {
    state().setChoice({ options: [], x: 1, y: 2 });
    expect(changesDuring(() => apply('#sel=khudaferin&theme=dark&lang=az'))).toBe(1);
    expect(state().choice).toBeNull();
  });

  it('gives the same address back', () => {
    const hash = '#map=9/39/47/0/0&sel=khudaferin/works&layers=araz,regions&theme=dark&lang=fa&tour=3';
    apply(hash);
    expect(formatUrl(selectUrlState(state()))).toBe(hash);
  });
});

describe('what the address is told', () => {
  it('always names the language, and the layers only when one is off', () => {
    expect(formatUrl(selectUrlState(state()))).toBe('#lang=en');
    state().toggleGroup('araz');
    expect(formatUrl(selectUrlState(state()))).toBe(
      '#layers=aghband,astarachay,rasht-astara,international,irrigation,regions&lang=en',
    );
  });
});

describe('the theme in force', () => {
  it('follows the system until one is chosen', () => {
    expect(selectTheme(state())).toBe('light');
    state().setSystemTheme('dark');
    expect(selectTheme(state())).toBe('dark');
    state().setThemeChoice('light');
    expect(selectTheme(state())).toBe('light');
  });
});
