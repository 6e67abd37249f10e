import { expect, it } from 'vitest';
import { formatPlace, parsePlace } from '#store/place-address.ts';

it.each([
  ['rasht-astara-railway:91.0', { line: 'rasht-astara-railway', km: 91 }],
  ['rasht-astara-railway:91', { line: 'rasht-astara-railway', km: 91 }],
  ['instc/western:2450.125', { line: 'instc/western', km: 2450.125 }],
  ['instc/trans-caspian/2:0.5', { line: 'instc/trans-caspian/2', km: 0.5 }],
])('%s is read', (text, place) => {
  expect(parsePlace(text)).toEqual(place);
});

it.each([
  '',
  'rasht-astara-railway',
  'rasht-astara-railway:',
  ':91',
  'rasht-astara-railway:-1',
  'rasht-astara-railway:1e3',
  'rasht-astara-railway:91.0000',
  'rasht-astara-railway:123456',
  'Rasht:91',
  'a/b/c:1',
  'a/b/1/2:1',
  'a:1:2',
  'a: 1',
  'a:۹۱',
])('%s is no place', (text) => {
  expect(parsePlace(text)).toBeNull();
});

it('is written with one decimal at least and to the metre at most', () => {
  const written = [91, 91.2, 91.25, 91.125, 0, 1000].map((km) => formatPlace({ line: 'a', km }));
  expect(written).toEqual(['a:91.0', 'a:91.2', 'a:91.25', 'a:91.125', 'a:0.0', 'a:1000.0']);
});
