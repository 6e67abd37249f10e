import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { publishDataset } from '#dataset/publish.ts';
import { type Download, makeDownloads } from '../../../geodata/build/downloads.ts';
import { inEveryLanguage } from '../support/fake-atlas.ts';
import { parsedAfter } from '../support/parsed.ts';
import type { SoundDataset } from '../support/sound-dataset.ts';

const VERSION = '2026.11.0';
const ARCHIVE = `data/araz-atlas-data-${VERSION}.zip`;

function downloadsAfter(change?: (data: SoundDataset) => unknown): Download[] {
  const parsed = parsedAfter(change);
  return makeDownloads(process.cwd(), parsed, publishDataset(parsed, VERSION));
}

const bytes = (content: string | Uint8Array) => (typeof content === 'string' ? strToU8(content) : content);
const baseName = (fileName: string) => fileName.replace(/^.*\//, '');

function contentOf(files: readonly Download[], fileName: string): string {
  const found = files.find((file) => file.fileName === fileName);
  if (found === undefined) throw new Error(`there is no ${fileName}`);
  return strFromU8(bytes(found.content));
}

const table = (csv: string) => Papa.parse<Record<string, string>>(csv.trimEnd(), { header: true }).data;

describe('the files to take away', () => {
  const files = downloadsAfter();
  const single = files.filter(({ fileName }) => fileName !== ARCHIVE);

  it('are tables, JSON, schemas, licences and citation, with their sums, and all in one archive', () => {
    expect(files.map(({ fileName }) => fileName)).toEqual([
      'data/claims.csv',
      'data/claims.json',
      'data/projects.geojson',
      'data/events.csv',
      'data/trade.csv',
      'data/sources.json',
      'data/atlas.schema.json',
      'data/LICENSES.md',
      'data/CITATION.cff',
      'data/SHA256SUMS',
      ARCHIVE,
    ]);
  });

  it('have the same bytes for the same data', () => {
    const again = downloadsAfter();
    for (const [i, { fileName, content }] of files.entries()) {
      expect(again[i]?.fileName).toBe(fileName);
      expect(Buffer.compare(bytes(again[i]?.content ?? ''), bytes(content)), fileName).toBe(0);
    }
  });

  it('have the sums that SHA256SUMS states, each file once', () => {
    const sums = contentOf(files, 'data/SHA256SUMS').trimEnd().split('\n');
    const summed = single.filter(({ fileName }) => fileName !== 'data/SHA256SUMS');
    expect(sums).toEqual(
      summed.map(
        ({ fileName, content }) =>
          `${createHash('sha256').update(content).digest('hex')}  ${baseName(fileName)}`,
      ),
    );
  });

  it('are all in the archive, byte for byte, below one folder', () => {
    const archive = files.find(({ fileName }) => fileName === ARCHIVE);
    const unzipped = unzipSync(bytes(archive?.content ?? ''));
    expect(Object.keys(unzipped)).toEqual(
      single.map(({ fileName }) => `araz-atlas-data-${VERSION}/${baseName(fileName)}`),
    );
    for (const { fileName, content } of single) {
      const packed = unzipped[`araz-atlas-data-${VERSION}/${baseName(fileName)}`];
      expect(Buffer.compare(packed ?? new Uint8Array(), bytes(content)), fileName).toBe(0);
    }
  });

  it('carry the licences as they stand in the repository', () => {
    expect(contentOf(files, 'data/LICENSES.md')).toBe(readFileSync('geodata/LICENSES.md', 'utf8'));
  });

  it('say how to cite them, with version and day', () => {
    const citation = contentOf(files, 'data/CITATION.cff').split('\n');
    expect(citation).toEqual(
      expect.arrayContaining([
        'cff-version: 1.2.0',
        'type: dataset',
        'version: "2026.11.0"',
        'date-released: "2026-11-01"',
        'license: CC-BY-4.0',
      ]),
    );
  });

  it('have a schema for every kind of file, of the draft of 2020-12', () => {
    const schema = JSON.parse(contentOf(files, 'data/atlas.schema.json'));
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(Object.keys(schema.$defs)).toEqual([
      'project',
      'topic',
      'claim',
      'source',
      'event',
      'person',
      'article',
      'corridor',
      'chainage',
      'network',
      'deck',
      'vocabulary',
    ]);
    expect(schema.$defs.claim.required).not.toContain('standing');
    expect(schema.$defs.claim.required).toContain('source');
  });
});

it('the archive has the same bytes wherever it is built', () => {
  const zone = process.env.TZ;
  const sums = ['UTC', 'Asia/Baku', 'Pacific/Pago_Pago'].map((place) => {
    process.env.TZ = place;
    const archive = downloadsAfter().find(({ fileName }) => fileName === ARCHIVE);
    return createHash('sha256')
      .update(archive?.content ?? '')
      .digest('hex');
  });
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
  expect(new Set(sums).size).toBe(1);
});

describe('the table of claims', () => {
  const rowsAfter = (change?: (data: SoundDataset) => unknown) =>
    table(contentOf(downloadsAfter(change), 'data/claims.csv'));
  const rowOf = (claim: string, change?: (data: SoundDataset) => unknown) => {
    const found = rowsAfter(change).find((row) => row.claim === claim);
    if (found === undefined) throw new Error(`there is no row ${claim}`);
    return found;
  };

  it('has a row for every claim, named by its subject', () => {
    expect(rowsAfter().map(({ claim }) => claim)).toEqual([
      'giz-galasi/status',
      'giz-galasi/status-dam',
      'giz-galasi/status-road',
      'khudaferin/status',
      'khudaferin/status-dam',
      'khudaferin/capacity',
      'khudaferin/length',
      'khudaferin/capacity-stated',
      'trade/turnover-2024',
    ]);
  });

  it('says of a claim all there is, computed things too', () => {
    expect(rowOf('khudaferin/capacity')).toMatchObject({
      ...{ subject: 'khudaferin', part: '', quantity: 'capacity', scope: 'whole', period: '', value: '80' },
      ...{ unit: 'MW', precision: 'exact', nature: 'actual', as_of: '2025-03', known_since: '2025-04-28' },
      ...{ confidence: 'medium', basis: 'credible-source', standing: 'stands', speaker: 'text' },
      ...{ source: 'agency-2025', source_publisher: 'An agency', source_date: '2025-04-28' },
    });
  });

  it.each([
    ['a range', { value: { min: 70, max: 80 } }, { value: '', value_min: '70', value_max: '80' }],
    ['a date', { value: { date: '2027-05' }, unit: 'date' }, { value: '2027-05', value_min: '' }],
    ['"unknown"', { value: 'unknown' }, { value: 'unknown' }],
    [
      'a replacement',
      { standing: { supersededBy: 'capacity-stated' } },
      { standing: 'superseded', superseded_by: 'capacity-stated', rejected_because: '' },
    ],
    [
      'a rejection',
      { standing: { rejectedBecause: 'misprint' } },
      { standing: 'rejected', superseded_by: '', rejected_because: 'misprint' },
    ],
    ['a note that looks like a formula', { note: inEveryLanguage('=1+1') }, { note_en: "'=1+1" }],
  ])('has columns for %s', (_name, change, cells) => {
    expect(rowOf('khudaferin/capacity', ({ capacity }) => Object.assign(capacity, change))).toMatchObject(
      cells,
    );
  });

  it('has the status and the words of a claim as its value', () => {
    expect(rowOf('khudaferin/status')).toMatchObject({ value: 'planned', unit: 'status' });
  });
});

describe('the other tables', () => {
  it('have a row for every event, with the names of its guests', () => {
    const events = table(contentOf(downloadsAfter(), 'data/events.csv'));
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      ...{ event: 'opening', date: '2024-05-19', end_date: '', category: 'opening', projects: 'khudaferin' },
      ...{ title_fa: 'Opening of the 2nd dam', people: 'text', sources: 'agency-2025' },
    });
  });

  it('have a row for every claim about trade, and say which are not counted', () => {
    const trade = table(
      contentOf(
        downloadsAfter(({ turnover }) =>
          Object.assign(turnover, { standing: { rejectedBecause: 'misprint' } }),
        ),
        'data/trade.csv',
      ),
    );
    expect(trade).toEqual([
      expect.objectContaining({
        ...{ quantity: 'trade-turnover', period: '2024', value: '580', unit: 'million-usd' },
        ...{ standing: 'not counted', claim: 'trade/turnover-2024' },
      }),
    ]);
  });
});

describe('the claims as JSON', () => {
  it('are by subject, each with the day it was known and how sure it is', () => {
    const { dataVersion, claims } = JSON.parse(contentOf(downloadsAfter(), 'data/claims.json'));
    expect(dataVersion).toBe(VERSION);
    expect(Object.keys(claims)).toEqual(['giz-galasi', 'khudaferin', 'trade']);
    expect(claims.trade).toEqual([
      expect.objectContaining({ id: 'turnover-2024', knownSince: '2025-04-28', confidence: 'medium' }),
    ]);
  });
});
