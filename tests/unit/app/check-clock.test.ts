import { describe, expect, it } from 'vitest';
import { checkClock } from '#app/check-clock.ts';
import { createAtlasStore } from '#store/atlas-store.ts';
import { parseUrl } from '#store/url-state.ts';
import { fakeAtlas } from '../support/fake-atlas.ts';

function storeOn(today: string, hash = '') {
  const atlas = { ...fakeAtlas(), dataVersion: '2026.11.0' };
  const { state: url } = parseUrl(hash);
  const store = createAtlasStore({ atlas, today, language: 'en', systemTheme: 'light', url });
  checkClock(store, url.known);
  const { today: day, date, notices } = store.getState();
  return { day, date, notices: notices.map(({ key }) => key) };
}

describe('a clock', () => {
  it('that stands before the month of the data is not believed, and it is said', () => {
    expect(storeOn('1970-01-01')).toEqual({
      day: '2026-11-30',
      date: '2026-11-30',
      notices: ['clockBehind'],
    });
    expect(storeOn('2026-10-31').day).toBe('2026-11-30');
  });

  it('leaves the day alone to which time was turned back', () => {
    expect(storeOn('1970-01-01', '#known=2025-01-01')).toMatchObject({
      day: '2026-11-30',
      date: '2025-01-01',
    });
  });

  it('within that month or later is believed, however far ahead', () => {
    for (const today of ['2026-11-01', '2026-11-30', '2099-01-01'])
      expect(storeOn(today)).toEqual({ day: today, date: today, notices: [] });
  });
});
