import { describe, expect, it } from 'vitest';
import { FeatureTable } from '#interchange/feature-table.ts';
import { clippedLine, clippedRing, doubleArea, simplifiedRing } from '#interchange/tile-clipping.ts';
import { TileMaker } from '#interchange/tile-maker.ts';

describe('clipping to a tile', () => {
  it('cuts a line where it leaves and lets it come back', () => {
    expect(clippedLine([-50, 50, 50, 50, 150, 50], 0, 100, 1)).toEqual([[0, 50, 50, 50, 100, 50]]);
    expect(clippedLine([50, 50, 150, 50, 150, 80, 50, 80], 0, 100, 1)).toEqual([
      [50, 50, 100, 50],
      [100, 80, 50, 80],
    ]);
    expect(clippedLine([-50, -50, -10, -80], 0, 100, 1)).toEqual([]);
    // One that passes over the whole tile without a vertex in it.
    expect(clippedLine([-100, 50, 300, 50], 0, 100, 1)).toEqual([[0, 50, 100, 50]]);
  });

  it('keeps the part of a ring that lies within', () => {
    const ring = clippedRing([-50, -50, 50, -50, 50, 50, -50, 50], 0, 100);
    expect(Math.abs(doubleArea(ring))).toBe(2 * 50 * 50);
    expect(clippedRing([-50, -50, -10, -50, -10, -10], 0, 100)).toEqual([]);
    expect(Math.abs(doubleArea(clippedRing([-900, -900, 900, -900, 900, 900, -900, 900], 0, 100)))).toBe(
      20_000,
    );
  });

  it('passes over vertices nearer than the tolerance', () => {
    expect(simplifiedRing([0, 0, 1, 1, 50, 0, 50, 50, 0, 0], 4)).toEqual([0, 0, 50, 0, 50, 50]);
  });
});

describe('tiles', () => {
  const tableOf = (count: number) => {
    const table = new FeatureTable();
    for (let i = 0; i < count; i += 1)
      table.add(
        { type: 'Point', coordinates: [48 + (i % 200) / 20_000, 38 + Math.floor(i / 200) / 20_000] },
        [],
      );
    return table;
  };

  it('hold what lies in them, and nothing of the rest', () => {
    const tiles = new TileMaker(tableOf(10));
    expect(tiles.tile(0, 0, 0).length).toBeGreaterThan(10 * 10);
    expect(tiles.tile(8, 0, 0).length).toBeLessThan(40);
  });

  it('show one of many points on the same pixels, and all of them near by', () => {
    const many = new TileMaker(tableOf(40_000));
    expect(many.tile(4, 10, 6).length).toBeLessThan(20_000);
  });

  it('are made of lines and areas with holes, dropped ones left out', () => {
    const table = new FeatureTable();
    const square = (size: number) => [
      [48, 38],
      [48, 38 + size],
      [48 + size, 38 + size],
      [48 + size, 38],
      [48, 38],
    ];
    table.add({ type: 'Polygon', coordinates: [square(2), square(1)] }, []);
    table.add(
      { type: 'LineString', coordinates: Array.from({ length: 1000 }, (_, i) => [48 + i / 100, 38]) },
      [],
    );
    const size = new TileMaker(table).tile(4, 10, 6).length;
    expect(size).toBeGreaterThan(60);
    table.drop(0);
    expect(new TileMaker(table).tile(4, 10, 6).length).toBeLessThan(size);
  });
});
