import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CameraView } from '#core/camera-view.ts';
import { COUNTRIES } from '#core/country.ts';
import { EVENT_CATEGORIES } from '#core/event-category.ts';
import { KINDS } from '#core/kind.ts';
import { LANGUAGES } from '#core/language.ts';
import { LAYER_GROUPS } from '#core/layer-group.ts';
import { AREA_UNITS, LENGTH_UNITS } from '#core/length-unit.ts';
import { PAGES } from '#core/page.ts';
import { STATUSES } from '#core/status.ts';
import { TOOLS } from '#core/tool.ts';
import { measurementCode } from '#measure/measurement-code.ts';
import { formatLinkOrigin } from '#store/link-origin.ts';
import { formatUrl, parseUrl, type UrlState } from '#store/url-state.ts';
import { day } from '../support/arbitraries.ts';
import { originArbitrary } from '../support/link-origins.ts';
import { keptArbitrary, lineThrough } from '../support/measurements.ts';

const KNOWN_KEYS = [
  'map',
  'sel',
  'layers',
  'status',
  'kind',
  'country',
  'corridor',
  'theme',
  'lang',
  'digits',
  'known',
  'page',
  'events',
  'claim',
  'source',
  'mark',
  'at',
  'tool',
  'm',
  'pin',
  'route',
  'deck',
  'v',
];
const NOTHING: UrlState = {
  view: null,
  selection: { type: 'none' },
  groups: null,
  statuses: null,
  kinds: null,
  countries: null,
  corridors: null,
  theme: null,
  language: null,
  digits: null,
  known: null,
  page: null,
  timeline: null,
  claim: null,
  source: null,
  mark: null,
  at: null,
  route: null,
  tool: null,
  measurement: null,
  story: null,
  isLooped: false,
  linkedDeck: null,
  pinned: [],
  origin: null,
  unknown: [],
};

const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const id = fc.stringMatching(/^[a-z0-9-]{1,80}$/);

const view: fc.Arbitrary<CameraView> = fc.record({
  zoom: number(0, 18),
  latitude: number(-85, 85),
  longitude: number(-180, 180),
  bearing: number(-360, 360),
  pitch: number(0, 85),
});

const keyOf = (part: string) => part.split('=')[0] ?? '';
const onePart = fc.string({ minLength: 1, unit: 'binary' }).filter((part) => !part.includes('&'));
const unknownPart = onePart.filter((part) => !KNOWN_KEYS.includes(keyOf(part)));

/** A project, a kind of event, or both: a filter that narrows nothing is left out of the address. */
const timeline = fc
  .record({ project: fc.option(id), category: fc.constantFrom(...EVENT_CATEGORIES, null) })
  .filter(({ project, category }) => project !== null || category !== null);

/** Whole metres along any line. */
const place = fc.record({
  line: fc.stringMatching(/^[a-z0-9-]{1,80}(\/[a-z0-9-]{1,80}(\/[0-9]{1,2})?)?$/),
  km: fc.integer({ min: 0, max: 9_999_999 }).map((metres) => metres / 1000),
});

const route = fc.record({
  from: fc.option(id),
  via: fc.array(id, { maxLength: 8 }),
  to: fc.option(id),
  criterion: fc.constantFrom('time', 'distance'),
  scenario: id,
  switched: fc.dictionary(id, fc.boolean(), { maxKeys: 10, noNullPrototype: true }),
  rule: fc.constantFrom('reported', 'confirmed'),
  means: fc.constantFrom('railway-first', 'any', 'road', 'no-road'),
  assumptions: fc.record(
    { 'rail-speed': fc.integer({ min: 1, max: 200 }), border: fc.integer({ min: 0, max: 2000 }) },
    { requiredKeys: [] },
  ),
});

/** A tenth of a metre apart, all over the map. */
const mark = fc
  .tuple(fc.integer({ min: -24e6, max: 134e6 }), fc.integer({ min: -24e6, max: 77e6 }))
  .map(([longitude, latitude]) => [longitude / 1e6, latitude / 1e6] as const);

const linkable = keptArbitrary.filter(
  (measurement) => measurementCode({ measurement, lengthUnit: 'nmi', areaUnit: 'ha' }) !== null,
);

const pinned = fc.uniqueArray(
  fc.record({ letter: fc.stringMatching(/^[A-Z]\d{0,3}$/), measurement: linkable }),
  { maxLength: 4, selector: ({ letter }) => letter },
);

