import { chromium } from '@playwright/test';
import { launchOptions } from '../scripts/launch-options.mjs';

/** Software drawing costs per pixel: a sixteenth of them lets the page's own work show, with the layout unchanged. */
export const DEVICE_PIXEL_RATIO = 0.25;
export const WINDOW = { width: 1280, height: 800 };

/**
 * A page in a fresh browser, nothing cached, with its graphics process already running: that start is the browser's cost, not
 * the page's. Whatever the page complains of is in `errors`.
 * @param {{ browserPath: string | undefined, viewport?: { width: number, height: number }, probes?: readonly (() => void)[] }} options
 */
export async function openBrowser({ browserPath, viewport = WINDOW, probes = [] }) {
  const browser = await chromium.launch(launchOptions(browserPath));
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
  for (const probe of probes) await page.addInitScript(probe);
  return { browser, page, errors };
}

/** @param {import('@playwright/test').Page} page */
async function warmGraphics(page) {
  await page.setContent('<canvas></canvas>');
  await page.evaluate(() => {
    const gl = document.querySelector('canvas')?.getContext('webgl2');
    gl?.clear(gl.COLOR_BUFFER_BIT);
    gl?.finish();
  });
}

/** Runs in the page, before its scripts: there are no graphics, as in browsers that have none. */
export function forbidWebgl() {
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = /** @type {typeof original} */ (
    /** @this {HTMLCanvasElement} @param {string} type @param {unknown} options */
    function (type, options) {
      return type.startsWith('webgl') ? null : Reflect.apply(original, this, [type, options]);
    }
  );
}
