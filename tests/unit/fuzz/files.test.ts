import fc from 'fast-check';
import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { featuresOf } from '#interchange/exported-features.ts';
import { ImportError } from '#interchange/import-error.ts';
import { readFiles } from '#interchange/read-files.ts';
import { snapPieces } from '#interchange/snap-pieces.ts';
import { TileMaker } from '#interchange/tile-maker.ts';
import { writeFile } from '#interchange/write-file.ts';
import { fuzz } from '../support/fuzz.ts';

const GOOD = [48.25, 38.5];
const FEATURES = [
  { geometry: { type: 'Point' as const, coordinates: GOOD }, properties: [['name', 'Astara']] as const },
  {
    geometry: { type: 'LineString' as const, coordinates: [GOOD, [48.9, 38.4], [49.1, 37.3]] },
    properties: [['name', 'Rəşt']] as const,
  },
  {
    geometry: { type: 'Polygon' as const, coordinates: [[GOOD, [49, 38], [49, 39], GOOD]] },
    properties: [['name', 'نام']] as const,
  },
];
const bytesOf = async (format: 'geojson' | 'kml' | 'gpx' | 'csv' | 'shapefile') =>
  (await writeFile(format, { name: 'x', features: FEATURES.slice(format === 'shapefile' ? 1 : 0) })).bytes;

/** What readers come across in the wild and in attacks. */
const SNIPPETS = [
  '<',
  '>',
  '"',
  "'",
  '&',
  ',',
  ';',
  '\n',
  '\0',
  '{',
  '}',
  '[',
  ']',
  'null',
  '1e999',
  '-',
  'NaN',
  '<![CDATA[',
  ']]>',
  '<!--',
  '<!DOCTYPE a [<!ENTITY b "c">]>',
  '&b;',
  '<Placemark>',
  '</Placemark>',
  '<trkpt lat="91" lon="x"/>',
  '"__proto__":{"a":1},',
  '\ud800',
  '\u202e',
  'GEOMETRYCOLLECTION EMPTY',
  '{"type":"GeometryCollection","geometries":[]}',
].map((snippet) => strToU8(snippet));

interface Change {
  /** The share of the file before it. Whole numbers: with `double` almost all would stand at the beginning. */
  readonly at: number;
  readonly cut: number;
  readonly put: Uint8Array;
}
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(9999).map((at) => at / 10_000),
  cut: fc.oneof(fc.nat(4), fc.nat(200)),
  put: fc.oneof(fc.constantFrom(...SNIPPETS), fc.uint8Array({ maxLength: 4 })),
});

function changed(bytes: Uint8Array, changes: readonly Change[]): Uint8Array<ArrayBuffer> {
  let now = [...bytes];
  for (const { at, cut, put } of changes) {
    const from = Math.floor(at * now.length);
    now = [...now.slice(0, from), ...put, ...now.slice(from + cut)];
  }
  return Uint8Array.from(now);
}

/** Reads, and does with what was read all that the page does with it. False where the file was refused with a reason. */
async function isTaken(name: string, content: Uint8Array<ArrayBuffer> | string): Promise<boolean> {
  try {
    const read = await readFiles(
      [{ name, blob: new Blob([content]) }],
      { crs: null, encoding: null },
      () => {},
    );
    if ('isSystemUnknown' in read) return false;
    const { table, report } = read;
    expect(table.keptCount).toBeGreaterThan(0);
    expect(report.bounds.every(Number.isFinite)).toBe(true);
    new TileMaker(table).tile(0, 0, 0);
    snapPieces(table, [40, 30, 60, 45]);
    for (const { properties } of featuresOf(table)) expect(Array.isArray(properties)).toBe(true);
    return true;
  } catch (error) {
    if (error instanceof ImportError) return false;
    throw error;
  }
}

describe('an imported file with anything in it is read or refused with a reason', () => {
  it.each(['geojson', 'kml', 'gpx', 'csv'] as const)(
    '%s',
    async (format) => {
      const sound = await bytesOf(format);
      let taken = 0;
      await fuzz(
        `file: ${format}`,
        fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
          if (await isTaken(`a.${format}`, changed(sound, changes))) taken += 1;
        }),
      );
      // Cases that stop at the door prove little.
      expect(taken).toBeGreaterThan(2000);
    },
    120_000,
  );

  it('shapefile in an archive', async () => {
    const parts = unzipSync(await bytesOf('shapefile'));
    const names = Object.keys(parts);
    await fuzz(
      'file: shapefile',
      fc.asyncProperty(
        fc.constantFrom(...names),
        fc.array(change, { minLength: 1, maxLength: 3 }),
        async (name, changes) => {
          const spoilt = { ...parts, [name]: changed(parts[name] ?? new Uint8Array(), changes) };
          await isTaken('a.zip', zipSync(spoilt, { level: 0 }) as Uint8Array<ArrayBuffer>);
        },
      ),
    );
  }, 120_000);

  it('archive', async () => {
    const sound = zipSync({ 'doc.kml': await bytesOf('kml'), 'b.geojson': await bytesOf('geojson') });
    await fuzz(
      'file: archive',
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        await isTaken('a.kmz', changed(sound, changes));
      }),
    );
  }, 120_000);

  it('of any name and any bytes', async () => {
    await fuzz(
      'file: any bytes',
      fc.asyncProperty(
        fc.constantFrom('a.geojson', 'a.kml', 'a.gpx', 'a.csv', 'a.zip', 'a.shp', 'a', ''),
        fc.oneof(
          fc.uint8Array({ maxLength: 80 }),
          fc.string({ unit: 'binary' }).map((text) => strToU8(text)),
        ),
        async (name, bytes) => void (await isTaken(name, Uint8Array.from(bytes))),
      ),
    );
  }, 120_000);
});
