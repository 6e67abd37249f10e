import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { borderIndexOf, countryAt } from '#measure/border-index.ts';
import { realBorders } from '../unit/support/real-borders.ts';

const MOST_BYTES = 250_000;

const PLACES: readonly [name: string, country: string, position: Position][] = [
  ['Baku', 'AZ', [49.87, 40.41]],
  ['Nakhchivan', 'AZ', [45.41, 39.21]],
  ['Meghri', 'AM', [46.24, 38.9]],
  ['Aghband', 'AZ', [46.56, 38.9]],
  ['the mouth of the Astarachay, north of it', 'AZ', [48.86, 38.46]],
  ['the mouth of the Astarachay, south of it', 'IR', [48.86, 38.42]],
  ['Tabriz', 'IR', [46.3, 38.08]],
  ['Bandar Abbas', 'IR', [56.27, 27.3]],
  ['Chabahar', 'IR', [60.64, 25.35]],
  ['Sukhumi', 'GE', [41.05, 43]],
  ['Sochi', 'RU', [39.75, 43.62]],
  ['Simferopol', 'UA', [34.1, 44.95]],
  ['Astrakhan', 'RU', [48.03, 46.35]],
  ['Aktau', 'KZ', [51.2, 43.65]],
  ['Turkmenbashi', 'TM', [53.1, 40.03]],
  ['the middle of the Caspian', 'sea', [51, 40]],
  ['the Persian Gulf', 'sea', [51, 27.5]],
  ['the Black Sea', 'sea', [34, 43.2]],
  ['Basra', 'IQ', [47.75, 30.45]],
  ['Mumbai', 'IN', [72.9, 19.1]],
  ['Suez', 'EG', [32.5, 29.98]],
  ['Moscow', 'RU', [37.62, 55.75]],
  ['St Petersburg', 'RU', [30.36, 59.93]],
  ['Colombo', 'LK', [79.95, 7]],
  ['Chukotka, beyond the antimeridian', 'RU', [-175, 67]],
  ['the Pacific', 'sea', [-170, 10]],
];

describe('the borders', () => {
  it.each(PLACES)('put %s where it is: %s', (_name, country, position) => {
    expect(countryAt(borderIndexOf(realBorders()), position)).toBe(country);
  });

  it(`weigh at most ${MOST_BYTES} bytes on the way`, () => {
    expect(brotliCompressSync(JSON.stringify(realBorders())).length).toBeLessThan(MOST_BYTES);
  }, 60_000);

  it('say of each arc where it comes from and what lies on two different sides', () => {
    const { arcs, sources, names } = realBorders();
    for (const { left, right, source } of arcs) {
      expect(left).not.toBe(right);
      expect(sources[source]?.toleranceMetres).toBeGreaterThan(0);
      expect(names[left]?.fa && names[right]?.fa).toBeTruthy();
    }
    expect(new Set(arcs.map(({ source }) => source)).size).toBe(sources.length);
  });

  it('name countries in the languages of the atlas', () => {
    expect(realBorders().names.AZ).toMatchObject({ en: 'Azerbaijan', az: 'Azərbaycan', ru: 'Азербайджан' });
    expect(realBorders().names.IR?.fa).toBe('ایران');
  });

  it('have every cell closed: wherever they end, others of the same countries begin', () => {
    const loose = new Map<string, number>();
    for (const { steps } of realBorders().arcs) {
      for (const end of endsOf(steps)) loose.set(end, (loose.get(end) ?? 0) + 1);
    }
    const ends = [...loose].filter(([end, count]) => count === 1 && !isAtAntimeridian(end));
    expect(ends).toEqual([]);
  });
});

function endsOf(steps: readonly number[]): string[] {
  let [x, y] = [0, 0];
  for (let i = 0; i < steps.length; i += 2) [x, y] = [x + (steps[i] ?? 0), y + (steps[i + 1] ?? 0)];
  return [`${steps[0]},${steps[1]}`, `${x},${y}`];
}

const isAtAntimeridian = (end: string) => Math.abs(Math.abs(Number(end.split(',')[0])) - 180e5) < 1e3;
