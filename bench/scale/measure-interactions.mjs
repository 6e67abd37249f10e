import { setTimeout as sleep } from 'node:timers/promises';
import { paintProbe } from '../interactions/paint-probe.mjs';
import { measurePanels } from '../interactions/panels.mjs';
import { measureSearch } from '../interactions/search.mjs';
import { mapIdle, mapSettled } from '../interactions/settle.mjs';
import { measureTime } from '../interactions/time.mjs';
import { SETTLE_MS } from '../measure-page.mjs';
import { forbidWebgl, openBrowser } from '../open-browser.mjs';

/**
 * @typedef {{ panel: number[], time: number[], search: number[], unanswered: number, idleMs: number }} Interactions
 */

const APPEAR_LIMIT_MS = 60_000;

/**
 * Opens the atlas in a fresh browser, nothing cached, and uses it. Without a map it has no graphics context, as in browsers
 * that have none: what is left is what the interface itself takes.
 * @param {{ url: string, browserPath: string | undefined, samples: number, hasMap: boolean }} options
 * @returns {Promise<Interactions>}
 */
export async function measureInteractions({ url, browserPath, samples, hasMap }) {
  const probes = hasMap ? [paintProbe] : [paintProbe, forbidWebgl];
  const { browser, page } = await openBrowser({ browserPath, probes });
  try {
    page.setDefaultTimeout(APPEAR_LIMIT_MS);
    await page.goto(url, { waitUntil: 'commit' });
    await mapIdle(page);
    const idleMs = await page.evaluate(
      () => performance.getEntriesByName('map-idle')[0]?.startTime ?? Number.NaN,
    );
    await sleep(SETTLE_MS);

    const panel = await measurePanels(page, samples);
    const search = await measureSearch(page, samples);
    await openOnPastDay(page, url);
    const time = await measureTime(page, samples);
    return { panel, time, search: search.answered, unanswered: search.unanswered, idleMs };
  } finally {
    await browser.close();
  }
}

/** The same page with its time control open. @param {import('@playwright/test').Page} page @param {string} url */
export async function openOnPastDay(page, url) {
  await page.goto(`${url}#known=2024-05-20`);
  await page.reload();
  await mapIdle(page);
  // The world beyond the first view is still to come.
  await sleep(SETTLE_MS);
  await mapSettled(page);
}

/** What a first visit fetches; the server counts it. @param {{ url: string, browserPath: string | undefined }} options */
export async function visitOnce({ url, browserPath }) {
  const { browser, page } = await openBrowser({ browserPath });
  try {
    await page.goto(url, { waitUntil: 'commit' });
    await mapIdle(page);
    await sleep(SETTLE_MS);
  } finally {
    await browser.close();
  }
}
