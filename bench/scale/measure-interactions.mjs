import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { launchOptions } from '../../scripts/launch-options.mjs';
import { DEVICE_PIXEL_RATIO, SETTLE_MS, WINDOW } from '../measure-page.mjs';
import { scaleProbe } from './scale-probe.mjs';

/**
 * @typedef {{ panel: number[], time: number[], search: number[], unanswered: number, idleMs: number }} Interactions
 * @typedef {import('@playwright/test').Page} Page
 */

/** Ten thousand features drawn by the processor take their time. */
const IDLE_LIMIT_MS = 240_000;
const APPEAR_LIMIT_MS = 60_000;
/** A hand that drags does not stop between steps, nor is it faster than this. */
const DRAG_STEP_MS = 120;
const KEY_MS = 150;
/** So many frames in a row are in time once nothing is left to be drawn. */
const SMOOTH_FRAMES = 4;
/** A machine that has other work as well is never that smooth. */
const REST_LIMIT_MS = 3000;
/** Nothing is kept from before, and nothing for later. */
const FIRST_VISIT = /** @type {const} */ ({
  serviceWorkers: 'block',
  viewport: WINDOW,
  deviceScaleFactor: DEVICE_PIXEL_RATIO,
  locale: 'en-GB',
});
/** Typed key by key and deleted again: common beginnings of names in both datasets, then ever fewer of them. */
const WORDS = ['araz', 'qara', 'rail', 'dam', 'bri'];

/**
 * Opens the atlas in a fresh browser, nothing cached, and uses it. Without a map it has no graphics context, as in browsers
 * that have none: what is left is what the interface itself takes.
 * @param {{ url: string, browserPath: string | undefined, samples: number, hasMap: boolean }} options
 * @returns {Promise<Interactions>}
 */
export async function measureInteractions({ url, browserPath, samples, hasMap }) {
  const browser = await chromium.launch(launchOptions(browserPath));
  try {
    const page = await browser.newPage(FIRST_VISIT);
    page.setDefaultTimeout(APPEAR_LIMIT_MS);
    await page.addInitScript(scaleProbe);
    if (!hasMap) await page.addInitScript(forbidWebgl);
    await page.goto(url, { waitUntil: 'commit' });
    await mapIdle(page);
    const idleMs = await page.evaluate(
      () => performance.getEntriesByName('map-idle')[0]?.startTime ?? Number.NaN,
    );
    await sleep(SETTLE_MS);

    const panel = await measurePanels(page, samples);
    const search = await measureSearch(page, samples);
    await page.goto(`${url}#known=2024-05-20`);
    await page.reload();
    await mapIdle(page);
    // The world beyond the first view is still to come.
    await sleep(SETTLE_MS);
    await mapSettled(page);
    const time = await measureTime(page, samples);
    return { panel, time, search: search.answered, unanswered: search.unanswered, idleMs };
  } finally {
    await browser.close();
  }
}

/** What a first visit fetches; the server counts it. @param {{ url: string, browserPath: string | undefined }} options */
export async function visitOnce({ url, browserPath }) {
  const browser = await chromium.launch(launchOptions(browserPath));
  try {
    const page = await browser.newPage(FIRST_VISIT);
    await page.goto(url, { waitUntil: 'commit' });
    await mapIdle(page);
    await sleep(SETTLE_MS);
  } finally {
    await browser.close();
  }
}

/** Runs in the page. */
function forbidWebgl() {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = /** @type {typeof original} */ (
    /** @this {HTMLCanvasElement} @param {string} type @param {unknown} options */
    function (type, options) {
      return type.startsWith('webgl') ? null : Reflect.apply(original, this, [type, options]);
    }
  );
}

/** The map has come to rest, or there is none. @param {Page} page */
async function mapIdle(page) {
  await page.waitForSelector('#map-region:is([data-map-state="idle"], [data-map-state="failed"])', {
    state: 'attached',
    timeout: IDLE_LIMIT_MS,
  });
}

/**
 * What has just been done may set the map going in one of the next frames; then it has to come to rest. What it has asked the
 * graphics for is drawn later still: the page is at rest once its frames follow each other.
 * @param {Page} page
 */
async function mapSettled(page) {
  await nextFrames(page);
  await mapIdle(page);
  await page.evaluate(framesFollow, { smooth: SMOOTH_FRAMES, limitMs: REST_LIMIT_MS });
  // Highlights and local names are asked for some frames after a panel.
  await mapIdle(page);
}

