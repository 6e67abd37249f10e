import { DOMParser, onErrorStopParsing } from '@xmldom/xmldom';
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { type ExportedFeature, featuresOf } from '#interchange/exported-features.ts';
import { ImportError } from '#interchange/import-error.ts';
import { HARMLESS_UNPACKED_BYTES } from '#interchange/limits.ts';
import { type NamedBlob, readFiles } from '#interchange/read-files.ts';
import { writeFile } from '#interchange/write-file.ts';
import {
  BILLION_LAUGHS,
  EXTERNAL_ENTITY,
  HOSTILE_STRINGS,
  LABORIOUS_FILES,
} from '../../support/hostile-strings.ts';
import { noteHostile } from '../support/fuzz.ts';

const TEXTS = Object.values(HOSTILE_STRINGS);
const NAMED = Object.entries(HOSTILE_STRINGS);
const POINT = { type: 'Point' as const, coordinates: [48.25, 38.5] };

const fileOf = (name: string, content: string | Uint8Array): NamedBlob => ({
  name,
  blob: new Blob([content as Uint8Array<ArrayBuffer>]),
});

async function read(name: string, content: string | Uint8Array): Promise<ExportedFeature[]> {
  const result = await readFiles([fileOf(name, content)], { crs: null, encoding: null }, () => {});
  return 'isSystemUnknown' in result ? [] : [...featuresOf(result.table)];
}

