import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { launchOptions } from '../scripts/launch-options.mjs';
import { pageProbe } from './page-probe.mjs';
import { mean } from './statistics.mjs';

/**
 * @typedef {{ left: number, top: number, width: number, height: number,
 *   centre: { x: number, y: number }, reach: { x: number, y: number } }} Stage
 * @typedef {{ idleMs: number, loadMs: number, paintMs: number, frameMs?: number, rendererMsPerFrame?: number,
 *   stage: Stage, errors: string[] }} Sample
 */

/** Software drawing costs per pixel: a sixteenth of them lets the page's own work show, with the layout unchanged. */
export const DEVICE_PIXEL_RATIO = 0.25;
export const WINDOW = { width: 1280, height: 800 };
export const DRAG_MS = 3000;

const IDLE_LIMIT_MS = 60_000;
/** Whatever a page still fetches this long after its first idle belongs to its first load. */
export const SETTLE_MS = 1500;
const INPUT_EVERY_MS = 16;

/**
 * Opens a page in a fresh browser (nothing cached) and measures it up to its first idle map; with `drag`, also frames
 * while the map is dragged. `stage` makes the drag follow the path taken on another page.
 * @param {{ url: string, browserPath: string | undefined, viewport?: { width: number, height: number }, drag?: boolean, stage?: Stage }} options
 * @returns {Promise<Sample>}
 */
export async function measurePage({ url, browserPath, viewport = WINDOW, drag = false, stage }) {
  const browser = await chromium.launch(launchOptions(browserPath));
  try {
    const context = await browser.newContext({
      serviceWorkers: 'block',
      viewport,
      deviceScaleFactor: DEVICE_PIXEL_RATIO,
      locale: 'en-GB',
    });
    const page = await context.newPage();
    await warmGraphics(page);
    /** @type {string[]} */
    const errors = [];
    page.on('pageerror', (error) => errors.push(error.message));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    await page.addInitScript(pageProbe);

    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.atlasBench.markTime('map-idle') !== undefined, undefined, {
      timeout: IDLE_LIMIT_MS,
      polling: 100,
    });
    await sleep(SETTLE_MS);
    const times = await page.evaluate(() => ({
      idleMs: window.atlasBench.markTime('map-idle'),
      loadMs: window.atlasBench.markTime('map-load'),
      paintMs: window.atlasBench.firstPaint(),
    }));
    const ownStage = await page.evaluate(() => window.atlasBench.findStage());
    const frames = drag ? await dragMap(browser, page, { ...(stage ?? ownStage), ...corner(ownStage) }) : {};
    return { ...times, ...frames, stage: ownStage, errors };
  } finally {
    await browser.close();
  }
}

/** @param {Stage} stage */
const corner = ({ left, top }) => ({ left, top });

/**
 * Starting the browser's graphics process is the browser's cost, not the page's.
 * @param {import('@playwright/test').Page} page
 */
async function warmGraphics(page) {
  await page.setContent('<canvas></canvas>');
  await page.evaluate(() => {
    const gl = document.querySelector('canvas')?.getContext('webgl2');
    gl?.clear(gl.COLOR_BUFFER_BIT);
    gl?.finish();
  });
}

/**
 * Drags along a closed curve, paced by the clock whatever the page does, so that every page gets the same gesture.
 * @param {import('@playwright/test').Browser} browser
 * @param {import('@playwright/test').Page} page
 * @param {Stage} stage
 */
async function dragMap(browser, page, { left, top, centre, reach }) {
  const input = await page.context().newCDPSession(page);
  const processes = await browser.newBrowserCDPSession();
  const x = left + centre.x;
  const y = top + centre.y;
  const move = (/** @type {number} */ share) =>
    input.send('Input.dispatchMouseEvent', {
      type: 'mouseMoved',
      x: x + reach.x * Math.sin(4 * Math.PI * share),
      y: y + reach.y * Math.sin(6 * Math.PI * share),
      button: 'left',
      buttons: 1,
    });
  const press = { x, y, button: /** @type {const} */ ('left'), clickCount: 1 };
  await input.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  await input.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...press, buttons: 1 });

  const cpuBefore = await rendererMs(processes);
  await page.evaluate(() => window.atlasBench.startFrames());
  const startedAt = performance.now();
  const sent = [];
  for (let now = 0; now < DRAG_MS; now = performance.now() - startedAt) {
    sent.push(move(now / DRAG_MS));
    await sleep(INPUT_EVERY_MS);
  }
  const distances = await page.evaluate(() => window.atlasBench.stopFrames());
  const cpuAfter = await rendererMs(processes);
  await Promise.all(sent);
  await input.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...press, buttons: 0 });
  return { frameMs: mean(distances), rendererMsPerFrame: (cpuAfter - cpuBefore) / distances.length };
}

/** @param {import('@playwright/test').CDPSession} session */
async function rendererMs(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return renderers.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}
