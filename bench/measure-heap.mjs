import { setTimeout as sleep } from 'node:timers/promises';
import { VIEW } from './compare-pages.mjs';
import { heapByKind } from './heap-by-kind.mjs';
import { mapIdle, mapSettled } from './interactions/settle.mjs';
import { SETTLE_MS } from './measure-page.mjs';
import { openBrowser } from './open-browser.mjs';
import { serveCounted } from './serve-counted.mjs';

/**
 * @typedef {import('@playwright/test').Page} Page
 * @typedef {{ minutes: number, usedBytes: number, documents: number, nodes: number, listeners: number, rounds: number,
 *   kinds?: import('./heap-by-kind.mjs').HeapKinds }} Reading after the browser has collected what nobody holds; `rounds` is how often everything
 *   had been done by then
 */

const MINUTE_MS = 60_000;

/**
 * Uses one page without a pause and reads its heap after the first minute, in the middle and at the end.
 * @param {{ folder: string, browserPath: string | undefined, minutes: number }} options
 * @returns {Promise<Reading[]>}
 */
export async function measureHeap({ folder, browserPath, minutes }) {
  const server = await serveCounted(folder);
  const { browser, page, errors } = await openBrowser({ browserPath });
  try {
    await page.goto(server.url + VIEW, { waitUntil: 'commit' });
    await mapIdle(page);
    await sleep(SETTLE_MS);
    const startedAt = performance.now();
    const stops = [...new Set([Math.min(1, minutes / 2), minutes / 2, minutes])];
    /** @type {Reading[]} */
    const readings = [];
    let rounds = 0;
    for (const stop of stops) {
      while (performance.now() - startedAt < stop * MINUTE_MS) {
        await doEverything(page, rounds);
        rounds += 1;
      }
      const reading = { minutes: stop, rounds, ...(await readHeap(page)) };
      readings.push(reading);
      console.log(`heap  ${stop} min  ${(reading.usedBytes / 1e6).toFixed(1)} MB  ${rounds} rounds`);
    }
    if (errors.length > 0) throw new Error(`the page complained: ${errors.join('; ')}`);
    return readings;
  } finally {
    await browser.close();
    await server.close();
  }
}

/** One round of everything, back to where it began. @param {Page} page @param {number} round */
async function doEverything(page, round) {
  await page.mouse.move(700, 400);
  await page.mouse.down();
  for (let i = 1; i <= 12; i += 1) await page.mouse.move(700 + 12 * Math.sin(i), 400 + 10 * Math.cos(i));
  await page.mouse.up();
  await page.mouse.wheel(0, round % 2 === 0 ? -120 : 120);
  await openRow(page, round);
  await search(page);
  await narrow(page);
  await switchLanguage(page, 'Language', 'Azərbaycanca');
  await switchLanguage(page, 'Dil', 'English');
  await turnTime(page);
  await goTo(page, '#story=missing-link&step=1', '[data-step]');
  for (let i = 0; i < 2; i += 1) {
    await page.keyboard.press('PageDown');
    await mapSettled(page);
  }
  await goTo(page, VIEW, 'nav [data-project]');
}

/** @param {Page} page @param {number} round */
async function openRow(page, round) {
  const rows = page.locator('nav [data-project]');
  await rows.nth(round % 6).click();
  await page.locator('aside [data-row]').first().waitFor();
  await mapSettled(page);
  await page.locator('aside').getByRole('button', { name: 'Close' }).first().click();
}

/** @param {Page} page */
async function search(page) {
  const field = page.getByRole('combobox', { name: 'Search the atlas' });
  await field.focus();
  await field.pressSequentially('araz', { delay: 40 });
  await page.locator('[data-answers="araz"]').waitFor();
  await field.fill('');
  await page.keyboard.press('Escape');
}

/** @param {Page} page */
async function narrow(page) {
  await page.locator('nav [data-facet="kind"]').click();
  const option = page.getByRole('menu').locator('[data-value="dam"]');
  await option.click();
  await mapSettled(page);
  await option.click();
  await page.keyboard.press('Escape');
  await page.getByRole('menu').waitFor({ state: 'detached' });
}

/** @param {Page} page @param {string} menu @param {string} language */
async function switchLanguage(page, menu, language) {
  await page.getByRole('button', { name: menu, exact: true }).click();
  await page.getByRole('menuitemradio', { name: language }).click();
  await mapSettled(page);
}

/** @param {Page} page */
async function turnTime(page) {
  await goTo(page, '#known=2024-05-20', 'input[type="range"]');
  const slider = page.getByRole('slider', { name: 'As known on' });
  await slider.focus();
  for (let i = 0; i < 6; i += 1) await page.keyboard.press(i < 3 ? 'PageDown' : 'PageUp');
  await mapSettled(page);
}

/** Follows a link within the page. @param {Page} page @param {string} hash @param {string} awaited */
async function goTo(page, hash, awaited) {
  await page.evaluate((next) => {
    location.hash = next;
  }, hash);
  await page.locator(awaited).first().waitFor();
  await mapSettled(page);
}

/** @param {Page} page */
async function readHeap(page) {
  const session = await page.context().newCDPSession(page);
  await mapSettled(page);
  // What was freed by the first collection may have been the last to hold something else.
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { documents, nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  const kinds = await heapByKind(session);
  await session.detach();
  return { usedBytes: usedSize, documents, nodes, listeners: jsEventListeners, kinds };
}