const urlState: fc.Arbitrary<UrlState> = fc.record({
  view: fc.option(view),
  selection: fc.oneof(
    fc.constant({ type: 'none' as const }),
    fc.record({ type: fc.constant('project' as const), projectId: id, partId: fc.option(id) }),
  ),
  groups: fc.option(fc.subarray([...LAYER_GROUPS])),
  statuses: fc.option(fc.subarray([...STATUSES])),
  kinds: fc.option(fc.subarray([...KINDS], { minLength: 1 })),
  countries: fc.option(fc.subarray([...COUNTRIES], { minLength: 1 })),
  corridors: fc.option(fc.uniqueArray(id, { minLength: 1, maxLength: 20 }).map((ids) => ids.sort())),
  theme: fc.constantFrom('light', 'dark', null),
  language: fc.constantFrom(...LANGUAGES, null),
  digits: fc.constantFrom('ascii', null),
  known: fc.option(day),
  page: fc.constantFrom(...PAGES, null),
  timeline: fc.option(timeline),
  claim: fc.option(fc.tuple(id, fc.stringMatching(/^[a-z0-9-]{1,120}$/)).map((ids) => ids.join('/'))),
  source: fc.option(fc.stringMatching(/^[a-z0-9-]{1,120}$/)),
  mark: fc.option(mark),
  at: fc.option(place),
  route: fc.option(route),
  tool: fc.constantFrom(...TOOLS, null),
  measurement: fc.option(
    fc.record({
      measurement: linkable,
      lengthUnit: fc.constantFrom(...LENGTH_UNITS),
      areaUnit: fc.constantFrom(...AREA_UNITS),
    }),
  ),
  story: fc.option(fc.record({ deckId: id, stepIndex: fc.integer({ min: 0, max: 998 }) })),
  isLooped: fc.boolean(),
  linkedDeck: fc.option(fc.stringMatching(/^[\w-]{1,60}$/)),
  pinned,
  origin: fc.option(originArbitrary.map(formatLinkOrigin)),
  unknown: fc.array(unknownPart, { maxLength: 4 }),
});

/** Pixels on a map of this zoom; one turn around the earth is 512 pixels wide at zoom 0. */
function mercatorPixels({ zoom, latitude, longitude }: CameraView): { x: number; y: number } {
  const size = 512 * 2 ** zoom;
  const y = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360)) / (2 * Math.PI);
  return { x: (longitude / 360) * size, y: y * size };
}

