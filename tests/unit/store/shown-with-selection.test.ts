import { beforeEach, describe, expect, it } from 'vitest';
import { LAYER_GROUPS } from '#core/layer-group.ts';
import { STATUSES, type Status } from '#core/status.ts';
import type { Atlas, AtlasProject } from '#dataset/atlas.ts';
import type { StatusStep } from '#ledger/status-step.ts';
import { type AtlasStore, createAtlasStore, selectOnMap } from '#store/atlas-store.ts';
import type { Selection } from '#store/selection.ts';
import { selectUrlState } from '#store/url-of-state.ts';
import { formatUrl, parseUrl } from '#store/url-state.ts';
import { fakeAtlas, fakeFeature, fakeProject } from '../support/fake-atlas.ts';

const since2025 = (status: Status): StatusStep[] => [
  { from: '2025-12-31', status, asOf: '2025', publisher: 'An agency', basis: 'credible-source' },
];

/** A dam that operates, with a power station still being built. */
function damAndStation(): AtlasProject {
  const dam = fakeProject('dam', 'araz');
  return {
    ...dam,
    steps: since2025('operating'),
    features: [
      fakeFeature('dam', { steps: since2025('operating') }),
      fakeFeature('dam', { partId: 'works', steps: since2025('operating') }),
      fakeFeature('dam', {
        partId: 'station',
        kind: 'power-station',
        steps: since2025('under-construction'),
      }),
    ],
    parts: {
      works: {
        bounds: [46.4, 38.4, 46.4, 38.4],
        featureIds: ['dam/works'],
        steps: since2025('operating'),
      },
      station: {
        bounds: [46.5, 38.5, 46.5, 38.5],
        featureIds: ['dam/station'],
        steps: since2025('under-construction'),
      },
    },
  };
}

const province: AtlasProject = {
  ...fakeProject('province', 'regions'),
  kind: 'region',
  features: [fakeFeature('province', { kind: 'region', steps: since2025('unknown') })],
  steps: since2025('unknown'),
};
const atlas: Atlas = { ...fakeAtlas(), projects: [damAndStation(), province] };
const choose = (projectId: string, partId: string | null = null): Selection => ({
  type: 'project',
  projectId,
  partId,
});

let store: AtlasStore;
const state = () => store.getState();
const storeAt = (hash: string) =>
  createAtlasStore({
    atlas,
    today: '2026-11-22',
    language: 'en',
    systemTheme: 'light',
    url: parseUrl(hash).state,
  });

beforeEach(() => {
  store = storeAt('');
});

describe('statuses', () => {
  it('keep the order of the legend however they are switched, and are told to the address', () => {
    for (const status of ['unknown', 'operating', 'planned'] as const) state().toggleStatus(status);
    state().toggleStatus('operating');
    expect(state().statuses).toEqual(['operating', 'built', 'under-construction', 'suspended']);
    expect(formatUrl(selectUrlState(state()))).toBe(
      '#status=operating,built,under-construction,suspended&lang=en',
    );
  });

  it('begin as the address says, and go back to all of them with an address that is silent', () => {
    store = storeAt('#status=built');
    expect(state().statuses).toEqual(['built']);
    state().applyUrl(parseUrl('').state);
    expect(state().statuses).toEqual(STATUSES);
  });
});

it('everything comes back together, layers and statuses, in one change', () => {
  state().toggleGroup('araz');
  state().toggleStatus('planned');
  let changes = 0;
  store.subscribe(() => {
    changes += 1;
  });
  state().showAll();
  expect(state()).toMatchObject({ groups: LAYER_GROUPS, statuses: STATUSES });
  expect(changes).toBe(1);
});

describe('a selection is always on the map', () => {
  it('switches the status of its project on', () => {
    store = storeAt('#status=planned');
    state().select(choose('dam'));
    expect(state().statuses).toEqual(['operating', 'planned']);
  });

  it('switches it on for an address that hides it, too', () => {
    state().applyUrl(parseUrl('#sel=dam&status=planned').state);
    expect(state().statuses).toEqual(['operating', 'planned']);
  });

  it('switches the status of its part on, which need not be that of its project', () => {
    store = storeAt('#status=planned');
    state().select(choose('dam', 'station'));
    expect(state().statuses).toContain('under-construction');
  });

  it('switches no status on for a province, which is shown whatever the statuses', () => {
    store = storeAt('#status=planned');
    state().select(choose('province'));
    expect(state().statuses).toEqual(['planned']);
  });

  it('changes nothing where it is shown already', () => {
    const { groups, statuses } = state();
    state().select(choose('dam', 'station'));
    expect(state().groups).toBe(groups);
    expect(state().statuses).toBe(statuses);
  });
});

describe('a selection on an earlier day', () => {
  it('has the status of that day switched on', () => {
    store = storeAt('#status=planned&known=2024-01-01');
    state().select(choose('dam'));
    expect(state().statuses).toEqual(['planned', 'unknown']);
  });

  it('has it switched on for an address that brings selection and day together', () => {
    state().applyUrl(parseUrl('#sel=dam&status=planned&known=2024-01-01').state);
    expect(state().statuses).toEqual(['planned', 'unknown']);
  });

  it('has it switched on when time is turned while it is selected', () => {
    store = storeAt('#status=operating');
    state().select(choose('dam'));
    state().setKnown('2024-01-01');
    expect(state().statuses).toEqual(['operating', 'unknown']);
  });
});

describe('what of the map is selected', () => {
  it('is nothing, the project, or a part of it', () => {
    expect(selectOnMap(state())).toBeNull();
    state().select(choose('dam'));
    expect(selectOnMap(state())?.bounds).toEqual([46, 38, 47, 39]);
    state().select(choose('dam', 'station'));
    expect(selectOnMap(state())).toMatchObject({
      bounds: [46.5, 38.5, 46.5, 38.5],
      featureIds: ['dam/station'],
    });
  });

  it.each(['moat', 'constructor', 'valueof'])('is the project where there is no part "%s"', (part) => {
    state().select(choose('dam', part));
    expect(selectOnMap(state())?.bounds).toEqual([46, 38, 47, 39]);
  });
});
