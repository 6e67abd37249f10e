import { createHash } from 'node:crypto';
import type { APIResponse, Request } from '@playwright/test';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { contentSecurityPolicy } from '../../scripts/content-security-policy.mjs';
import { openPage, pagePanel } from './support/atlas-page.ts';
import { expect, test } from './support/atlas-test.ts';
import { claimsOf, EVENTS, SOURCES } from './support/ledger.ts';
import { PROJECTS } from './support/projects.ts';

interface PublishedFeatures {
  readonly type: string;
  readonly features: readonly {
    readonly geometry: object;
    readonly properties: { readonly project: string };
  }[];
}

test('data/projects.geojson holds features of all 24 projects, and nothing else', async ({ page }) => {
  const response = await page.request.get('/data/projects.geojson');
  expect(response.status()).toBe(200);
  const published: PublishedFeatures = await response.json();
  expect(published.type).toBe('FeatureCollection');
  const named = new Set(published.features.map(({ properties }) => properties.project));
  expect([...named].sort()).toEqual(PROJECTS.map(({ id }) => id).sort());
});

test('data/atlas.schema.json describes every kind of file', async ({ page }) => {
  const response = await page.request.get('/data/atlas.schema.json');
  expect(response.status()).toBe(200);
  const schema: {
    $schema: string;
    $defs: Record<string, { required: string[]; additionalProperties: boolean }>;
  } = await response.json();
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(Object.keys(schema.$defs)).toEqual(
    expect.arrayContaining(['project', 'claim', 'source', 'event', 'article']),
  );
  expect(schema.$defs.project?.additionalProperties).toBe(false);
  expect(schema.$defs.project?.required.toSorted()).toEqual(Object.keys(PROJECTS[0] ?? {}).sort());
});

test('the data page links every file there is to take away, and each of them is there', async ({ page }) => {
  await page.goto('/');
  await openPage(page, 'data');
  const links = pagePanel(page, 'data').getByRole('link');
  await expect(links).toHaveCount(11);
  const names: string[] = [];
  for (const link of await links.all()) {
    const address = new URL((await link.getAttribute('href')) ?? '', page.url());
    expect((await page.request.get(address.href)).status(), address.pathname).toBe(200);
    names.push(address.pathname.replace('/data/', ''));
  }
  expect(names.filter((name) => !name.endsWith('.zip')).sort()).toEqual([
    'CITATION.cff',
    'LICENSES.md',
    'SHA256SUMS',
    'atlas.schema.json',
    'claims.csv',
    'claims.json',
    'events.csv',
    'projects.geojson',
    'sources.json',
    'trade.csv',
  ]);
  const [archive] = names.filter((name) => name.endsWith('.zip'));
  expect(archive).toMatch(/^araz-atlas-data-\d{4}\.\d{1,2}\.\d+\.zip$/);
  await expect(pagePanel(page)).toContainText(`Data version ${archive?.slice(16, -4)}.`);
});

test('the checksums fit the files, and the archive holds the same files', async ({ page }) => {
  const sums = await (await page.request.get('/data/SHA256SUMS')).text();
  const lines = sums
    .trim()
    .split('\n')
    .map((line) => line.split('  '));
  expect(lines.map(([, name]) => name)).toContain('claims.csv');
  expect(lines).toHaveLength(9);
  const files = new Map<string, Buffer>();
  for (const [sum, name = ''] of lines) {
    const content = await (await page.request.get(`/data/${name}`)).body();
    files.set(name, content);
    expect(createHash('sha256').update(content).digest('hex'), name).toBe(sum);
  }
  const version = /version: "([\d.]+)"/.exec(files.get('CITATION.cff')?.toString() ?? '')?.[1] ?? '';
  const archive = await (await page.request.get(`/data/araz-atlas-data-${version}.zip`)).body();
  const packed = unzipSync(archive);
  expect(Object.keys(packed)).toHaveLength(10);
  for (const [name, content] of files)
    expect(Buffer.from(packed[`araz-atlas-data-${version}/${name}`] ?? []).equals(content), name).toBe(true);
});

test('the tables hold every claim, event and source', async ({ page }) => {
  const claims = await (await page.request.get('/data/claims.csv')).text();
  const subjects = [...PROJECTS.map(({ id }) => id), 'trade', 'transit', 'relations'];
  const expected = subjects.flatMap((subject) => claimsOf(subject).map(({ id }) => `${subject}/${id}`));
  const { data } = Papa.parse<Record<string, string>>(claims.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: true,
  });
  expect(data.map(({ claim }) => claim).toSorted()).toEqual(expected.toSorted());
  const volume = data.find(({ claim }) => claim === 'khudaferin/capacity-280-alone');
  expect(volume).toMatchObject({ value: '280', unit: 'MW', standing: 'rejected' });

  const events = await (await page.request.get('/data/events.csv')).text();
  expect(Papa.parse(events, { header: true, skipEmptyLines: true }).data).toHaveLength(EVENTS.length);
  const sources: object[] = await (await page.request.get('/data/sources.json')).json();
  expect(sources).toHaveLength(SOURCES.length);
});

test('every answer carries the strict policy; only files named by their content are kept for a year', async ({
  page,
}) => {
  const document = await page.request.get('/');
  const script = await page.request.get(await scriptAddress(document));
  const missing = await page.request.get('/no-such-file');
  expect([document.status(), script.status(), missing.status()]).toEqual([200, 200, 404]);
  for (const answer of [document, script, missing])
    expect(answer.headers()).toMatchObject({
      'content-security-policy': contentSecurityPolicy(),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
    });
  expect(contentSecurityPolicy()).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
  expect(document.headers()['cache-control']).toBe('no-cache');
  expect(script.headers()['cache-control']).toBe('public, max-age=31536000, immutable');
  // nginx without a module of its own knows no Brotli.
  expect(script.headers()['content-encoding']).toMatch(/^(br|gzip)$/);
  expect(missing.headers()['cache-control']).toBe('no-cache');
});

test('the first view needs nothing but files of this host, each fetched once', async ({
  page,
  openAtlas,
}) => {
  const requests: Request[] = [];
  page.on('requestfinished', (request) => requests.push(request));
  await openAtlas();
  const files = await addressesOfTravelled(requests.filter((request) => request.url().includes('/assets/')));
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((address, i) => files.indexOf(address) !== i)).toEqual([]);
});

async function scriptAddress(document: APIResponse): Promise<string> {
  const [, address] = /<script[^>]* src="([^"]+)"/.exec(await document.text()) ?? [];
  if (address === undefined) throw new Error('the page has no script');
  return address.replace(/^\./, '');
}

/** Page and map worker may ask for the same file; the second of them gets it from the browser's cache, without a body. */
async function addressesOfTravelled(requests: readonly Request[]): Promise<string[]> {
  const sized = await Promise.all(
    requests.map(async (request) => ({ url: request.url(), sizes: await request.sizes() })),
  );
  return sized.flatMap(({ url, sizes }) => (sizes.responseBodySize > 0 ? [url] : []));
}
