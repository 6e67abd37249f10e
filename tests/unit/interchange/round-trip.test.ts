import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { FILE_FORMATS, type FileFormat } from '#core/import-report.ts';
import type { ExportedFeature } from '#interchange/exported-features.ts';
import { writeFile } from '#interchange/write-file.ts';
import { readOne } from './support.ts';

const degrees = (limit: number) =>
  fc.integer({ min: -limit * 1e7, max: limit * 1e7 }).map((value) => value / 1e7);
const position = fc.tuple(degrees(179), degrees(85)).map(([x, y]): Position => [x, y]);
const raised = fc
  .tuple(degrees(179), degrees(85), fc.integer({ min: -500_000, max: 8_000_000 }))
  .map(([x, y, z]): Position => [x, y, z / 1000]);
const line = fc.array(position, { minLength: 2, maxLength: 8 });
const square = fc
  .tuple(degrees(170), degrees(80), fc.integer({ min: 10, max: 50_000 }))
  .map(([x, y, size]): Position[] => {
    const step = size / 1e5;
    return [
      [x, y],
      [x, y + step],
      [x + step, y + step],
      [x + step, y],
      [x, y],
    ];
  });
const WORDS = [
  'Astara',
  'Şəki–Gəncə',
  'رشت به آستارا',
  'می‌رود',
  'Аракс, мост №1',
  'a "quoted"; text',
  '<b>&amp;</b>',
  'line\nbreak',
];
const properties = fc
  .tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS))
  .map(([name, note]): ExportedFeature['properties'] => [
    ['name', name],
    ['note', note],
  ]);
const geometry = fc.oneof(
  position.map((coordinates) => ({ type: 'Point' as const, coordinates })),
  raised.map((coordinates) => ({ type: 'Point' as const, coordinates })),
  line.map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  fc
    .array(raised, { minLength: 2, maxLength: 5 })
    .map((coordinates) => ({ type: 'LineString' as const, coordinates })),
  fc
    .array(line, { minLength: 2, maxLength: 3 })
    .map((coordinates) => ({ type: 'MultiLineString' as const, coordinates })),
  square.map((ring) => ({ type: 'Polygon' as const, coordinates: [ring] })),
);
const features = fc.array(fc.record({ geometry, properties }), { minLength: 1, maxLength: 6 });

/** All vertices, in an order that does not depend on where features stand in the file. */
function vertices(all: readonly ExportedFeature[]): string[] {
  return all.flatMap(({ geometry: { coordinates } }) => {
    const flat = (coordinates.flat(3) as number[]).length;
    const list: Position[] = [];
    const walk = (value: unknown): void => {
      if (!Array.isArray(value)) return;
      if (typeof value[0] === 'number') list.push(value as Position);
      else for (const member of value) walk(member);
    };
    walk(coordinates);
    expect(flat).toBeGreaterThan(0);
    return list.map(([x = 0, y = 0]) =>
      `${x.toFixed(7)} ${y.toFixed(7)}`.replaceAll('-0.0000000', '0.0000000'),
    );
  });
}

const bytesOf = async (format: FileFormat, all: readonly ExportedFeature[]) =>
  (await writeFile(format, { name: 'test', features: all })).bytes;

const EXTENSIONS = {
  geojson: 'a.geojson',
  kml: 'a.kml',
  gpx: 'a.gpx',
  csv: 'a.csv',
  shapefile: 'a.zip',
} as const;

describe('what is written is read again', () => {
  it.each(FILE_FORMATS)('as %s with the same geometry to 1e-7 degrees', async (format) => {
    await fc.assert(
      fc.asyncProperty(features, async (all) => {
        const { features: again, report } = await readOne(EXTENSIONS[format], await bytesOf(format, all));
        expect(report.leftOut).toEqual([]);
        expect(vertices(again).sort()).toEqual(vertices(all).sort());
      }),
      { numRuns: 60 },
    );
  });

  it.each(FILE_FORMATS)('as %s with names in four scripts', async (format) => {
    const all = WORDS.filter((word) => !word.includes('\n')).map(
      (name): ExportedFeature => ({
        geometry: { type: 'Point', coordinates: [48, 38] },
        properties: [['name', name]],
      }),
    );
    const { features: again } = await readOne(EXTENSIONS[format], await bytesOf(format, all));
    expect(again.map((feature) => new Map(feature.properties).get('name'))).toEqual(
      all.map((feature) => new Map(feature.properties).get('name')),
    );
  });

  it.each(FILE_FORMATS)('as %s with elevations', async (format) => {
    const coordinates = [
      [48.1, 38.2, -27.5],
      [48.2, 38.3, 1512.25],
    ];
    const all: ExportedFeature[] = [
      { geometry: { type: 'LineString', coordinates }, properties: [['name', 'x']] },
    ];
    const { features: again } = await readOne(EXTENSIONS[format], await bytesOf(format, all));
    expect(again[0]?.geometry.coordinates).toEqual(coordinates);
  });

  it.each(['geojson', 'kml', 'csv', 'shapefile'] as const)(
    'as %s with a hole and several outlines',
    async (format) => {
      const outline = [
        [48, 38],
        [48, 39],
        [49, 39],
        [49, 38],
        [48, 38],
      ];
      const hole = [
        [48.2, 38.2],
        [48.8, 38.2],
        [48.8, 38.8],
        [48.2, 38.8],
        [48.2, 38.2],
      ];
      const far = outline.map(([x = 0, y = 0]) => [x + 3, y]);
      const all: ExportedFeature[] = [
        {
          geometry: { type: 'MultiPolygon', coordinates: [[outline, hole], [far]] },
          properties: [['name', 'x']],
        },
      ];
      const { features: again } = await readOne(EXTENSIONS[format], await bytesOf(format, all));
      expect(again[0]?.geometry).toEqual(all[0]?.geometry);
    },
  );
});
