import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ExportedFeature } from '#interchange/exported-features.ts';
import { writeDbf } from '#interchange/write-dbf.ts';
import { writeFile } from '#interchange/write-file.ts';
import { readOne } from './support.ts';

const pointWith = (properties: ExportedFeature['properties']): ExportedFeature => ({
  geometry: { type: 'Point', coordinates: [48, 38] },
  properties,
});
const shapefileOf = async (feature: ExportedFeature) =>
  writeFile('shapefile', { name: 'test', features: [feature] });

describe('what a shapefile cannot hold as it was', () => {
  it('is a name that is too long, kept apart from others and listed in the archive', async () => {
    const { bytes, losses } = await shapefileOf(
      pointWith([
        ['populationDensity', 1],
        ['populationDecline', 2],
        ['Name', 'a'],
        ['name', 'b'],
        ['طول خط آهن رشت', 3],
      ]),
    );
    expect(losses?.renamed).toEqual([
      { field: 'population', property: 'populationDensity' },
      { field: 'populatio1', property: 'populationDecline' },
      { field: 'name1', property: 'name' },
      { field: 'طول خ', property: 'طول خط آهن رشت' },
    ]);
    expect(strFromU8(unzipSync(bytes)['test-fields.tsv'] ?? new Uint8Array())).toBe(
      'field\tname\npopulation\tpopulationDensity\npopulatio1\tpopulationDecline\nname1\tname\nطول خ\tطول خط آهن رشت\n',
    );
    const { features } = await readOne('a.zip', bytes);
    expect(features[0]?.properties).toEqual([
      ['population', 1],
      ['populatio1', 2],
      ['Name', 'a'],
      ['name1', 'b'],
      ['طول خ', 3],
    ]);
  });

  it('is a text beyond 254 bytes, and a column beyond the 250th', async () => {
    const { losses } = await shapefileOf(
      pointWith([['a', 'ə'.repeat(128)], ...Array.from({ length: 252 }, (_, i) => [`n${i}`, i] as const)]),
    );
    expect(losses).toEqual({ renamed: [], cutTexts: 1, leftOutProperties: 3 });
  });

  it('is nothing where all of it fits', async () => {
    expect((await shapefileOf(pointWith([['a', 'ə'.repeat(127)]]))).losses).toBeUndefined();
  });

  it('never gives two columns one name, whatever they were called', () => {
    const name = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 14 }), fc.stringMatching(/^[aA]{9,12}$/));
    fc.assert(
      fc.property(fc.uniqueArray(name, { minLength: 1, maxLength: 30 }), (names) => {
        const { bytes } = writeDbf([names.map((property) => [property, 1] as const)]);
        const count = (new DataView(bytes.buffer).getUint16(8, true) - 33) / 32;
        const fields = Array.from({ length: count }, (_, i) =>
          new TextDecoder()
            .decode(bytes.slice(32 + 32 * i, 32 + 32 * i + 11))
            .replace(/\0.*$/s, '')
            .toLowerCase(),
        );
        expect(new Set(fields).size).toBe(names.length);
      }),
    );
  });
});