describe('the address', () => {
  it('says everything in the form of the contract', () => {
    const state: UrlState = {
      view: { zoom: 9.256, latitude: 39.159721, longitude: 46.934719, bearing: -12.34, pitch: 30.4 },
      selection: { type: 'project', projectId: 'khudaferin', partId: 'power-station-iran' },
      groups: ['araz', 'regions'],
      statuses: ['built', 'planned'],
      kinds: ['dam', 'bridge'],
      countries: ['IR'],
      corridors: ['araz-corridor', 'instc'],
      theme: 'dark',
      language: 'fa',
      digits: 'ascii',
      known: '2024-05-19',
      page: 'timeline',
      timeline: { project: 'khudaferin', category: 'opening' },
      claim: 'khudaferin/reservoir-volume',
      source: 'irna-2024',
      mark: [46.524167, 39.64278],
      at: { line: 'rasht-astara-railway', km: 91 },
      route: null,
      tool: 'routes',
      measurement: { measurement: lineThrough([46, 39], [47, 39]), lengthUnit: 'mi', areaUnit: 'km2' },
      pinned: [{ letter: 'B', measurement: lineThrough([46, 39], [47, 39]) }],
      story: { deckId: 'missing-link', stepIndex: 4 },
      isLooped: true,
      linkedDeck: '1Ab-_9',
      origin: '2026.11.0~l:86606.17',
      unknown: ['tour=3', 'x'],
    };
    expect(formatUrl(state)).toBe(
      '#map=9.26/39.1597/46.9347/-12.3/30&sel=khudaferin/power-station-iran&layers=araz,regions&status=built,planned&kind=dam,bridge&country=IR&corridor=araz-corridor,instc&theme=dark&lang=fa&digits=latn&known=2024-05-19&page=timeline&events=khudaferin/opening&claim=khudaferin/reservoir-volume&source=irna-2024&mark=39.64278,46.524167&at=rasht-astara-railway:91.0&tool=routes&m=line~gwlstbg427nXAgoriTAA~u:mi&pin=B~line~gwlstbg427nXAgoriTAA&story=missing-link&step=5&play=loop&deck=1Ab-_9&v=2026.11.0~l:86606.17&tour=3&x',
    );
  });

  it('leaves out what has its default value', () => {
    expect(formatUrl(NOTHING)).toBe('#');
    expect(formatUrl({ ...NOTHING, theme: 'system' })).toBe('#');
  });

  it('says of all layers or statuses switched off that there are none', () => {
    expect(formatUrl({ ...NOTHING, groups: [], statuses: [] })).toBe('#layers=none&status=none');
    expect(parseUrl('#layers=none&status=none').state).toEqual({ ...NOTHING, groups: [], statuses: [] });
  });

  it.each([
    'kind=none',
    'kind=dam,tunnel',
    'kind=',
    'country=az',
    'country=none',
    'corridor=In STC',
    'corridor=',
  ])('cannot read a filter it does not have: %s', (part) => {
    expect(parseUrl(`#${part}`)).toEqual({ state: NOTHING, broken: [part] });
  });

  it('reads back what it has written, to the precision it states', () => {
    fc.assert(
      fc.property(urlState, (state) => {
        const { state: read, broken } = parseUrl(formatUrl(state));
        expect(broken).toEqual([]);
        expect({ ...read, view: null }).toEqual({ ...state, view: null });
        expect(read.view === null).toBe(state.view === null);
        if (read.view === null || state.view === null) return;
        expect(Math.abs(read.view.zoom - state.view.zoom)).toBeLessThanOrEqual(0.005 + 1e-9);
        expect(Math.abs(read.view.bearing - state.view.bearing)).toBeLessThanOrEqual(0.05 + 1e-9);
        expect(Math.abs(read.view.pitch - state.view.pitch)).toBeLessThanOrEqual(0.5);
      }),
      { numRuns: 500 },
    );
  });

  it('is the same when what was read is written again', () => {
    fc.assert(
      fc.property(urlState, (state) => {
        const written = formatUrl(state);
        expect(formatUrl(parseUrl(written).state)).toBe(written);
      }),
      { numRuns: 500 },
    );
  });

  it('keeps the place to half a pixel at every zoom', () => {
    const inhabited = view.map((any) => ({ ...any, latitude: (any.latitude * 60) / 85 }));
    fc.assert(
      fc.property(inhabited, (looked) => {
        const read = parseUrl(formatUrl({ ...NOTHING, view: looked })).state.view;
        const before = mercatorPixels(looked);
        const after = mercatorPixels({ ...looked, ...read, zoom: looked.zoom });
        expect(Math.abs(after.x - before.x)).toBeLessThanOrEqual(0.5);
        expect(Math.abs(after.y - before.y)).toBeLessThanOrEqual(0.5);
      }),
      { numRuns: 500 },
    );
  });

  it('writes no more decimals than the zoom needs', () => {
    const near = { latitude: 39.123456789, longitude: 46.987654321, bearing: 0, pitch: 0 };
    const mapAt = (zoom: number) => formatUrl({ ...NOTHING, view: { ...near, zoom } });
    expect([0, 5, 9, 13].map(mapAt)).toEqual([
      '#map=0/39.1/47/0/0',
      '#map=5/39.12/46.99/0/0',
      '#map=9/39.1235/46.9877/0/0',
      '#map=13/39.12346/46.98765/0/0',
    ]);
  });

  it('can be read back a hair off the equator at any zoom it takes', () => {
    const zooms = Array.from({ length: 25 }, (_, zoom) => zoom);
    const unread = zooms.filter((zoom) => {
      const looked = { zoom, latitude: 1e-7, longitude: -1e-7, bearing: 0, pitch: 0 };
      return parseUrl(formatUrl({ ...NOTHING, view: looked })).broken.length > 0;
    });
    expect(unread).toEqual([]);
  });
});