/** The features, or the code of the reason why there are none; anything else is thrown on. */
async function outcomeOf(name: string, content: string | Uint8Array): Promise<ExportedFeature[] | string> {
  try {
    return await read(name, content);
  } catch (error) {
    if (error instanceof ImportError) return error.failure.code;
    throw error;
  }
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const featureNamed = (text: string): ExportedFeature => ({
  geometry: POINT,
  properties: [
    ['name', text],
    [text, 'a value'],
  ],
});
const isPolluted = () => 'isPolluted' in {} || 'polluted' in {};

describe('hostile texts in an imported file', () => {
  it('are values of GeoJSON as they stand, under whatever name', async () => {
    for (const [trick, text] of NAMED) {
      const own = `{"name":${JSON.stringify(text)},${JSON.stringify(text)}:{"isPolluted":true}}`;
      const [feature] = await read(
        'a.geojson',
        `{"type":"Feature","id":${JSON.stringify(text)},"properties":${own},"geometry":${JSON.stringify(POINT)}}`,
      );
      expect(feature?.properties, trick).toContainEqual(['name', text]);
      expect(feature?.properties, trick).toContainEqual([text, '{"isPolluted":true}']);
    }
    expect(isPolluted()).toBe(false);
    noteHostile('file: GeoJSON', TEXTS.length);
  });

  it.each(['kml', 'gpx'] as const)('are text in %s, and no element is made of them', async (format) => {
    const refused: string[] = [];
    for (const [trick, text] of NAMED) {
      const name = escaped(text.toWellFormed());
      const inKml = `<kml><Placemark><name>${name}</name><description><![CDATA[${text.replaceAll(']]>', '')}]]></description><Point><coordinates>48.25,38.5</coordinates></Point></Placemark></kml>`;
      const inGpx = `<gpx><wpt lat="38.5" lon="48.25"><name>${name}</name></wpt></gpx>`;
      const outcome = await outcomeOf(`a.${format}`, format === 'kml' ? inKml : inGpx);
      if (typeof outcome === 'string') {
        refused.push(trick);
        continue;
      }
      const [feature] = outcome;
      const values = feature?.properties.map(([, value]) => typeof value) ?? [];
      expect(new Set(values), trick).toEqual(new Set(['string']));
      const given = feature?.properties.find(([key]) => key === 'name')?.[1];
      if (/^[\w:/<>="'.{} -]+$/.test(text)) expect(given, trick).toBe(text.trim());
    }
    // What is no XML at all.
    expect(refused).toEqual(format === 'kml' ? ['zero bytes'] : []);
    noteHostile(`file: ${format === 'kml' ? 'KML' : 'GPX'}`, TEXTS.length);
  });

  it('are cells of CSV, as headings too', async () => {
    for (const [trick, text] of NAMED) {
      const written = text.toWellFormed();
      const csv = Papa.unparse([
        ['name', 'lat', 'lon', written],
        [written, '38.5', '48.25', written],
      ]);
      const [feature] = await read('a.csv', csv);
      expect(feature?.properties[0], trick).toEqual([
        'name',
        written.replaceAll('\ufeff', '') === written ? written : expect.any(String),
      ]);
      expect(feature?.geometry, trick).toEqual(POINT);
    }
    noteHostile('file: CSV', TEXTS.length);
  });

  it('are no names of files to write to or of formats to believe', async () => {
    const kml = '<kml><Placemark><Point><coordinates>48.25,38.5</coordinates></Point></Placemark></kml>';
    for (const [trick, text] of NAMED) {
      expect(await read(text, kml), trick).toHaveLength(1);
      const name = `${text.toWellFormed().slice(0, 200)}.kml`;
      expect(await read('a.zip', zipSync({ [name]: strToU8(kml) })), trick).toHaveLength(1);
    }
    expect(isPolluted()).toBe(false);
    noteHostile('file: names', TEXTS.length);
  });
});

describe('hostile texts in a written file', () => {
  it('are never a formula of a spreadsheet', async () => {
    for (const [trick, text] of NAMED) {
      const { bytes } = await writeFile('csv', { name: text, features: [featureNamed(text)] });
      const { data } = Papa.parse<string[]>(new TextDecoder().decode(bytes), { skipEmptyLines: true });
      for (const cell of data.flat())
        expect(/^[=+\-@\t\r\n＝＋－＠]/.test(cell) && Number.isNaN(Number(cell)), trick).toBe(false);
    }
    noteHostile('written: CSV', TEXTS.length);
  });

  it.each([
    [
      'kml',
      new Set([
        'kml',
        'Document',
        'name',
        'Placemark',
        'Point',
        'coordinates',
        'ExtendedData',
        'Data',
        'value',
      ]),
    ],
    ['gpx', new Set(['gpx', 'metadata', 'name', 'wpt', 'desc'])],
  ] as const)('are text of well-formed %s', async (format, elements) => {
    for (const [trick, text] of NAMED) {
      const { bytes } = await writeFile(format, { name: text, features: [featureNamed(text)] });
      const xml = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(xml, 'text/xml');
      const names = Array.from(document.getElementsByTagName('*'), ({ tagName }) => tagName);
      expect(new Set(names).difference(elements), trick).toEqual(new Set());
    }
    noteHostile(`written: ${format.toUpperCase()}`, TEXTS.length);
  });

  it('are values of GeoJSON, and a shapefile takes them too', async () => {
    for (const [trick, text] of NAMED) {
      const geojson = await writeFile('geojson', { name: text, features: [featureNamed(text)] });
      const { features } = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(geojson.bytes));
      expect(Object.entries(features[0].properties), trick).toContainEqual([
        'name',
        text.toWellFormed() === text ? text : expect.any(String),
      ]);
      const shapefile = await writeFile('shapefile', { name: text, features: [featureNamed(text)] });
      expect(await read('a.zip', shapefile.bytes), trick).toHaveLength(1);
    }
    expect(isPolluted()).toBe(false);
    noteHostile('written: GeoJSON, shapefile', TEXTS.length);
  });
});

describe('a file made to break its reader', () => {
  const placemark = (name: string) =>
    `<kml><Placemark><name>${name}</name><Point><coordinates>48,38</coordinates></Point></Placemark></kml>`;
  const waypoint = (name: string) => `<gpx><wpt lat="38" lon="48"><name>${name}</name></wpt></gpx>`;

  it.each([
    ['a.kml', BILLION_LAUGHS + placemark('&a10;')],
    ['a.kml', EXTERNAL_ENTITY + placemark('&xxe;')],
    ['a.gpx', BILLION_LAUGHS + waypoint('&a10;')],
    ['a.gpx', EXTERNAL_ENTITY + waypoint('&xxe;')],
  ])('of entities has none of them expanded: %s', async (name, content) => {
    const outcome = await outcomeOf(name, content);
    const text = JSON.stringify(outcome);
    expect(text).not.toContain('haha');
    expect(text).not.toContain('root:');
    expect(text.length).toBeLessThan(1000);
  });

  it('of zeros, or of archives within archives, is not unpacked', async () => {
    const zeros = new Uint8Array(HARMLESS_UNPACKED_BYTES + 1);
    expect(await outcomeOf('a.zip', zipSync({ 'a.kml': zeros }, { level: 9 }))).toBe('archiveTooLarge');
    const inner = zipSync({ 'a.kml': zeros.subarray(0, 1000) });
    expect(await outcomeOf('a.zip', zipSync({ 'b.zip': inner }))).toBe('emptyArchive');
    const many = Object.fromEntries(Array.from({ length: 2500 }, (_, i) => [`${i}.kml`, new Uint8Array(1)]));
    expect(await outcomeOf('a.zip', zipSync(many, { level: 0 }))).toBe('archiveTooLarge');
  });

  it('that lies about its size gives no more than it says', async () => {
    const archive = zipSync({ 'a.kml': new Uint8Array(5_000_000) }, { level: 9 });
    const view = new DataView(archive.buffer);
    const directory = view.getUint32(archive.length - 6, true);
    // The size stated in the directory, which is what is believed.
    view.setUint32(directory + 24, 10, true);
    expect(typeof (await outcomeOf('a.zip', archive))).toBe('string');
  });

  it('by sheer labour is read or refused in seconds', async () => {
    for (const [name, content] of LABORIOUS_FILES) {
      const outcome = await outcomeOf(name, content);
      expect(typeof outcome === 'string' || outcome.length > 0, content.slice(0, 60)).toBe(true);
    }
    noteHostile('file: labour and nesting', LABORIOUS_FILES.length);
  }, 30_000);
});
