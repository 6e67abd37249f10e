import fc from 'fast-check';
import { afterEach, expect, it, vi } from 'vitest';
import { syncUrl } from '#app/url-sync.ts';
import { isSameMeasurement } from '#measure/measurement.ts';
import { measurementCode } from '#measure/measurement-code.ts';
import { type AtlasStore, createAtlasStore } from '#store/atlas-store.ts';
import { formatUrl, parseUrl } from '#store/url-state.ts';
import { fakeAtlas } from '../support/fake-atlas.ts';
import { fakeHistory } from '../support/fake-history.ts';
import { fuzz } from '../support/fuzz.ts';
import { lineThrough } from '../support/measurements.ts';

afterEach(() => vi.unstubAllGlobals());

const LINE = lineThrough([46, 39], [47, 39]);
const CODE = measurementCode({ measurement: LINE, lengthUnit: 'mi', areaUnit: 'ha' });
/** Parts as links have them, some of what the small atlas of these tests lacks. */
const SOUND = [
  'map=9.26/39.1597/46.9347/-12.3/30',
  'sel=khudaferin',
  'sel=khudaferin/works',
  'sel=not-there',
  'layers=araz,regions',
  'layers=none',
  'status=built,planned',
  'kind=dam,bridge',
  'country=IR',
  'corridor=araz-corridor,instc',
  'theme=dark',
  'lang=fa',
  'digits=latn',
  'known=2024-05-19',
  'page=timeline',
  'events=khudaferin/opening',
  'claim=khudaferin/reservoir-volume',
  'claim=araz/opening',
  'source=irna-2024',
  'mark=39.64278,46.524167',
  'at=khudaferin:91.0',
  'tool=routes',
  `m=${CODE}`,
  'm=area:46,39;47,39;47,40',
  'pin=B~line~gwlstbg427nXAgoriTAA',
  'route=rasht;astara-terminal~time~today',
  'story=missing-link&step=5',
  'play=loop',
  'deck=1Ab-_9',
  'v=2026.11.0~l:86606.17',
  'tour=3',
];
const KEYS = [...new Set(SOUND.map((part) => part.split('=')[0] ?? '')), '__proto__', 'constructor', ''];

const VIEW = { zoom: 7, latitude: 39, longitude: 47, bearing: 0, pitch: 0 };

const spoiled = fc
  .tuple(fc.constantFrom(...SOUND), fc.nat(60), fc.nat(8), fc.string({ maxLength: 6, unit: 'binary' }))
  .map(([part, at, length, by]) => part.slice(0, at) + by + part.slice(at + length));
const other = fc
  .tuple(fc.constantFrom(...KEYS), fc.string({ maxLength: 40, unit: 'binary' }), fc.boolean())
  .map(([key, value, isEncoded]) => `${key}=${isEncoded ? encodeURIComponent(value.toWellFormed()) : value}`);
const hash = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...SOUND) },
      { weight: 3, arbitrary: spoiled },
      { weight: 2, arbitrary: other },
      fc.string({ unit: 'binary', maxLength: 30 }),
    ),
    { maxLength: 8 },
  )
  .map((parts) => `#${parts.join('&')}`);

const open = (address: string): AtlasStore =>
  createAtlasStore({
    atlas: fakeAtlas(),
    today: '2026-11-29',
    language: 'en',
    systemTheme: 'light',
    url: parseUrl(address).state,
  });

it('a page opens at any address, goes on at any other, writes only what it can read, and gives back what was measured', async () => {
  await fuzz(
    'address',
    fc.property(hash, hash, (first, second) => {
      const history = fakeHistory(first);
      const store = open(first);
      const stop = syncUrl(store);
      store.getState().measure({ type: 'replace', measurement: LINE });
      history.type(second);
      store.getState().setHovered(null);
      store.getState().setView(VIEW, false);
      stop();
      const { state, broken } = parseUrl(history.hash);
      expect(broken).toEqual([]);
      expect(formatUrl(state)).toBe(history.hash);
      const { measuring } = store.getState();
      const moments = [measuring, ...measuring.past];
      expect(moments.some(({ measurement }) => isSameMeasurement(measurement, LINE))).toBe(true);
    }),
  );
}, 60_000);
