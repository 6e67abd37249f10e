import { describe, expect, it } from 'vitest';
import type { DatedClaim } from '#ledger/claim-day.ts';
import { READING_DAY } from '#ledger/claim-day.ts';
import type { REJECTIONS } from '#ledger/claim-terms.ts';
import { contradicts } from '#ledger/contradiction.ts';
import { type LedgerRow, ledgerRows, rowKey } from '#ledger/ledger-row.ts';
import { statedRange } from '#ledger/stated-range.ts';
import { realDatedDataset } from '../unit/support/real-data.ts';

const { claims, vocabulary } = realDatedDataset();

function claimNamed(name: string): DatedClaim {
  const [subject = '', id] = name.split('/');
  const claim = claims.get(subject)?.find((one) => one.id === id);
  if (claim === undefined) throw new Error(`there is no claim ${name}`);
  return claim;
}

/** The row a claim stands in, as known once the sources had been read. */
function rowOf(name: string): LedgerRow {
  const [subject = ''] = name.split('/');
  const key = rowKey(claimNamed(name));
  const rows = ledgerRows(claims.get(subject) ?? [], vocabulary.quantities, READING_DAY);
  const row = rows.find((one) => one.key === key);
  if (row === undefined) throw new Error(`there is no row of ${name}`);
  return row;
}

