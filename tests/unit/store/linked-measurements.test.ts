import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LONGEST_CODE, measurementCode } from '#measure/measurement-code.ts';
import { parsePin, pinCode } from '#measure/pin-code.ts';
import { createAtlasStore } from '#store/atlas-store.ts';
import { isTooLongForLink, selectUrlState } from '#store/url-of-state.ts';
import { formatUrl, parseUrl } from '#store/url-state.ts';
import { fakeAtlas } from '../support/fake-atlas.ts';
import { keptArbitrary, lineThrough } from '../support/measurements.ts';

const opened = (hash: string) =>
  createAtlasStore({
    atlas: fakeAtlas(),
    today: '2026-11-30',
    language: 'en',
    systemTheme: 'light',
    url: parseUrl(hash).state,
  });

it('what is pinned and measured goes into an address and comes out of it, as far as there is room', () => {
  fc.assert(
    fc.property(fc.array(keptArbitrary, { maxLength: 5 }), keptArbitrary, (pinned, measurement) => {
      const store = opened('#tool=measure');
      for (const pin of pinned) {
        store.getState().measure({ type: 'replace', measurement: pin });
        store.getState().measure({ type: 'pin' });
      }
      store.getState().measure({ type: 'replace', measurement });
      const hash = formatUrl(selectUrlState(store.getState()));
      expect(hash.replaceAll('%25', '%').length).toBeLessThanOrEqual(2000);
      const read = opened(hash).getState().measuring;
      const written = store.getState().measuring;
      if (isTooLongForLink(store.getState())) return;
      expect(read.pinned).toEqual(written.pinned);
      expect(read.measurement).toEqual(written.measurement);
    }),
  );
});

it('pins that find no room beside a measurement are all left out, and that is said', () => {
  const long = lineThrough(...Array.from({ length: 60 }, (_, i) => [46 + i / 7, 39 + (i % 5) / 3] as const));
  const linked = { lengthUnit: 'km', areaUnit: 'km2' } as const;
  const length = measurementCode({ measurement: long, ...linked })?.length ?? 0;
  expect(length * 2).toBeLessThan(LONGEST_CODE);
  expect(length * 4).toBeGreaterThan(LONGEST_CODE);
  const store = opened('#tool=measure');
  const take = () => store.getState().measure({ type: 'replace', measurement: long });
  take();
  store.getState().measure({ type: 'pin' });
  take();
  expect(selectUrlState(store.getState()).pinned).toHaveLength(1);
  expect(isTooLongForLink(store.getState())).toBe(false);
  for (let i = 0; i < 3; i += 1) {
    store.getState().measure({ type: 'pin' });
    take();
  }
  expect(selectUrlState(store.getState()).pinned).toEqual([]);
  expect(isTooLongForLink(store.getState())).toBe(true);
});

it('what a link says of the day it was made stays until its measurement is changed', () => {
  const store = opened('#m=46,39;47,39&v=2026.05~l:86000');
  store.getState().measure({ type: 'pin' });
  expect(store.getState().origin).toBeNull();
  const other = opened('#m=46,39;47,39&v=2026.05~l:86000');
  const { measuring, measure } = other.getState();
  measure({ type: 'takeUp', measurement: measuring.measurement, pinned: [lineThrough([1, 2], [3, 4])] });
  expect(other.getState().origin).toBe('2026.05~l:86000');
  other.getState().forgetOrigin();
  expect(formatUrl(selectUrlState(other.getState()))).not.toContain('v=');
});

it('a pin that cannot be read is no pin', () => {
  const code = pinCode({ letter: 'B', measurement: lineThrough([46, 39], [47, 39]) }) ?? '';
  expect(parsePin(code)?.letter).toBe('B');
  for (const text of ['', 'B', 'b~line~gwlstbg427nXAgoriTAA', 'B~46,39;47,39', `${code}~x`])
    expect(parsePin(text)).toBeNull();
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void parsePin(text)));
  expect(parseUrl(`#pin=${code}&pin=${code}`).broken).toHaveLength(1);
});
