import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FrameLocator, Page } from '@playwright/test';
import { expect, test } from './support/atlas-test.ts';
import { nameOf } from './support/projects.ts';
import { ENGLISH } from './support/texts.ts';

/** Pages of another origin around the atlas: they keep what they hear, and pass on what the test sends. */
const HOST_PAGE = (src: string) => `<!doctype html><title>host</title>
<script>window.heard = []; addEventListener('message', (e) => heard.push({ origin: e.origin, data: e.data }));</script>
<iframe src="${src.replaceAll('&', '&amp;')}" title="atlas" width="900" height="480"
 sandbox="allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox"></iframe>`;

let host: Server;
let hostOrigin: string;

test.beforeAll(async () => {
  host = createServer((request, response) => {
    const src = new URL(request.url ?? '/', 'http://localhost').searchParams.get('src');
    response.writeHead(src === null ? 404 : 200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(src === null ? '' : HOST_PAGE(src));
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  hostOrigin = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
});

test.afterAll(() => new Promise((resolve) => host.close(resolve)));

// The page around the atlas is another host on purpose, and so is its missing icon.
test.use({ expectedErrors: [/^request to another host: http:\/\/127\.0\.0\.1:\d+\/|status of 404/] });

async function openFramed(page: Page, baseURL: string | undefined, address: string): Promise<FrameLocator> {
  const src = new URL(address, baseURL).href;
  await page.goto(`${hostOrigin}/?src=${encodeURIComponent(src)}`);
  return page.frameLocator('iframe');
}

function heardBy(page: Page): Promise<{ origin: string; data: { type: string; [key: string]: unknown } }[]> {
  return page.evaluate(() => Reflect.get(window, 'heard'));
}

function send(page: Page, message: unknown): Promise<void> {
  return page.evaluate(
    (data) => document.querySelector('iframe')?.contentWindow?.postMessage(data, '*'),
    message,
  );
}

test('a page of another origin frames the atlas: map, panel, attribution, the way out, and no list', async ({
  page,
  baseURL,
  context,
}) => {
  const atlas = await openFramed(page, baseURL, 'embed.html#sel=khudaferin&lang=en');
  await expect(atlas.locator('[data-map-state="idle"]')).toBeVisible({ timeout: 45_000 });
  await expect(atlas.getByRole('complementary').getByRole('heading', { level: 2 })).toHaveText(
    nameOf('khudaferin'),
  );
  await expect(atlas.getByRole('link', { name: ENGLISH.map.contributors })).toBeVisible();
  await expect(atlas.getByRole('navigation')).toHaveCount(0);
  const way = atlas.getByRole('link', { name: ENGLISH.embed.openAtlas });
  await expect(way).toHaveAttribute('rel', 'noopener');
  const opening = context.waitForEvent('page');
  await way.click();
  const whole = await opening;
  await expect(whole.getByRole('button', { name: ENGLISH.share.title })).toBeVisible();
  expect(whole.url()).toContain('sel=khudaferin');
  expect(await whole.evaluate(() => window.opener)).toBeNull();
});

test('without a panel the choice is on the map alone', async ({ page, baseURL }) => {
  const atlas = await openFramed(page, baseURL, 'embed.html?panel=no#sel=khudaferin&lang=en');
  await expect(atlas.getByRole('link', { name: ENGLISH.embed.openAtlas })).toBeVisible();
  await expect(atlas.getByRole('complementary')).toHaveCount(0);
});

test.describe('the atlas itself', () => {
  test.use({ expectedErrors: [/another host|404|favicon|frame-ancestors|Framing|violates/] });

  test('cannot be framed', async ({ page, baseURL }) => {
    const atlas = await openFramed(page, baseURL, '?embed#lang=en');
    await page.waitForLoadState('load');
    await expect(atlas.locator('#map-region')).toHaveCount(0);
  });
});

test('messages go both ways with the origin that is stated', async ({ page, baseURL }) => {
  const address = `embed.html?origin=${encodeURIComponent(hostOrigin)}#map=7/39/47&lang=en`;
  const atlas = await openFramed(page, baseURL, address);
  await expect
    .poll(async () => (await heardBy(page)).map(({ data }) => data.type))
    .toContain('araz-atlas/ready');
  await send(page, { type: 'araz-atlas/select', project: 'khudaferin', part: 'power-station-iran' });
  await expect(atlas.getByRole('complementary').getByRole('heading', { level: 2 })).toHaveText(
    nameOf('khudaferin'),
  );
  await expect
    .poll(async () => (await heardBy(page)).map(({ data }) => data))
    .toContainEqual({ type: 'araz-atlas/select', project: 'khudaferin', part: 'power-station-iran' });
  await send(page, { type: 'araz-atlas/camera', view: { zoom: 8, latitude: 38.5, longitude: 48.5 } });
  await expect
    .poll(async () => (await heardBy(page)).map(({ data }) => data))
    .toContainEqual({
      type: 'araz-atlas/camera',
      view: { zoom: 8, latitude: 38.5, longitude: 48.5, bearing: 0, pitch: 0 },
    });
  await send(page, { type: 'araz-atlas/select', project: null });
  await expect(atlas.getByRole('complementary')).toHaveCount(0);
  expect(new Set((await heardBy(page)).map(({ origin }) => origin))).toEqual(
    new Set([new URL(baseURL ?? '').origin]),
  );
});

test('hostile and malformed messages have no effect', async ({ page, baseURL }) => {
  const address = `embed.html?origin=${encodeURIComponent(hostOrigin)}#map=7/39/47&lang=en`;
  const atlas = await openFramed(page, baseURL, address);
  await expect.poll(async () => (await heardBy(page)).length).toBeGreaterThan(0);
  for (const message of [
    'araz-atlas/select',
    { type: 'araz-atlas/select', project: 'no-such-project' },
    { type: 'araz-atlas/select', project: 'khudaferin', part: 'no-such-part' },
    { type: 'araz-atlas/select', project: 'khudaferin', part: 'constructor' },
    { type: 'araz-atlas/select', project: '<img src=x onerror=alert(1)>' },
    { type: 'araz-atlas/camera', view: { zoom: 1e9, latitude: 0, longitude: 0 } },
    { type: 'araz-atlas/destroy' },
    { __proto__: { type: 'araz-atlas/select' }, project: 'khudaferin' },
  ])
    await send(page, message);
  // Messages arrive in order: once this one has had its effect, the others would have had theirs.
  await send(page, { type: 'araz-atlas/select', project: 'giz-galasi' });
  await expect(atlas.getByRole('complementary').getByRole('heading', { level: 2 })).toHaveText(
    nameOf('giz-galasi'),
  );
  const selected = (await heardBy(page)).filter(({ data }) => data.type === 'araz-atlas/select');
  expect(selected.map(({ data }) => data.project)).toEqual(['giz-galasi']);
});

for (const [what, query] of [
  ['no origin is stated', ''],
  ['another origin is stated', '?origin=https://example.org'],
  ['a wildcard is stated', '?origin=*'],
] as const) {
  test(`nothing is read or sent where ${what}`, async ({ page, baseURL }) => {
    const atlas = await openFramed(page, baseURL, `embed.html${query}#sel=giz-galasi&lang=en`);
    await expect(atlas.locator('[data-map-state="idle"]')).toBeVisible({ timeout: 45_000 });
    await send(page, { type: 'araz-atlas/select', project: 'khudaferin' });
    // A round trip through the frame: the message before it has been dealt with.
    await atlas.getByRole('button', { name: ENGLISH.map.zoomIn }).click();
    await expect(atlas.locator('[data-map-state="idle"]')).toBeVisible();
    await expect(atlas.getByRole('complementary').getByRole('heading', { level: 2 })).toHaveText(
      nameOf('giz-galasi'),
    );
    expect(await heardBy(page)).toEqual([]);
  });
}
