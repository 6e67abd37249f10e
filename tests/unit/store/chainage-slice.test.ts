import { expect, it } from 'vitest';
import { EMPTY_ATLAS } from '#dataset/atlas.ts';
import { createAtlasStore } from '#store/atlas-store.ts';
import { parseUrl } from '#store/url-state.ts';

const store = (hash = '') =>
  createAtlasStore({
    atlas: EMPTY_ATLAS,
    today: '2026-11-22',
    language: 'en',
    systemTheme: 'light',
    url: parseUrl(hash).state,
  });
const select = (projectId: string, partId: string | null = null) =>
  ({ type: 'project', projectId, partId }) as const;

it('has the place of the address', () => {
  expect(store('#at=rasht-astara-railway:91.0').getState().at).toEqual({
    line: 'rasht-astara-railway',
    km: 91,
  });
});

it('selects the project of a place, and keeps one of its parts that is selected', () => {
  const { getState } = store();
  getState().markPlace({ line: 'instc/western', km: 10 });
  expect(getState().selection).toEqual(select('instc'));
  getState().select(select('instc', 'western'));
  getState().markPlace({ line: 'instc/western', km: 20 });
  expect(getState().selection).toEqual(select('instc', 'western'));
});

it('holds whole metres', () => {
  const { getState } = store();
  getState().markPlace({ line: 'instc/western', km: 10.12345 });
  expect(getState().at?.km).toBe(10.123);
});

it('lets go of the place with its project', () => {
  const { getState } = store();
  getState().markPlace({ line: 'instc/western', km: 10 });
  getState().select(select('khudaferin'));
  expect(getState().at).toBeNull();
});
