import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { z } from 'zod';
import { chainageSchema } from '#dataset/chainage-schema.ts';
import { type DatedDataset, dateDataset } from '#dataset/dated-dataset.ts';
import { deckSchema } from '#dataset/deck-schema.ts';
import { networkFileSchema } from '#dataset/network-schema.ts';
import type { ParsedDataset } from '#dataset/parsed-dataset.ts';
import type { PublishedDataset } from '#dataset/publish.ts';
import {
  articleSchema,
  corridorSchema,
  eventSchema,
  personSchema,
  projectSchema,
  sourceSchema,
  topicSchema,
  vocabularySchema,
} from '#dataset/schema.ts';
import type { DatedClaim } from '#ledger/claim-day.ts';
import { claimSchema } from '#ledger/claim-schema.ts';
import { confidenceOf } from '#ledger/claim-terms.ts';
import { toCsv } from './csv.ts';

/** A file to take away: its name below the build, and what is in it. */
export interface Download {
  readonly fileName: string;
  readonly content: string | Uint8Array;
}

/** The same bytes for the same data: an archive must not carry the time it was made. Archives write the local time. */
const archiveTime = () => new Date(2026, 0, 1);

/**
 * Everything the build publishes for others: tables, JSON, schemas, licences and citation, each by itself and all in one
 * archive with the SHA-256 sums.
 */
export function makeDownloads(root: string, parsed: ParsedDataset, published: PublishedDataset): Download[] {
  const dataset = dateDataset(parsed);
  const { dataVersion } = published;
  const files: Download[] = [
    { fileName: 'data/claims.csv', content: claimsCsv(dataset) },
    { fileName: 'data/claims.json', content: json({ dataVersion, claims: claimsBySubject(dataset) }) },
    { fileName: 'data/projects.geojson', content: JSON.stringify(published.features) },
    { fileName: 'data/events.csv', content: eventsCsv(dataset) },
    { fileName: 'data/trade.csv', content: tradeCsv(dataset) },
    { fileName: 'data/sources.json', content: json([...dataset.sources.values()]) },
    { fileName: 'data/atlas.schema.json', content: json(schemas(dataVersion)) },
    { fileName: 'data/LICENSES.md', content: readFileSync(join(root, 'geodata/LICENSES.md'), 'utf8') },
    { fileName: 'data/CITATION.cff', content: citation(published) },
  ];
  const sums = files.map(({ fileName, content }) => `${sha256(content)}  ${baseName(fileName)}`).join('\n');
  const all = [...files, { fileName: 'data/SHA256SUMS', content: `${sums}\n` }];
  return [
    ...all,
    { fileName: `data/araz-atlas-data-${dataVersion}.zip`, content: archive(all, dataVersion) },
  ];
}

