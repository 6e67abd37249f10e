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

/** A line known exactly, or drawn so many metres off. */
const drawn = (line: Line, errorMetres = 0) => ({
  line,
  startErrorMetres: errorMetres,
  endErrorMetres: errorMetres,
  stretchOf: null,
});
const splitByCountry = (line: Line, borders: BordersDocument, errorMetres = 0) =>
  splitLegs([drawn(line, errorMetres)], borders);

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

  it('with the error of the drawing: the same shares, still summing to the whole, and ranges that only widen', () => {
    const borders = realBorders();
    const position = fc.tuple(
      fc.double({ min: 44, max: 52, noNaN: true }),
      fc.double({ min: 36, max: 42, noNaN: true }),
    );
    const error = fc.double({ min: 0, max: 20_000, noNaN: true });
    fc.assert(
      fc.property(fc.array(position, { minLength: 2, maxLength: 4 }), error, error, (line, one, other) => {
        const [less, more] = [one, other].toSorted((a, b) => a - b);
        const [fine, rough] = [splitByCountry(line, borders, less), splitByCountry(line, borders, more)];
        const length = geodesicLengthMetres(line);
        expect(Math.abs(sumOf(rough) - length)).toBeLessThan(1e-6);
        const sum = (key: 'leastMetres' | 'mostMetres') => rough.reduce((all, share) => all + share[key], 0);
        expect(sum('leastMetres')).toBeLessThan(length + 1e-6);
        expect(sum('mostMetres')).toBeGreaterThan(length * 0.95);
        for (const share of fine) {
          const wider = rough.find(({ country }) => country === share.country);
          expect(wider?.lengthMetres).toBe(share.lengthMetres);
          expect(wider?.leastMetres).toBeLessThan(share.leastMetres + 1e-3);
          expect(wider?.mostMetres).toBeGreaterThan(share.mostMetres - 1e-3);
        }
      }),
      { numRuns: 40 },
    );
  });

  it('a border crossed at a right angle by a rough line leaves twice the error of both open', () => {
    const across: Line = [
      [0.5, 0.5],
      [1.5, 0.5],
    ];
    const [country, sea] = splitByCountry(across, SQUARES, 3000);
    // The coast's own 10 m hardly count beside 3 km: hypot(3000, 10).
    expect((country?.mostMetres ?? 0) - (country?.lengthMetres ?? 0)).toBeCloseTo(3000.017, 0);
    expect((country?.lengthMetres ?? 0) - (country?.leastMetres ?? 0)).toBeCloseTo(3000.017, 0);
    expect(sea?.errorMetres).toBe(3000);
  });

  it('a rough line wholly on land does not stray into the sea, one near a land border may lie beyond it', () => {
    const inland: Line = [
      [0.5, 0.01],
      [0.5, 0.5],
    ];
    expect(splitByCountry(inland, SQUARES, 5000).map(({ country }) => country)).toEqual(['AA']);
    const beside = [
      drawn(
        araz(46.6, 47.2).map(([x, y]): Position => [x, y + 0.03]),
        6000,
      ),
    ];
    const shares = splitLegs(beside, realBorders());
    const iran = shares.find(({ country }) => country === 'IR');
    expect(iran?.leastMetres).toBe(0);
    expect(iran?.mostMetres).toBeGreaterThan(0.9 * sumOf(shares));
    expect(iran?.errorMetres).toBe(6000);
  });

  it('along a line of the atlas stays in the countries that is drawn in, and is unsure where that changes them', () => {
    const bank = araz(46.6, 47.2).map(([x, y]): Position => [x, y + 0.15]);
    const alongBank = splitLegs([{ ...drawn(bank, 25_000), stretchOf: bank }], realBorders());
    expect(alongBank.map(({ country }) => country)).toEqual(['AZ']);
    expect(alongBank[0]?.leastMetres).toBe(alongBank[0]?.lengthMetres);
    const toIran: Line = [...bank, [47.3, 38.8]];
    const alongBoth = splitLegs([{ ...drawn(bank, 25_000), stretchOf: toIran }], realBorders());
    expect(alongBoth.map(({ country }) => country)).toEqual(['AZ', 'IR']);
    expect(alongBoth[0]?.leastMetres).toBeLessThan(0.1 * sumOf(alongBoth));
  });

  it('grows less sure towards the end that is less known', () => {
    const line: Line = [
      [0.5, 0.5],
      [1.5, 0.5],
    ];
    const [sure] = splitLegs([{ line, startErrorMetres: 0, endErrorMetres: 4000, stretchOf: null }], SQUARES);
    const open = (sure?.mostMetres ?? 0) - (sure?.leastMetres ?? 0);
    // The border is half way along: 2 km to either side, in steps of the line's pieces.
    expect(open).toBeGreaterThanOrEqual(4000);
    expect(open).toBeLessThan(5500);
  });

  it('comes to the same in legs, and when a leg is added', () => {
    const borders = realBorders();
    const position = fc.tuple(
      fc.double({ min: 44, max: 52, noNaN: true }),
      fc.double({ min: 36, max: 42, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(position, { minLength: 2, maxLength: 8 }), (line) => {
        const legs = line.slice(1).map((to, i) => drawn([line[i] ?? to, to]));
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
