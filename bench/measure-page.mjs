import { setTimeout as sleep } from 'node:timers/promises';
import { framesOf } from './gestures.mjs';
import { openBrowser } from './open-browser.mjs';
import { pageProbe } from './page-probe.mjs';

/**
 * @typedef {import('./gestures.mjs').Stage} Stage
 * @typedef {import('./gestures.mjs').Frames} Frames
 * @typedef {{ paintMs: number, loadMs: number, idleMs: number, frames: Partial<Record<'drag' | 'wheel' | 'fly', Frames>>,
 *   layers: string[], stage: Stage, errors: string[] }} Sample times from the start of the navigation; `layers` are those of the map
 *   that was moved
 */

const IDLE_LIMIT_MS = 240_000;
/** Whatever a page still fetches this long after its first idle belongs to its first load. */
export const SETTLE_MS = 1500;

/**
 * Opens a page in a fresh browser and measures it up to its first idle map; with `gestures`, also frames while the map is
 * moved. `stage` makes a drag follow the path taken on another page.
 * @param {{ url: string, browserPath: string | undefined, viewport?: { width: number, height: number },
 *   gestures?: readonly import('./gestures.mjs').Gesture[], stage?: Stage }} options
 * @returns {Promise<Sample>}
 */
export async function measurePage({ url, browserPath, viewport, gestures = [], stage }) {
  const { browser, page, errors } = await openBrowser({
    browserPath,
    probes: [pageProbe],
    ...(viewport && { viewport }),
  });
  try {
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.atlasBench.markTime('map-idle') !== undefined, undefined, {
      timeout: IDLE_LIMIT_MS,
      polling: 100,
    });
    await sleep(SETTLE_MS);
    const times = await page.evaluate(() => ({
      paintMs: window.atlasBench.firstPaint(),
      loadMs: window.atlasBench.markTime('map-load'),
      idleMs: window.atlasBench.markTime('map-idle'),
    }));
    const ownStage = await page.evaluate(() => window.atlasBench.findStage());
    const where = {
      browser,
      page,
      stage: { ...(stage ?? ownStage), left: ownStage.left, top: ownStage.top },
    };
    /** @type {Sample['frames']} */
    const frames = {};
    /** @type {ReturnType<typeof cameraOfMap> | undefined} */
    let first;
    for (const gesture of gestures) {
      first ??= await page.evaluate(cameraOfMap);
      await page.evaluate(returnTo, { camera: first, limitMs: IDLE_LIMIT_MS });
      frames[gesture] = await framesOf(gesture, where);
    }
    const layers = gestures.length === 0 ? [] : await page.evaluate(layersOfMap);
    return { ...times, frames, layers, stage: ownStage, errors };
  } finally {
    await browser.close();
  }
}

/** Runs in the page. @returns {{ center: { lng: number, lat: number }, zoom: number }} */
function cameraOfMap() {
  const { map } = Reflect.get(window, 'atlas');
  return { center: map.getCenter(), zoom: map.getZoom() };
}

/**
 * Runs in the page. Where a gesture ends depends on how many frames it had, and the next one is to begin with the same picture on every
 * page.
 * @param {{ camera: ReturnType<typeof cameraOfMap>, limitMs: number }} options
 */
async function returnTo({ camera, limitMs }) {
  const { map } = Reflect.get(window, 'atlas');
  const rest = new Promise((resolve, reject) => {
    map.once('idle', resolve);
    setTimeout(() => reject(new Error('the map did not come to rest')), limitMs);
  });
  map.jumpTo(camera);
  map.triggerRepaint();
  await rest;
}

/** Runs in the page. @returns {string[]} */
function layersOfMap() {
  return Reflect.get(window, 'atlas')
    .map.getStyle()
    .layers.map((/** @type {{ id: string }} */ { id }) => id);
}
