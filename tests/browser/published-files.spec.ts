import type { APIResponse, Page } from '@playwright/test';
import { contentSecurityPolicy } from '../../scripts/content-security-policy.mjs';
import { expect, test } from './support/atlas-test.ts';
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

test('data/atlas.schema.json is a JSON Schema of a project', async ({ page }) => {
  const response = await page.request.get('/data/atlas.schema.json');
  expect(response.status()).toBe(200);
  const schema: { $schema: string; type: string; required: string[]; additionalProperties: boolean } =
    await response.json();
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema.type).toBe('object');
  expect(schema.additionalProperties).toBe(false);
  expect(schema.required.sort()).toEqual(Object.keys(PROJECTS[0] ?? {}).sort());
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
  expect(script.headers()).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
    'content-encoding': 'br',
  });
  expect(missing.headers()['cache-control']).toBe('no-cache');
});

test('the first view needs nothing but files of this host, each fetched once', async ({
  page,
  openAtlas,
}) => {
  const fetched = addressesFetchedBy(page);
  await openAtlas();
  const files = fetched.filter((address) => address.includes('/assets/'));
  expect(files.length).toBeGreaterThan(10);
  expect(files.filter((address, i) => files.indexOf(address) !== i)).toEqual([]);
});

async function scriptAddress(document: APIResponse): Promise<string> {
  const [, address] = /<script[^>]* src="([^"]+)"/.exec(await document.text()) ?? [];
  if (address === undefined) throw new Error('the page has no script');
  return address.replace(/^\./, '');
}

function addressesFetchedBy(page: Page): string[] {
  const addresses: string[] = [];
  page.on('request', (request) => addresses.push(request.url()));
  return addresses;
}
