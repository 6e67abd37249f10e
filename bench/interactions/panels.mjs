import { setTimeout as sleep } from 'node:timers/promises';
import { mapSettled, nextFrames, takeSamples } from './settle.mjs';

/** @typedef {import('@playwright/test').Page} Page */

/** How often the list is scrolled on in search of a project not opened yet. */
const SCROLLS = 8;

/** A hand comes to rest on what it is going to press, and holds it down for a moment. */
const REST_MS = 150;
const HOLD_MS = 60;

/**
 * From the click on a row of the list to the figures of its project, another project each time.
 * @param {Page} page
 * @param {number} samples
 * @returns {Promise<number[]>} in milliseconds
 */
export async function measurePanels(page, samples) {
  /** @type {string[]} */
  const opened = [];
  // The first panel also fetches the panel's code; it is not counted.
  for (let i = 0; i <= samples; i += 1) {
    const row = await newRow(page, i / (samples + 1), opened);
    opened.push(row.project);
    await page.evaluate(() => window.paintProbe.untilAppears('panel', 'aside [data-row]'));
    await page.mouse.move(row.x, row.y);
    await sleep(REST_MS);
    await page.mouse.down();
    await sleep(HOLD_MS);
    await page.mouse.up();
    await page.waitForSelector('aside [data-row]');
    await mapSettled(page);
    await closePanel(page);
    await mapSettled(page);
  }
  const taken = await takeSamples(page);
  return taken.slice(1).map(({ ms }) => ms);
}

/** @param {Page} page */
export async function closePanel(page) {
  await page.locator('aside').getByRole('button', { name: 'Close' }).first().click();
  await page.waitForSelector('aside', { state: 'detached' });
}

/**
 * A row that can be clicked, of a project not opened yet, near a share of the list's length.
 * @param {Page} page @param {number} share @param {string[]} opened
 */
export async function newRow(page, share, opened) {
  for (let scroll = 0; scroll < SCROLLS; scroll += 1) {
    await scrollList(page, (share + scroll / SCROLLS) % 1);
    const row = await page.evaluate(rowInSight, opened);
    if (row !== null) return row;
  }
  throw new Error('every project of the list has been opened: ask for fewer --samples');
}

/** @param {Page} page @param {number} share */
async function scrollList(page, share) {
  await page.evaluate((to) => {
    const row = document.querySelector('nav [data-project]');
    let scroller = row?.parentElement;
    while (scroller && scroller.scrollHeight <= scroller.clientHeight) scroller = scroller.parentElement;
    scroller?.scrollTo({ top: to * (scroller.scrollHeight - scroller.clientHeight), behavior: 'instant' });
  }, share);
  // The list draws what has come into sight.
  await nextFrames(page);
}

/** Runs in the page. @param {string[]} opened */
function rowInSight(opened) {
  for (const row of document.querySelectorAll('nav [data-project]')) {
    const project = row.getAttribute('data-project') ?? '';
    const box = row.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const isInSight = document.elementFromPoint(x, y)?.closest('[data-project]') === row;
    if (isInSight && !opened.includes(project)) return { project, x, y };
  }
  return null;
}
