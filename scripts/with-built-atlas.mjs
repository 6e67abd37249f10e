import { chromium } from '@playwright/test';
import { BUILD_FOLDER } from './build-atlas.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { launchOptions } from './launch-options.mjs';
import { startServer } from './serve.mjs';

/**
 * Serves the atlas as it is built, and starts a browser to look at it.
 * @param {(browser: import('@playwright/test').Browser, url: string) => Promise<void>} use
 */
export async function withBuiltAtlas(use) {
  const server = await startServer({ root: BUILD_FOLDER });
  try {
    const browser = await chromium.launch(launchOptions(await ensureBrowser()));
    try {
      await use(browser, server.url);
    } finally {
      await browser.close();
    }
  } finally {
    await server.close();
  }
}
