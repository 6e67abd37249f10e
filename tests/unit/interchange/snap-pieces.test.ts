import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Position } from '#core/position.ts';
import { FeatureTable } from '#interchange/feature-table.ts';
import { MOST_SNAP_VERTICES, snapPieces } from '#interchange/snap-pieces.ts';

const VIEW = [46, 38, 48, 40] as const;
const lineOf = (coordinates: Position[], name = 'survey') => {
  const table = new FeatureTable();
  table.add({ type: 'LineString', coordinates: coordinates.map((position) => [...position]) }, [
    ['name', name],
  ]);
  return table;
};
const isInView = ([x, y]: Position) => x >= 46 && x <= 48 && y >= 38 && y <= 40;
const position = fc.tuple(fc.integer({ min: 40, max: 54 }), fc.integer({ min: 34, max: 44 }));

describe('what of an imported file vertices can be put on', () => {
  it('is what lies in view, in stretches, with its name', () => {
    const line = lineOf([
      [40, 39],
      [45, 39],
      [47, 39],
      [50, 39],
      [51, 39],
      [47.5, 39.5],
    ]);
    expect(snapPieces(line, VIEW)).toEqual([
      {
        name: 'survey',
        isLine: true,
        positions: [
          [45, 39],
          [47, 39],
          [50, 39],
        ],
      },
      {
        name: 'survey',
        isLine: true,
        positions: [
          [51, 39],
          [47.5, 39.5],
        ],
      },
    ]);
  });

  it('holds every vertex in view, whatever the line', () => {
    fc.assert(
      fc.property(fc.array(position, { minLength: 2, maxLength: 30 }), (coordinates) => {
        const found = (snapPieces(lineOf(coordinates), VIEW) ?? []).flatMap(({ positions }) => positions);
        for (const vertex of coordinates.filter(isInView)) expect(found).toContainEqual(vertex);
      }),
    );
  });

  it('is points one by one, without those taken out', () => {
    const table = new FeatureTable();
    const points = [
      [47, 39],
      [60, 39],
      [47.5, 39],
    ];
    table.add({ type: 'MultiPoint', coordinates: points }, []);
    table.add({ type: 'Point', coordinates: [47, 39] }, []);
    table.drop(1);
    expect(snapPieces(table, VIEW)?.flatMap(({ positions }) => positions)).toEqual([
      [47, 39],
      [47.5, 39],
    ]);
  });

  it('is nothing where there is too much of it to mean one', () => {
    const many = Array.from({ length: MOST_SNAP_VERTICES + 1 }, (_, i): Position => [46 + i / 1e5, 39]);
    expect(snapPieces(lineOf(many), VIEW)).toBeNull();
    expect(snapPieces(lineOf(many), [46, 38, 46.001, 40])?.length).toBe(1);
  });
});
