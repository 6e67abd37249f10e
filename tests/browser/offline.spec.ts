import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { LANGUAGES } from '#core/language.ts';
import type { Pack } from '#core/pack.ts';
import { detailPanel, editAddress, pagePanel } from './support/atlas-page.ts';
import { expect, waitForMap } from './support/atlas-test.ts';
import { test, waitUntilKept } from './support/own-site.ts';
import { textsOf } from './support/texts.ts';

const MOST_DOWNLOAD_BYTES = 8_000_000;
const DECK = 'missing-link';

test('once loaded, the whole atlas opens without its host, in every language and with every page', async ({
  page,
  openAtlas,
  site,
}) => {
  test.slow();
  await openAtlas();
  await waitUntilKept(page);
  expect((await packOf(page)).downloadBytes).toBeLessThanOrEqual(MOST_DOWNLOAD_BYTES);

  await site.stop();
  await page.reload();
  await waitForMap(page);
  for (const language of LANGUAGES) {
    const texts = textsOf(language);
    await editAddress(page, `lang=${language}&sel=khudaferin&page=transit`);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(detailPanel(page).locator('[data-row]').first()).toBeVisible();
    await expect(pagePanel(page, 'transit').locator('[data-row]').first()).toBeVisible();
    await expect(page.locator('[data-offline]')).toContainText(texts.offline.mark.split(/[{,،]/)[0] ?? '');
  }
  await editAddress(page, 'lang=en');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.getByRole('button', { name: textsOf('en').bar.present }).click();
  await page.locator(`[data-deck="${DECK}"] [data-preflight]`).click();
  await page.getByRole('button', { name: textsOf('en').preflight.run }).click();
  await expect(page.locator('[data-preflight-state="done"]')).toBeVisible({ timeout: 90_000 });
  for (const check of ['pack', 'steps', 'requests', 'fonts'])
    await expect(page.locator(`[data-check="${check}"]`)).toHaveAttribute('data-outcome', 'passed');

  await page.goto('/embed.html#lang=fa&sel=khudaferin');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('#detail-title')).toBeVisible();
  expect(site.missed).toEqual([]);
});

test.describe('without a map', () => {
  test.use({ hasMap: false });

  test('every step of every deck is spoken in every language without the host', async ({ page, site }) => {
    test.slow();
    await page.goto('/');
    await waitUntilKept(page);
    await site.stop();
    for (const { id, steps } of decks()) {
      for (const language of LANGUAGES) {
        await page.goto(`/#lang=${language}&story=${id}&step=1`);
        for (const step of steps) {
          await expect(page.getByRole('heading', { level: 1 })).toHaveText(step.title[language] ?? /./);
          await page.keyboard.press('PageDown');
        }
      }
    }
    expect(site.missed).toEqual([]);
  });

  test('a newer version waits until it is asked for, and during a talk is not even mentioned', async ({
    page,
    context,
    site,
  }) => {
    await page.goto('/');
    await waitUntilKept(page);
    const talk = await context.newPage();
    await talk.goto(`${site.url}#story=${DECK}&step=1`);
    await expect(talk.getByRole('heading', { level: 1 })).toBeVisible();

    await site.publishSecond();
    await Promise.all([noticeUpdate(page), noticeUpdate(talk)]);
    await expect(page.locator('[data-update]')).toHaveCount(0);
    await expect(talk.locator('[data-update]')).toHaveCount(0);

    await talk.goto('about:blank');
    await expect(page.locator('[data-update]')).toBeVisible();
    await expect(page.locator('html')).not.toHaveAttribute('data-version', 'second');
    await page.locator('[data-update]').getByRole('button').first().click();
    await expect(page.locator('html')).toHaveAttribute('data-version', 'second');
    await expect(page.locator('[data-update]')).toHaveCount(0);
  });

  test('a damaged copy says what is missing, and is whole again as soon as the host answers', async ({
    page,
    site,
  }) => {
    await page.goto('/#page=offline');
    await waitUntilKept(page);
    const files = page.locator('[data-fact="files"]');
    const texts = textsOf('en').offline;
    await expect(files).toContainText(texts.intact);

    const damaged = await page.evaluate(damageTwoFiles);
    await site.stop();
    await page.getByRole('button', { name: texts.check }).click();
    for (const path of damaged) await expect(files).toContainText(path);

    await site.resume();
    await page.getByRole('button', { name: texts.check }).click();
    await expect(files).toContainText(texts.intact);
  });
});

interface DeckFile {
  readonly id: string;
  readonly steps: readonly { readonly title: Readonly<Partial<Record<string, string>>> }[];
}

function decks(): DeckFile[] {
  const folder = join(import.meta.dirname, '../../geodata/decks');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as DeckFile);
}

/** What the service worker says of itself. */
function packOf(page: Page): Promise<Pack> {
  return page.evaluate(
    () =>
      new Promise<Pack>((resolve) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => resolve(data);
        navigator.serviceWorker.controller?.postMessage('describe', [port2]);
      }),
  );
}

/** Lets a page look for a newer version now, and waits until all of it is here. */
function noticeUpdate(page: Page): Promise<unknown> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    window.dispatchEvent(new Event('online'));
    while (registration.waiting === null) await new Promise((resolve) => setTimeout(resolve, 50));
  });
}

/** Runs in the page: takes one file away and cuts another short. @returns their addresses below the page */
async function damageTwoFiles(): Promise<string[]> {
  const [name = ''] = await caches.keys();
  const cache = await caches.open(name);
  const documents = (await cache.keys()).filter(({ url }) => url.includes('/ledger-'));
  const [first, second] = documents;
  if (first === undefined || second === undefined) throw new Error('no documents are kept');
  await cache.delete(first);
  await cache.put(second, new Response('{'));
  return [first, second].map(({ url }) => url.replace(document.baseURI.replace(/#.*/, ''), ''));
}
