import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { type BordersDocument, NO_BORDERS } from '#dataset/borders-document.ts';
import { geodesicLengthMetres } from '#geo/geodesic.ts';
import type { Line } from '#geo/line.ts';
import { type CountryShare, splitByCountry as splitLegs } from '#measure/country-split.ts';
import { realBorders } from '../support/real-borders.ts';

const GANJA: Position = [46.36, 40.68];
const RASHT: Position = [49.58, 37.28];
const TBILISI: Position = [44.79, 41.69];
const TEHRAN: Position = [51.42, 35.7];
const ASTARA: Position = [48.87, 38.45];
const BAKU: Position = [49.87, 40.41];
const AKTAU: Position = [51.15, 43.65];
const ANZALI: Position = [49.47, 37.47];
const MUMBAI: Position = [72.83, 18.94];
const SUEZ: Position = [32.55, 29.97];

const LINES: readonly [name: string, line: readonly Position[], countries: readonly string[]][] = [
  ['Ganja–Rasht', [GANJA, RASHT], ['AZ', 'IR', 'sea']],
  ['Tbilisi–Tehran', [TBILISI, TEHRAN], ['GE', 'AZ', 'IR', 'sea']],
  ['Astara–Baku', [ASTARA, BAKU], ['AZ', 'sea']],
  ['Aktau–Anzali', [AKTAU, ANZALI], ['KZ', 'sea', 'AZ', 'IR']],
  ['Mumbai–Suez', [MUMBAI, SUEZ], ['sea', 'AE', 'SA', 'JO', 'IL', 'EG']],
  ['Baku–Tbilisi–Yerevan–Tabriz', [BAKU, TBILISI, [44.51, 40.18], [46.29, 38.08]], ['AZ', 'GE', 'AM', 'IR']],
  [
    'Chukotka–Alaska',
    [
      [175, 66],
      [-160, 65],
    ],
    ['RU', 'sea', 'US'],
  ],
];

const splitByCountry = (line: Line, borders: BordersDocument) => splitLegs([line], borders);

const sumOf = (shares: readonly CountryShare[]) =>
  shares.reduce((sum, { lengthMetres }) => sum + lengthMetres, 0);

