import { describe, expect, it } from 'vitest';
import { publishDataset } from '#dataset/publish.ts';
import type { SearchEntry } from '#dataset/search-document.ts';
import { createSearch } from '#search/answer.ts';
import { editDistance } from '#search/edit-distance.ts';
import { readPlaces } from '../../../geodata/build/read-places.ts';
import { realDataset } from '../support/real-data.ts';

const { search: document } = publishDataset(realDataset(), '2026.11.0', readPlaces(process.cwd())).documents;
const search = createSearch(document);
const projects = document.entries.filter((entry) => entry.type === 'project');

const keyOf = (entry: SearchEntry) => `${entry.type} ${entry.id}`;
const foundBy = (text: string) =>
  search(text).groups.flatMap(({ hits }) => hits.map(({ entry }) => keyOf(entry)));
const firstOf = (text: string) => foundBy(text)[0];

describe('every spelling finds its project first', () => {
  it.each(projects.map((project) => [project.id, project] as const))('of %s', (id, { name, aliases }) => {
    for (const spelling of [...Object.values(name), ...aliases]) {
      const own = `project ${id}`;
      expect([spelling, firstOf(spelling)]).toEqual([spelling, own]);
      expect([spelling, firstOf(spelling.toUpperCase())]).toEqual([spelling, own]);
      expect([spelling, firstOf(spelling.replaceAll('‌', ' '))]).toEqual([spelling, own]);
    }
  });

  it.each([
    'agbend',
    'Ağbənd',
    'آغ‌بند',
    'آغبند',
    'آق بند',
    'Агбенд',
    'агбанд',
    'aghband',
    'kalaleh',
    'Кялаля',
    'کلاله',
  ])('of the bridge: %s', (spelling) => {
    expect(firstOf(spelling)).toBe('project aghband-kelale-bridge');
  });

  it.each([
    ['aqbend', 'aghband-kelale-bridge'],
    ['agbnd', 'aghband-kelale-bridge'],
    ['xodaafarin', 'khudaferin'],
    ['khudafrin', 'khudaferin'],
    ['خداافرین', 'khudaferin'],
    ['Хударферин', 'khudaferin'],
    ['gizgalasi', 'giz-galasi'],
    ['قیزقلعه سی', 'giz-galasi'],
  ])('although it is misspelt: %s', (spelling, id) => {
    expect(firstOf(spelling)).toBe(`project ${id}`);
  });
});

describe('a search', () => {
  it('tells by which spelling it found something, as it was typed', () => {
    const matched = (text: string) => search(text).groups[0]?.hits[0]?.matched;
    expect(matched('Ağbənd')).toBe('Ağbənd');
    expect(matched('agbend')).toBe('Agbend');
    expect(matched('агбен')).toBe('Агбенд');
  });

  it('finds parts by their own name beside that of their project', () => {
    expect(foundBy('khudaferin power station')).toContain('part power-station-iran');
    expect(foundBy('headworks ordubad')).toContain('part headworks');
    expect(foundBy('astara')).not.toContain('part land');
  });

  it('puts a place that is called just so before projects that only mention it', () => {
    expect(search('Баку').groups.map(({ type }) => type)).toEqual(
      ['place', 'project', 'part', 'source'].slice(0, search('Баку').groups.length),
    );
    expect(search('تبریز').groups[0]?.hits[0]?.entry).toMatchObject({
      type: 'place',
      name: { en: 'Tabriz' },
    });
  });

  it('tells two towns of one name apart by their country', () => {
    const towns = search('astara').groups.find(({ type }) => type === 'place')?.hits ?? [];
    const countries = towns.flatMap(({ entry }) =>
      entry.type === 'place' && entry.kind === 'city' ? entry.country?.en : [],
    );
    expect(countries.sort()).toEqual(['Azerbaijan', 'Iran']);
    expect(firstOf('astara iran')).not.toBeUndefined();
  });

  it('knows lakes, rivers, seas and countries', () => {
    const kinds = ['Urmiya', 'Аракс', 'دریای خزر', 'Gürcüstan'].map((text) => {
      const place = search(text).groups.find(({ type }) => type === 'place')?.hits[0]?.entry;
      return place?.type === 'place' ? place.kind : null;
    });
    expect(kinds.slice(1)).toEqual(['river', 'sea', 'country']);
  });

  it('shows the newest sources of a publisher and says how many there are', () => {
    const sources = search('trend').groups.find(({ type }) => type === 'source');
    const all = document.entries.filter((entry) => entry.type === 'source' && entry.publisher === 'Trend');
    expect(sources?.count).toBeGreaterThanOrEqual(all.length);
    const dates = sources?.hits.map(({ entry }) => (entry.type === 'source' ? entry.date : '')) ?? [];
    expect(dates).toHaveLength(5);
    expect(dates).toEqual(dates.toSorted().toReversed());
  });

  it('answers one letter', () => {
    expect(foundBy('k').length).toBeGreaterThan(5);
  });

  it('names what is spelt most like a text that names nothing', () => {
    const { groups, nearest } = search('hudaferin baraj');
    expect(groups).toEqual([]);
    expect(nearest.map(({ entry }) => keyOf(entry))).toContain('project khudaferin');
    expect(search('zzzz')).toEqual({ places: [], readings: [], groups: [], nearest: [] });
  });

  it('finds nothing in an empty text or in signs alone', () => {
    for (const text of ['', '  ', '—', '()'])
      expect(search(text)).toEqual({ places: [], readings: [], groups: [], nearest: [] });
  });
});

describe('a position', () => {
  it('comes with the nearest town, and with whether the map shows it', () => {
    const [north, south] = search('38S 563000 4390000').readings;
    expect(north).toMatchObject({ isOnMap: true });
    expect(south).toMatchObject({ isOnMap: false, near: null });
    expect(search('38.44N 48.87E').readings[0]?.near?.name.en).toBe('Astara');
  });

  it('does not hide what has the digits in its name', () => {
    const { readings, groups } = search('30 85');
    expect(readings).toHaveLength(2);
    expect(groups.length).toBeGreaterThan(0);
  });
});

it('the distance of two texts is the number of letters to change', () => {
  expect(editDistance('agbend', 'aqbend')).toBe(1);
  expect(editDistance('kitten', 'sitting')).toBe(3);
  expect(editDistance('', 'abc')).toBe(3);
});