/** Runs in the page: changes one pixel with every frame until some frames in a row were in time. @param {{ smooth: number, limitMs: number }} options */
async function framesFollow({ smooth, limitMs }) {
  const IN_TIME_MS = 40;
  const pixel = document.body.appendChild(document.createElement('i'));
  pixel.setAttribute('aria-hidden', 'true');
  pixel.style.cssText = 'position: fixed; inset: 0 auto auto 0; inline-size: 1px; block-size: 1px';
  const nextFrame = () =>
    new Promise((/** @type {(time: number) => void} */ done) => requestAnimationFrame(done));
  const startedAt = performance.now();
  let last = await nextFrame();
  for (let inTime = 0; inTime < smooth && last - startedAt < limitMs; ) {
    pixel.style.background = inTime % 2 === 0 ? '#777' : '#888';
    const time = await nextFrame();
    inTime = time - last <= IN_TIME_MS ? inTime + 1 : 0;
    last = time;
  }
  pixel.remove();
}

/** @param {Page} page */
async function nextFrames(page) {
  for (let i = 0; i < 3; i += 1)
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
}

/** From the click on a row of the list to the figures of its project, another project each time. @param {Page} page @param {number} samples */
async function measurePanels(page, samples) {
  /** @type {string[]} */
  const opened = [];
  // The first panel also fetches the panel's code; it is not counted.
  for (let i = 0; i <= samples; i += 1) {
    const row = await newRow(page, i / (samples + 1), opened);
    opened.push(row.project);
    await page.evaluate(() => window.scaleProbe.untilAppears('panel', 'aside [data-row]'));
    await page.mouse.click(row.x, row.y);
    await page.waitForSelector('aside [data-row]');
    await mapSettled(page);
    await page.locator('aside').getByRole('button', { name: 'Close' }).first().click();
    await page.waitForSelector('aside', { state: 'detached' });
    await mapSettled(page);
  }
  const taken = await takeSamples(page);
  return taken.slice(1).map(({ ms }) => ms);
}

/** How often the list is scrolled on in search of a project not opened yet. */
const SCROLLS = 8;

/**
 * A row that can be clicked, of a project not opened yet, near a share of the list's length.
 * @param {Page} page @param {number} share @param {string[]} opened
 */
async function newRow(page, share, opened) {
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

/** Drags the slider back and forth; every step it hears is a sample. @param {Page} page @param {number} samples */
async function measureTime(page, samples) {
  const slider = page.getByRole('slider', { name: 'As known on' });
  await slider.waitFor();
  await slider.evaluate((element) => window.scaleProbe.everyInput('time', element));
  const box = await slider.boundingBox();
  if (box === null) throw new Error('the slider is not on the page');
  const y = box.y + box.height / 2;
  const at = (/** @type {number} */ step) => box.x + box.width * (0.8 - 0.6 * Math.abs(Math.sin(step / 5)));
  await page.mouse.move(at(0), y);
  await page.mouse.down();
  for (let step = 1; step <= samples; step += 1) {
    await page.mouse.move(at(step), y);
    await sleep(DRAG_STEP_MS);
  }
  await page.mouse.up();
  await mapSettled(page);
  return (await takeSamples(page)).map(({ ms }) => ms);
}

/** Types words into the search, key by key; each is answered once results for all that is typed are there. @param {Page} page @param {number} samples */
async function measureSearch(page, samples) {
  const field = page.getByRole('combobox', { name: 'Search the atlas' });
  // The field itself comes, and the names are fetched and indexed, when somebody turns to it.
  await field.focus();
  await page.keyboard.type('a');
  await page.locator('[data-answers="a"]').waitFor();
  await page.keyboard.press('Backspace');
  await sleep(KEY_MS);
  await field.evaluate((element) => {
    if (!(element instanceof HTMLInputElement)) throw new Error('the search is no text field');
    window.scaleProbe.untilAnswered('search', element);
  });
  const keys = WORDS.flatMap((word) => [...word, ...Array(word.length).fill('Backspace')]);
  for (let i = 0; i < samples; i += 1) {
    await page.keyboard.press(keys[i % keys.length]);
    await sleep(KEY_MS);
  }
  // Those without effect are known to be so a second later.
  await sleep(1000);
  await field.fill('');
  await page.keyboard.press('Escape');
  await sleep(1000);
  const taken = (await takeSamples(page)).slice(0, samples);
  const answered = taken.filter(({ name }) => name === 'search').map(({ ms }) => ms);
  return { answered, unanswered: taken.length - answered.length };
}

/** @param {Page} page */
const takeSamples = (page) => page.evaluate(() => window.scaleProbe.take());
