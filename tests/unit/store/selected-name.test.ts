import { expect, it } from 'vitest';
import { createAtlasStore } from '#store/atlas-store.ts';
import { selectLocalName } from '#store/selected-name.ts';
import { parseUrl } from '#store/url-state.ts';
import { fakeAtlas, fakeProject } from '../support/fake-atlas.ts';

const NAME = { en: 'dam', az: 'bənd', fa: 'سد', ru: 'плотина' };

function localName(hash: string, countries: readonly ('AZ' | 'IR')[]): string | null {
  const store = createAtlasStore({
    atlas: { ...fakeAtlas(), projects: [{ ...fakeProject('dam', 'araz'), countries }] },
    today: '2026-11-22',
    language: 'en',
    systemTheme: 'light',
    url: parseUrl(hash).state,
  });
  const document = { name: NAME, parts: [{ id: 'works', name: { ...NAME, az: 'işlər' } }] };
  store.getState().setDocument('subject/dam', { type: 'ready', document: document as never });
  return selectLocalName(store.getState());
}

it.each([
  ['a project on both banks', '#sel=dam', ['AZ', 'IR'], 'bənd\nسد'],
  ['a project in Iran', '#sel=dam', ['IR'], 'سد'],
  ['a project whose language is on screen', '#sel=dam&lang=fa', ['IR'], null],
  ['a part', '#sel=dam/works', ['AZ'], 'işlər'],
  ['a part there is not', '#sel=dam/moat', ['AZ'], null],
  ['nothing', '', ['AZ'], null],
] as const)('the local name of %s', (_name, hash, countries, expected) => {
  expect(localName(hash, countries)).toBe(expected);
});