const idOf = (name: string) => name.replace(/^.*\//, '');

describe('a conflict of the sources is computed from their claims', () => {
  const conflicts: [about: string, one: string, other: string][] = [
    // What the articles say against what others say.
    [
      'Khudaferin, Iranian station: said to run since 2024, being built in 2025',
      'khudaferin/claimed-status-iran-2026',
      'khudaferin/status-power-station-iran-2025-11-29',
    ],
    [
      'Khudaferin, Iranian station: said to run in 2025, being built in 2025',
      'khudaferin/claimed-status-iran-2025',
      'khudaferin/status-power-station-iran-2025-11-29',
    ],
    [
      'Khudaferin, Azerbaijani station: said to run since 2024, planned in 2026',
      'khudaferin/claimed-status-azerbaijan-2026',
      'khudaferin/status-power-station-azerbaijan-2026-02-23',
    ],
    [
      'Giz Galasi, Iranian station: said to run since 2024, built but not running in 2025',
      'giz-galasi/claimed-status-iran-2025',
      'giz-galasi/status-power-station-iran-2025-11-29',
    ],
    [
      'Giz Galasi, Azerbaijani station: said to run in 2025, planned then',
      'giz-galasi/claimed-status-azerbaijan-2025',
      'giz-galasi/status-power-station-azerbaijan-2025-10-14',
    ],
    [
      'irrigated area: 400,000 against 338,000 ha',
      'araz-irrigation/area-claimed',
      'araz-irrigation/area-sum-low',
    ],
    [
      'irrigated area: 400,000 against 381,000 ha',
      'araz-irrigation/area-claimed',
      'araz-irrigation/area-sum-high',
    ],
    [
      'rail bridge: said to be unfinished in 2025, in use since 2018',
      'astarachay-rail-bridge/status-bridge-seed-2025',
      'astarachay-rail-bridge/status-bridge-2018-02-08',
    ],
    [
      'road bridge: said to be unfinished in 2025, open since 2023',
      'astarachay-road-bridge/status-bridge-seed-2025',
      'astarachay-road-bridge/status-bridge-2023-12-30',
    ],
    [
      'Ordubad: said to be planned in 2026, 60 % built in 2025',
      'ordubad-hpp/status-2026-02',
      'ordubad-hpp/status-2025',
    ],
    // Trade.
    ['trade 2024: 580 in an article against 647', 'trade/turnover-2024-azernews', 'trade/turnover-2024'],
    ['trade 2024: 580 of an official against 647', 'trade/turnover-2024-tarfa', 'trade/turnover-2024'],
    ['trade 2025: 644 against about 720', 'trade/turnover-2025', 'trade/turnover-2025-araghchi'],
    ['trade 2016: 201.8 against 210.76', 'trade/turnover-2016-from-customs-2017', 'trade/turnover-2016'],
    ['trade 2016: 221.6 against 210.76', 'trade/turnover-2016-from-trend-2018', 'trade/turnover-2016'],
    // Railways.
    [
      'Rasht–Astara, finished: 2025 against 2028',
      'rasht-astara-railway/completion-azernews-2025',
      'rasht-astara-railway/completion-jalali-2025',
    ],
    [
      'Rasht–Astara, finished: 2027 against 2028',
      'rasht-astara-railway/completion-belousov-2023',
      'rasht-astara-railway/completion-russia-2023',
    ],
    [
      'Rasht–Astara, finished: 2028 against 2029',
      'rasht-astara-railway/completion-yjc-2025',
      'rasht-astara-railway/completion-sadegh-2026',
    ],
    [
      'Rasht–Astara, stations: 8 against 10',
      'rasht-astara-railway/stations-mintrans',
      'rasht-astara-railway/stations-cdtic',
    ],
    [
      'Rasht–Astara, stations: 9 against 10',
      'rasht-astara-railway/stations-mrud',
      'rasht-astara-railway/stations-cdtic',
    ],
    ['INSTC 2024: about 20 against 26.9 million tonnes', 'instc/cargo-2024', 'instc/cargo-2024-other'],
    [
      'Alat–Astara, finished: 2026 against 2027',
      'alat-astara-railway/completion-state-plan',
      'alat-astara-railway/completion-adviser',
    ],
    [
      'Alat–Astara, finished: 2028 against 2027',
      'alat-astara-railway/completion-railway',
      'alat-astara-railway/completion-adviser',
    ],
    [
      'Astara terminal: 3.5 against 5 million tonnes',
      'astara-terminal/capacity-2025-07',
      'astara-terminal/capacity-zakeri-2025',
    ],
    [
      'Astara terminal: 3.5 to 4 against 5 million tonnes',
      'astara-terminal/capacity-2025-04',
      'astara-terminal/capacity-zakeri-2025',
    ],
  ];

  it.each(conflicts)('%s', (_about, one, other) => {
    const row = rowOf(one);
    const [a, b] = [claimNamed(one), claimNamed(other)];
    expect(rowKey(b)).toBe(row.key);
    expect(contradicts(a, b, row.change)).toBe(true);
    const contested = row.contested.map(({ id }) => id);
    expect(contested).toEqual(expect.arrayContaining([idOf(one), idOf(other)]));
  });

  it('Rasht–Astara has lengths from 160 to 170 km, and its headline is one that others contest', () => {
    const row = rowOf('rasht-astara-railway/length-ministries');
    const standing = row.claims.filter(({ standing: is }) => is === 'stands');
    const range = statedRange(standing);
    expect(range?.low).toBeLessThanOrEqual(160_000);
    expect(range?.high).toBeGreaterThanOrEqual(170_000);
    expect(row.disagreeingSources.length).toBeGreaterThan(3);
  });
});

describe('what is plainly wrong is kept, not counted, and says why', () => {
  const rejected: [about: string, claim: string, reason: (typeof REJECTIONS)[number]][] = [
    [
      '280 MW said to be produced, which are the design of both sides',
      'khudaferin/system-capacity-claimed',
      'wrong-quantity',
    ],
    ['the same at Giz Galasi', 'giz-galasi/system-capacity-claimed', 'wrong-quantity'],
    ['280 MW for Khudaferin alone', 'khudaferin/capacity-280-alone', 'other-facility'],
    ['all land handed over, while half of it was', 'rasht-astara-railway/land-complete-2025', 'misreported'],
    ['95 per cent of the land, which were 95 km', 'rasht-astara-railway/land-95-percent-2025', 'wrong-unit'],
    ['the cost in dollars, which is in euros', 'rasht-astara-railway/cost-in-dollars', 'wrong-unit'],
  ];

  it.each(rejected)('%s', (_about, name, rejectedBecause) => {
    const claim = claimNamed(name);
    expect(claim.standing).toEqual({ rejectedBecause });
    expect(claim.note).toBeDefined();
    const row = rowOf(name);
    expect(row.claims).toContainEqual(claim);
    expect(row.headline?.id).not.toBe(claim.id);
    expect(row.contested.map(({ id }) => id)).not.toContain(claim.id);
  });

  it('every claim that is rejected says so in a note', () => {
    const silent = [...claims].flatMap(([subject, own]) =>
      own
        .filter(
          ({ standing, note }) => typeof standing === 'object' && 'rejectedBecause' in standing && !note,
        )
        .map(({ id }) => `${subject}/${id}`),
    );
    expect(silent).toEqual([]);
  });
});

describe('what only seems to conflict stands side by side', () => {
  it.each([
    ['bridges counted in two ways', 'rasht-astara-railway/bridges-press-2025'],
    ['two contractors with different parts', 'rasht-astara-railway/contractor-russian-2025'],
    ['the same, the Iranian one', 'rasht-astara-railway/contractor-iranian-2025'],
    ['three or four governors in Baku: four were announced, three named', 'relations/governors-azernews'],
    ['trade of ten months of 2025: 510, about 518 and about 520', 'trade/turnover-2025-10m-bayramov'],
    ['the bridge at Aghband: built', 'aghband-kelale-bridge/status-bridge-seed-2026'],
  ])('%s', (_about, name) => {
    expect(claimNamed(name).standing).toBe('stands');
    expect(rowOf(name).contested).toEqual([]);
  });

  it('the growth of north–south cargo through Azerbaijan in 2025 is told apart by what is measured', () => {
    const measures = ['growth-mustafayev-2025', 'growth-all-modes-2025', 'growth-rail-2025'].map((id) =>
      rowOf(`instc/${id}`),
    );
    expect(measures.map(({ headline }) => headline?.value)).toEqual([8.3, -4.3, -18]);
    expect(new Set(measures.map(({ key }) => key)).size).toBe(3);
  });

  it('joint agricultural zones are claimed, and no other source knows of any', () => {
    expect(claimNamed('agricultural-zones/zones-agreements-claimed').source).toBe('seed-azernews-2025');
    expect(claimNamed('agricultural-zones/zones-evidence').value).toBe('unknown');
    expect(claimNamed('agricultural-zones/documents-agriculture-2025').value).toBe(0);
    const statements = realDatedDataset().articles.flatMap(({ statements: own }) => own);
    expect(statements.find(({ id }) => id === 'agricultural-zones')?.verdict).toBe('unconfirmed');
  });

  it('trade of ten months of 2025 is shown from 510 to 520', () => {
    const range = statedRange(rowOf('trade/turnover-2025-10m-bayramov').claims);
    expect([range?.low, range?.high]).toEqual([510, 520]);
  });

  it('the bridge at Aghband is built, and nobody says that it is open', () => {
    const row = rowOf('aghband-kelale-bridge/status-bridge-seed-2026');
    expect(row.headline?.value).toEqual({ status: 'built' });
    expect(row.claims.filter(({ value }) => JSON.stringify(value).includes('operating'))).toEqual([]);
  });
});
