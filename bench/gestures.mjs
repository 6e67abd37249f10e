import { setTimeout as sleep } from 'node:timers/promises';
import { pageSettled } from './interactions/settle.mjs';
import { percentile } from './scale/percentile.mjs';
import { mean } from './statistics.mjs';

/**
 * @typedef {{ left: number, top: number, width: number, height: number,
 *   centre: { x: number, y: number }, reach: { x: number, y: number } }} Stage
 * @typedef {(typeof GESTURES)[number]} Gesture
 * @typedef {{ p50: number, p95: number, mean: number, rendererMs: number }} Frames in milliseconds a frame; `rendererMs` is the processor
 *   time of the page's process, its workers included
 */

export const GESTURE_MS = 3000;
export const GESTURES = /** @type {const} */ (['drag', 'wheel', 'fly']);
const INPUT_EVERY_MS = 16;
const WHEEL_EVERY_MS = 60;
const WHEEL_PIXELS = 60;
/** Two flights there and back; the second begins where the first ends. */
const FLIGHT = { centre: [49.2, 37.4], zoom: 8, back: [47.3, 38.9], backZoom: 7 };

/**
 * Moves the map in one of three ways for three seconds, paced by the clock whatever the page does, so that every page gets the
 * same, and says what its frames took. Flights need a page that shows its map (`window.atlas.map`).
 * @param {Gesture} gesture
 * @param {{ browser: import('@playwright/test').Browser, page: import('@playwright/test').Page, stage: Stage }} where
 * @returns {Promise<Frames>}
 */
export async function framesOf(gesture, { browser, page, stage }) {
  await pageSettled(page);
  const input = await page.context().newCDPSession(page);
  const processes = await browser.newBrowserCDPSession();
  const run = await { drag: dragMap, wheel: wheelMap, fly: flyMap }[gesture]({ input, page, stage });
  const cpuBefore = await rendererMs(processes);
  await page.evaluate(() => window.atlasBench.startFrames());
  await run.during();
  const distances = await page.evaluate(() => window.atlasBench.stopFrames());
  const cpuAfter = await rendererMs(processes);
  await run.after();
  await input.detach();
  await processes.detach();
  return {
    p50: percentile(distances, 50),
    p95: percentile(distances, 95),
    mean: mean(distances),
    rendererMs: (cpuAfter - cpuBefore) / distances.length,
  };
}

/**
 * @typedef {{ input: import('@playwright/test').CDPSession, page: import('@playwright/test').Page, stage: Stage }} Hand
 * @typedef {{ during: () => Promise<void>, after: () => Promise<void> }} Run
 */

/** Along a closed curve. @param {Hand} hand @returns {Promise<Run>} */
async function dragMap({ input, stage: { left, top, centre, reach } }) {
  const x = left + centre.x;
  const y = top + centre.y;
  const press = { x, y, button: /** @type {const} */ ('left'), clickCount: 1 };
  await input.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y });
  await input.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...press, buttons: 1 });
  const move = (/** @type {number} */ share) =>
    input.send('Input.dispatchMouseEvent', {
      type: 'mouseMoved',
      x: x + reach.x * Math.sin(4 * Math.PI * share),
      y: y + reach.y * Math.sin(6 * Math.PI * share),
      button: 'left',
      buttons: 1,
    });
  /** @type {Promise<unknown>[]} */
  const sent = [];
  return {
    during: () => paced(INPUT_EVERY_MS, (share) => sent.push(move(share))),
    after: async () => {
      await Promise.all(sent);
      await input.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...press, buttons: 0 });
    },
  };
}

/** In for half the time, and out again. @param {Hand} hand @returns {Promise<Run>} */
async function wheelMap({ input, stage: { left, top, centre } }) {
  const at = { x: left + centre.x, y: top + centre.y };
  await input.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at });
  const turn = (/** @type {number} */ share) =>
    input.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      ...at,
      deltaX: 0,
      deltaY: share < 0.5 ? -WHEEL_PIXELS : WHEEL_PIXELS,
    });
  /** @type {Promise<unknown>[]} */
  const sent = [];
  return {
    during: () => paced(WHEEL_EVERY_MS, (share) => sent.push(turn(share))),
    after: async () => {
      await Promise.all(sent);
    },
  };
}

/** Nobody points meanwhile: what stands under a pointer is fetched. @param {Hand} hand @returns {Promise<Run>} */
async function flyMap({ input, page }) {
  await input.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x: 0, y: 0 });
  return {
    during: () =>
      page.evaluate(
        async ({ flight, ms }) => {
          const { map } = Reflect.get(window, 'atlas');
          const fly = (/** @type {number[]} */ center, /** @type {number} */ zoom) =>
            new Promise((resolve) => {
              map.once('moveend', resolve);
              map.flyTo({ center, zoom, duration: ms / 2, essential: true });
            });
          await fly(flight.centre, flight.zoom);
          await fly(flight.back, flight.backZoom);
        },
        { flight: FLIGHT, ms: GESTURE_MS },
      ),
    after: async () => {},
  };
}

/** Acts every so often until the gesture's time is over, with the share of it that has passed. @param {number} everyMs @param {(share: number) => void} act */
async function paced(everyMs, act) {
  const startedAt = performance.now();
  for (let now = 0; now < GESTURE_MS; now = performance.now() - startedAt) {
    act(now / GESTURE_MS);
    await sleep(everyMs);
  }
}

/** @param {import('@playwright/test').CDPSession} session */
async function rendererMs(session) {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  return renderers.reduce((sum, { cpuTime }) => sum + cpuTime * 1000, 0);
}