function archive(files: readonly Download[], dataVersion: string): Uint8Array {
  const folder = `araz-atlas-data-${dataVersion}`;
  const entries = files.map(({ fileName, content }) => [
    `${folder}/${baseName(fileName)}`,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(entries), { level: 9, mtime: archiveTime() });
}

function baseName(fileName: string): string {
  return fileName.replace(/^.*\//, '');
}

function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function claimsBySubject(dataset: DatedDataset) {
  return Object.fromEntries(
    [...dataset.claims].map(([subject, claims]) => [
      subject,
      claims.map((claim) => ({ ...claim, confidence: confidenceOf(claim) })),
    ]),
  );
}

const VALUE_COLUMNS = ['value', 'value_min', 'value_max', 'unit', 'precision', 'nature'] as const;

const CLAIM_COLUMNS = [
  'claim',
  'subject',
  'part',
  'item',
  'quantity',
  'scope',
  'period',
  ...VALUE_COLUMNS,
  'as_of',
  'known_since',
  'confidence',
  'basis',
  'standing',
  'superseded_by',
  'rejected_because',
  'speaker',
  'source',
  'source_publisher',
  'source_date',
  'source_address',
  'note_en',
] as const;

function claimsCsv(dataset: DatedDataset): string {
  const rows = [...dataset.claims].flatMap(([subject, claims]) =>
    claims.map((claim) => claimRow(subject, claim, dataset)),
  );
  return toCsv(CLAIM_COLUMNS, rows);
}

function claimRow(subject: string, claim: DatedClaim, dataset: DatedDataset): (string | number)[] {
  const { standing } = claim;
  const source = dataset.sources.get(claim.source);
  return [
    `${subject}/${claim.id}`,
    subject,
    claim.part ?? '',
    claim.item ?? '',
    claim.quantity,
    claim.scope,
    claim.period ?? '',
    ...valueCells(claim),
    claim.asOf,
    claim.knownSince,
    confidenceOf(claim),
    claim.basis,
    typeof standing === 'string' ? standing : 'supersededBy' in standing ? 'superseded' : 'rejected',
    typeof standing === 'object' && 'supersededBy' in standing ? standing.supersededBy : '',
    typeof standing === 'object' && 'rejectedBecause' in standing ? standing.rejectedBecause : '',
    claim.speaker === undefined ? '' : (dataset.people.get(claim.speaker)?.name.en ?? ''),
    claim.source,
    source?.publisher ?? '',
    source?.date ?? '',
    source?.address ?? '',
    claim.note?.en ?? '',
  ];
}

/** The cells of the value columns. */
function valueCells(claim: DatedClaim): (string | number)[] {
  return [...boundsOf(claim), claim.unit, claim.precision, claim.nature];
}

function boundsOf({
  value,
}: DatedClaim): [value: string | number, min: string | number, max: string | number] {
  if (typeof value !== 'object') return [value, '', ''];
  if ('min' in value) return ['', value.min, value.max];
  if ('date' in value) return [value.date, '', ''];
  return ['status' in value ? value.status : value.text.en, '', ''];
}

function eventsCsv(dataset: DatedDataset): string {
  const columns = [
    'event',
    'date',
    'end_date',
    'category',
    'title_en',
    'title_az',
    'title_fa',
    'title_ru',
    'place_en',
    'projects',
    'people',
    'sources',
    'note_en',
  ];
  const rows = dataset.events.map((event) => [
    event.id,
    event.date,
    event.endDate ?? '',
    event.category,
    event.title.en,
    event.title.az,
    event.title.fa,
    event.title.ru,
    event.place?.en ?? '',
    event.projects.join(' '),
    event.people.map((id) => dataset.people.get(id)?.name.en ?? id).join('; '),
    event.sources.join(' '),
    event.note?.en ?? '',
  ]);
  return toCsv(columns, rows);
}

/** The trade claims alone, for a spreadsheet: one row a claim, both series, told apart by the quantity. */
function tradeCsv(dataset: DatedDataset): string {
  const columns = ['quantity', 'period', ...VALUE_COLUMNS, 'standing', 'source', 'claim'];
  const rows = (dataset.claims.get('trade') ?? []).map((claim) => [
    claim.quantity,
    claim.period ?? '',
    ...valueCells(claim),
    typeof claim.standing === 'string' ? claim.standing : 'not counted',
    claim.source,
    `trade/${claim.id}`,
  ]);
  return toCsv(columns, rows);
}

/** One JSON Schema with every kind of file in `$defs`. */
function schemas(dataVersion: string) {
  const kinds = {
    project: projectSchema,
    topic: topicSchema,
    claim: claimSchema,
    source: sourceSchema,
    event: eventSchema,
    person: personSchema,
    article: articleSchema,
    corridor: corridorSchema,
    chainage: chainageSchema,
    network: networkFileSchema,
    deck: deckSchema,
    vocabulary: vocabularySchema,
  };
  const definitions = Object.entries(kinds).map(([name, schema]) => [
    name,
    z.toJSONSchema(schema, { io: 'input' }),
  ]);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: `Araz Atlas data ${dataVersion}`,
    $defs: Object.fromEntries(definitions),
  };
}

function citation({ dataVersion }: PublishedDataset): string {
  const [year, month] = dataVersion.split('.');
  return `cff-version: 1.2.0
message: "If you use these data, please cite them as below."
type: dataset
title: "Araz Atlas: claims about what Azerbaijan and Iran build together"
version: "${dataVersion}"
date-released: "${year}-${String(month).padStart(2, '0')}-01"
authors:
  - name: "Araz Atlas"
license: CC-BY-4.0
abstract: >-
  Sourced claims about the joint dams, bridges, railways and corridors of Azerbaijan and Iran, contradictions included.
`;
}
