import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article, AtlasEvent, Source, Vocabulary } from '#dataset/schema.ts';
import { type DatedClaim, knownSince } from '#ledger/claim-day.ts';
import type { Claim } from '#ledger/claim-schema.ts';
import { type LedgerRow, ledgerRows } from '#ledger/ledger-row.ts';
import type { Quantity } from '#ledger/quantity-schema.ts';
import { statusClaimOn, statusOf } from '#ledger/status-step.ts';

const GEODATA = join(import.meta.dirname, '../../../geodata');

/** The day of the tests that say nothing about time: the clock of the machine, as the atlas reads it. */
export const TODAY = new Date().toISOString().slice(0, 10);

export const DATA_VERSION = readJson<{ version: string }>('data-version.json').version;
export const SOURCES: readonly Source[] = readFolder<Source[]>('sources').flat();
export const EVENTS: readonly AtlasEvent[] = readFolder<AtlasEvent[]>('events').flat();
export const ARTICLES: readonly Article[] = readJson('articles.json');
export const QUANTITIES: Readonly<Record<string, Quantity>> = Object.assign(
  {},
  ...readFolder<Vocabulary>('vocabulary').map(({ quantities }) => quantities),
);

const sourceDates = new Map(SOURCES.map(({ id, date }) => [id, date]));

/** The claims about a project or topic as their authors wrote them, each with the day since when it is known. */
export function claimsOf(subject: string): DatedClaim[] {
  return readJson<Claim[]>(`claims/${subject}.json`).map((claim) => ({
    ...claim,
    precision: claim.precision ?? 'exact',
    standing: claim.standing ?? 'stands',
    knownSince: knownSince(claim, sourceDates.get(claim.source) ?? 'undated'),
  }));
}

/** The rows a panel or topic page shows on a day: everything but statuses. */
export function rowsOf(subject: string, day = TODAY): LedgerRow[] {
  const claims = claimsOf(subject).filter(({ quantity }) => quantity !== 'status');
  return ledgerRows(claims, QUANTITIES, day);
}

/** The status of a project on a day. */
export function statusOn(project: string, day = TODAY) {
  const claim = statusClaimOn(claimsOf(project), undefined, day);
  return claim === null ? 'unknown' : statusOf(claim);
}

function readFolder<Content>(folder: string): Content[] {
  return readdirSync(join(GEODATA, folder))
    .filter((file) => file.endsWith('.json'))
    .map((file) => readJson<Content>(`${folder}/${file}`));
}

function readJson<Content>(file: string): Content {
  return JSON.parse(readFileSync(join(GEODATA, file), 'utf8'));
}
