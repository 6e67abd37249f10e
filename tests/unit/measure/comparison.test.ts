import { describe, expect, it } from 'vitest';
import { comparisonOf } from '#measure/comparison.ts';
import type { Measurement } from '#measure/measurement.ts';
import { type MeasuredResult, resultOf } from '#measure/result.ts';
import { groundOf } from '../support/alignments.ts';
import { lineThrough } from '../support/measurements.ts';

function result(measurement: Measurement, shares: Readonly<Record<string, number>>): MeasuredResult {
  const measured = resultOf(measurement, groundOf());
  if (measured === null) throw new Error('no result');
  const countries = Object.entries(shares).map(([country, lengthMetres]) => ({
    country,
    lengthMetres,
    leastMetres: lengthMetres,
    mostMetres: lengthMetres,
    errorMetres: 0,
  }));
  return { ...measured, uncertaintyMetres: 300, countries };
}

const A = { letter: 'A', result: result(lineThrough([46, 39], [47, 39]), { AZ: 60_000, IR: 26_000 }) };
const B = { letter: 'B', result: result(lineThrough([46, 39], [48, 39]), { AZ: 50_000, sea: 9_000 }) };

describe('measurements side by side', () => {
  it('differ from the first, each country counted, with the uncertainty of both', () => {
    const { rows, countries } = comparisonOf([A, B]);
    expect(rows.map(({ letter }) => letter)).toEqual(['A', 'B']);
    expect(countries).toEqual(['AZ', 'IR', 'sea']);
    expect(rows[0]?.difference).toBeNull();
    const difference = rows[1]?.difference;
    expect(difference?.lengthMetres).toBe(B.result.lengthMetres - A.result.lengthMetres);
    expect(difference?.uncertaintyMetres).toBeCloseTo(424.264, 3);
    expect([...(difference?.countries ?? [])]).toEqual([
      ['AZ', -10_000],
      ['IR', -26_000],
      ['sea', 9_000],
    ]);
  });

  it('compare areas by their areas, and nothing with an area that is none', () => {
    const area = (east: number) => ({
      kind: 'area' as const,
      vertices: [
        [46, 39],
        [east, 39],
        [east, 40],
      ].map(([lon = 0, lat = 0]) => ({
        position: [lon, lat] as const,
        snap: null,
      })),
    });
    const [small, large] = [result(area(47), {}), result(area(48), {})];
    const { rows } = comparisonOf([
      { letter: 'A', result: small },
      { letter: 'B', result: large },
      { letter: 'C', result: A.result },
    ]);
    expect(rows[1]?.difference?.of).toBe('area');
    expect(rows[1]?.difference?.areaSquareMetres).toBeCloseTo(4.78e9, -8);
    expect(rows[2]?.difference?.of).toBe('nothing');
  });

  it('are none without measurements', () => {
    expect(comparisonOf([])).toEqual({ rows: [], countries: [] });
  });
});