describe('reading an address', () => {
  it.each([
    ['#map=9/39.1/46.9', { zoom: 9, latitude: 39.1, longitude: 46.9, bearing: 0, pitch: 0 }],
    ['map=9/39.1/46.9/-45', { zoom: 9, latitude: 39.1, longitude: 46.9, bearing: -45, pitch: 0 }],
    ['#map=0/-85/180/360/85', { zoom: 0, latitude: -85, longitude: 180, bearing: 360, pitch: 85 }],
    ['#map=9%2F39.1%2F46.9', { zoom: 9, latitude: 39.1, longitude: 46.9, bearing: 0, pitch: 0 }],
  ])('takes the view of %s', (hash, expected) => {
    expect(parseUrl(hash)).toEqual({ state: { ...NOTHING, view: expected }, broken: [] });
  });

  it('takes the later of two parts of one kind', () => {
    expect(parseUrl('#lang=az&theme=light&lang=ru').state).toEqual({
      ...NOTHING,
      language: 'ru',
      theme: 'light',
    });
  });

  it('takes a day, a page and a claim, encoded or not', () => {
    expect(parseUrl('#known=2024-02-29&page=timeline&claim=trade%2Fturnover-2024').state).toEqual({
      ...NOTHING,
      known: '2024-02-29',
      page: 'timeline',
      claim: 'trade/turnover-2024',
    });
  });

  it('takes a project, a kind of event, or both, for the timeline', () => {
    const read = (hash: string) => parseUrl(hash).state.timeline;
    expect(read('#events=khudaferin')).toEqual({ project: 'khudaferin', category: null });
    expect(read('#events=/summit')).toEqual({ project: null, category: 'summit' });
    expect(read('#events=khudaferin/summit')).toEqual({ project: 'khudaferin', category: 'summit' });
  });

  it('puts layers and statuses into the order of the legend', () => {
    expect(parseUrl('#layers=regions,araz').state.groups).toEqual(['araz', 'regions']);
    expect(parseUrl('#status=planned,built').state.statuses).toEqual(['built', 'planned']);
  });

  it.each([
    'map=',
    'map=9/39',
    'map=9/39/46/0/0/0',
    'map=9/north/46',
    'map=25/39/46',
    'map=9/86/46',
    'map=9/39/181',
    'map=9/39/46/361',
    'map=9/39/46/0/86',
    'map=9/39/46/0/-1',
    'map=1e1/39/46',
    'map= 9/39/46',
    'map=NaN/39/46',
    'map=9/٣٩/46',
    'sel=',
    'sel=Khudaferin',
    'sel=a/b/c',
    'sel=khudaferin/',
    `sel=${'x'.repeat(81)}`,
    'sel=<script>',
    'layers=',
    'layers=none,araz',
    'layers=araz,araz',
    'layers=araz,unheard-of',
    'status=',
    'status=ruined',
    'status=built,built',
    'status=none,built',
    'theme=blue',
    'theme=system',
    'lang=tr',
    'digits=arab',
    'lang=EN',
    'lang=toString',
    'known=',
    'known=2024',
    'known=2024-05',
    'known=2024-02-30',
    'known=2024-05-19T00:00',
    'known=19.05.2024',
    'known=yesterday',
    'page=',
    'page=map',
    'page=Trade',
    'page=toString',
    'events=',
    'events=khudaferin/',
    'events=khudaferin/wedding',
    'events=Khudaferin',
    'events=khudaferin/opening/2024',
    'events=/toString',
    `events=${'x'.repeat(81)}`,
    'claim=',
    'claim=khudaferin',
    'claim=khudaferin/',
    'claim=/length',
    'claim=a/b/c',
    'claim=Khudaferin/length',
    `claim=${'x'.repeat(81)}/a`,
    `claim=a/${'x'.repeat(121)}`,
    'claim=<script>/x',
  ])('lists %j as broken and leaves it out', (part) => {
    expect(parseUrl(`#theme=dark&${part}&a=b`)).toEqual({
      state: { ...NOTHING, theme: 'dark', unknown: ['a=b'] },
      broken: [part],
    });
  });

  it('shows a broken part decoded where it can be, else as it is', () => {
    expect(parseUrl('#sel=%D8%B3%D8%AF&lang=%E0%A4%A&theme=%').broken).toEqual([
      'sel=سد',
      'lang=%E0%A4%A',
      'theme=%',
    ]);
  });

  it.each(['__proto__=1', 'constructor=x', 'toString', 'hasOwnProperty=y', '__proto__'])(
    'takes %j for a part it does not know',
    (part) => {
      expect(parseUrl(`#${part}`)).toEqual({ state: { ...NOTHING, unknown: [part] }, broken: [] });
      expect(Object.getPrototypeOf(parseUrl(`#${part}`).state)).toBe(Object.prototype);
    },
  );

  it('keeps unknown parts in their order, still encoded, and writes them last', () => {
    const { state } = parseUrl('#b=%20&lang=az&a=%E0%A4%A&b=2&c');
    expect(state.unknown).toEqual(['b=%20', 'a=%E0%A4%A', 'b=2', 'c']);
    expect(formatUrl(state)).toBe('#lang=az&b=%20&a=%E0%A4%A&b=2&c');
  });

  it('takes anything at all without throwing, and accounts for every part', () => {
    const anyPart = fc.oneof(
      onePart,
      fc.tuple(fc.constantFrom(...KNOWN_KEYS), onePart).map(([key, value]) => `${key}=${value}`),
    );
    fc.assert(
      fc.property(fc.array(anyPart, { maxLength: 8 }), (parts) => {
        const { state, broken } = parseUrl(`#${parts.join('&')}`);
        expect(state.unknown).toEqual(parts.filter((part) => !KNOWN_KEYS.includes(keyOf(part))));
        const unreadable = parts.filter((part) => parseUrl(`#${part}`).broken.length > 0);
        expect(broken).toEqual(unreadable.flatMap((part) => parseUrl(`#${part}`).broken));
        expect(broken).toHaveLength(unreadable.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('throws at no string whatsoever', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (hash) => void parseUrl(hash)));
  });
});
