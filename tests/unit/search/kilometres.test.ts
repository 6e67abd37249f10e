import { describe, expect, it } from 'vitest';
import { createSearch } from '#search/answer.ts';
import { readKilometre } from '#search/kilometre-input.ts';
import { realPublication } from '../support/real-data.ts';

describe('a kilometre', () => {
  it.each([
    ['rasht-astara km 91', 91, 'rasht-astara'],
    ['km 91 rasht astara', 91, 'rasht astara'],
    ['rasht astara 91.5km', 91.5, 'rasht astara'],
    ['Rasht–Astara kilometre 91', 91, 'Rasht–Astara'],
    ['کیلومتر ۹۱ رشت آستارا', 91, 'رشت آستارا'],
    ['رشت آستارا ۹۱٫۵ کیلومتر', 91.5, 'رشت آستارا'],
    ['91-й км Решт — Астара', 91, 'Решт — Астара'],
    ['Решт Астара километр 91,2', 91.2, 'Решт Астара'],
    ['Rəşt–Astara 91-ci km', 91, 'Rəşt–Astara'],
    ['qəzvin rəşt 6-cı km', 6, 'qəzvin rəşt'],
  ])('is read in %s', (text, km, words) => {
    expect(readKilometre(text)).toEqual({ km, words });
  });

  it.each(['', 'km', 'km 91', '91 km', 'rasht astara', 'rasht astara 91', 'bakmaz 91', 'km 9123456 rasht'])(
    'is not read in "%s"',
    (text) => {
      expect(readKilometre(text)).toBeNull();
    },
  );
});

const { search: names, alignments } = realPublication().documents;
const search = createSearch(names, alignments);

describe('the search for kilometres', () => {
  it.each([
    ['rasht-astara km 91', 'rasht-astara-railway', 91],
    ['km 91 rasht astara', 'rasht-astara-railway', 91],
    ['کیلومتر ۹۱ رشت آستارا', 'rasht-astara-railway', 91],
    ['91-й км Решт — Астара', 'rasht-astara-railway', 91],
    ['Rəşt–Astara 91-ci km', 'rasht-astara-railway', 91],
    ['horadiz aghband km 60', 'horadiz-aghband-railway', 60],
    ['instc western km 3000', 'instc/western', 3000],
    ['km 50 jolfa kelale', 'araz-corridor/road-iran', 50],
  ])('finds %s', (text, line, km) => {
    expect(search(text).places[0]).toMatchObject({ line, km });
  });

  it('still finds the line itself', () => {
    const [first] = search('rasht-astara km 91').groups;
    expect(first?.hits[0]?.entry).toMatchObject({ id: 'rasht-astara-railway' });
  });

  it('finds nothing beyond the end of a line, or on what has no kilometres', () => {
    expect(search('rasht-astara km 500').places).toEqual([]);
    expect(search('khudaferin km 1').places).toEqual([]);
  });

  it('says beside which kilometre a position lies, of the railway before the corridor along it', () => {
    const [reading] = search('37.80, 48.92').readings;
    expect(reading?.beside).toMatchObject({ line: 'rasht-astara-railway' });
    expect(reading?.beside?.km).toBeCloseTo(91.5, 0);
    expect(search('33.0, 60.0').readings[0]?.beside).toBeNull();
  });
});