describe('a line cut at borders', () => {
  it.each(LINES)('%s: all countries, and shares that sum to the whole', (_name, line, countries) => {
    const shares = splitByCountry(line, realBorders());
    const entered = shares.filter(({ lengthMetres }) => lengthMetres > 0).map(({ country }) => country);
    expect(entered.toSorted()).toEqual(countries.toSorted());
    expect(Math.abs(sumOf(shares) - geodesicLengthMetres(line))).toBeLessThan(1e-6);
    for (const { lengthMetres, leastMetres, mostMetres } of shares) {
      expect(leastMetres).toBeGreaterThanOrEqual(0);
      expect(leastMetres).toBeLessThanOrEqual(lengthMetres);
      expect(mostMetres).toBeGreaterThanOrEqual(lengthMetres);
    }
  });

  it.each(LINES)('%s: the same the other way', (_name, line) => {
    const back = splitByCountry(line.toReversed(), realBorders());
    for (const there of splitByCountry(line, realBorders())) {
      const share = back.find(({ country }) => country === there.country);
      expect(share?.lengthMetres).toBeCloseTo(there.lengthMetres, 3);
      expect(share?.leastMetres).toBeCloseTo(there.leastMetres, 1);
      expect(share?.mostMetres).toBeCloseTo(there.mostMetres, 1);
    }
  });

  it('lies where the true line does, not where a straight one on the map would', () => {
    const [azerbaijan] = splitByCountry([GANJA, RASHT], realBorders());
    // On the geodesic; the straight line on the map would have some twenty kilometres less.
    expect(azerbaijan?.country).toBe('AZ');
    expect((azerbaijan?.lengthMetres ?? 0) / 1000).toBeCloseTo(207.8, 0);
  });

  it('names the countries in the order in which the line comes to them', () => {
    const shares = splitByCountry([TBILISI, TEHRAN], realBorders());
    expect(shares.slice(0, 3).map(({ country }) => country)).toEqual(['GE', 'AZ', 'IR']);
  });

  it('along the river that is the border gives a range, and hardly anything for sure', () => {
    const river = araz(46.6, 47.2);
    const shares = splitByCountry(river, realBorders());
    const length = geodesicLengthMetres(river);
    expect(shares.map(({ country }) => country).toSorted()).toEqual(['AZ', 'IR']);
    for (const share of shares) {
      expect(share.leastMetres).toBeLessThan(length * 0.01);
      expect(share.mostMetres).toBeGreaterThan(length * 0.99);
    }
  });

  it('a border that is only crossed leaves twice its tolerance open', () => {
    const [azerbaijan, iran] = splitByCountry(
      [
        [47, 39.6],
        [47, 38.6],
      ],
      realBorders(),
    );
    expect([azerbaijan?.country, iran?.country]).toEqual(['AZ', 'IR']);
    const open = (azerbaijan?.mostMetres ?? 0) - (azerbaijan?.leastMetres ?? 0);
    expect(open).toBeGreaterThanOrEqual(100);
    expect(open).toBeLessThan(1_000);
  });

  it('sums to the whole for any line anywhere', () => {
    const anywhere = fc.tuple(
      fc.double({ min: -180, max: 180, noNaN: true }),
      fc.double({ min: -80, max: 80, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(anywhere, { maxLength: 4 }), (line) => {
        const shares = splitByCountry(line, realBorders());
        expect(Math.abs(sumOf(shares) - geodesicLengthMetres(line))).toBeLessThan(1e-6);
      }),
      { numRuns: 30 },
    );
  });

  it('comes to the same in legs, and when a leg is added', () => {
    const borders = realBorders();
    const position = fc.tuple(
      fc.double({ min: 44, max: 52, noNaN: true }),
      fc.double({ min: 36, max: 42, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(position, { minLength: 2, maxLength: 8 }), (line) => {
        const legs = line.slice(1).map((to, i) => [line[i] ?? to, to]);
        splitLegs(legs.slice(0, -1), borders);
        const [inLegs, whole] = [splitLegs(legs, borders), splitByCountry(line, borders)];
        expect(inLegs.map(({ country }) => country)).toEqual(whole.map(({ country }) => country));
        for (const [i, share] of inLegs.entries()) {
          expect(Math.abs(share.lengthMetres - (whole[i]?.lengthMetres ?? 0))).toBeLessThan(1e-3);
          expect(Math.abs(share.mostMetres - (whole[i]?.mostMetres ?? 0))).toBeLessThan(1e-3);
        }
      }),
      { numRuns: 30 },
    );
  });

  it('of no length has no shares, and nothing is known without borders', () => {
    expect(splitByCountry([], realBorders())).toEqual([]);
    expect(splitByCountry([BAKU], realBorders())).toEqual([]);
    expect(splitByCountry([BAKU, BAKU], realBorders())).toEqual([]);
    expect(splitByCountry([BAKU, TEHRAN], NO_BORDERS).map(({ country }) => country)).toEqual(['sea']);
  });

  it('along a border, through its corners, is cut as any other', () => {
    const [first, second] = splitByCountry(
      [
        [0.5, -0.5],
        [0.5, 0.5],
        [0.5, 1.5],
      ],
      SQUARES,
    );
    expect(first?.country).toBe('sea');
    expect(second?.country).toBe('AA');
    expect(second?.lengthMetres).toBeCloseTo(110_574.3886, 3);
    const along = splitByCountry(
      [
        [0, 0],
        [1, 0],
      ],
      SQUARES,
    );
    expect(along.every(({ leastMetres }) => leastMetres < 1)).toBe(true);
    const throughCorner = splitByCountry(
      [
        [-0.5, -0.5],
        [0.5, 0.5],
      ],
      SQUARES,
    );
    expect(throughCorner.map(({ country }) => country)).toEqual(['sea', 'AA']);
  });
});

/** One country of a square degree in the sea, with a border as wide as a street. */
const SQUARES: BordersDocument = {
  sources: [{ name: 'drawn', attribution: '', licence: '', date: '2026-01-01', toleranceMetres: 10 }],
  arcs: [
    { left: 'AA', right: 'sea', source: 0, steps: [0, 0, 100_000, 0, 0, 100_000, -100_000, 0, 0, -100_000] },
  ],
  names: {},
};

/** The border of Azerbaijan and Iran between two longitudes. */
function araz(west: number, east: number): Position[] {
  const positions = realBorders()
    .arcs.filter(({ left, right }) => [left, right].toSorted().join() === 'AZ,IR')
    .flatMap(({ steps }) => {
      let [x, y] = [0, 0];
      return Array.from({ length: steps.length / 2 }, (_, i): Position => {
        x += steps[2 * i] ?? 0;
        y += steps[2 * i + 1] ?? 0;
        return [x / 1e5, y / 1e5];
      });
    });
  return positions.filter(([x]) => x > west && x < east);
}
