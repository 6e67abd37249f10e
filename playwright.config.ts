import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/find-browser.mjs';
import { launchOptions } from './scripts/launch-options.mjs';

/**
 * The share of pixels that may differ from a reference picture: room for another version of the same browser's
 * anti-aliasing, too little for a missing label.
 */
const MAX_DIFF_PIXEL_RATIO = 0.01;

export default defineConfig({
  testDir: 'tests',
  globalSetup: './tests/browser/support/serve-build.ts',
  outputDir: 'test-results',
  // Drawing in software takes whole processors; a third page at once would only make all three slow.
  workers: 2,
  fullyParallel: true,
  // A test that passes only sometimes is broken.
  retries: 0,
  forbidOnly: 'CI' in process.env,
  timeout: 60_000,
  expect: {
    timeout: 15_000,
    toHaveScreenshot: {
      maxDiffPixelRatio: MAX_DIFF_PIXEL_RATIO,
      animations: 'disabled',
      caret: 'hide',
      pathTemplate: 'tests/visual/references/{arg}{ext}',
    },
  },
  use: {
    browserName: 'chromium',
    launchOptions: launchOptions(findBrowser()),
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1024, height: 640 },
    reducedMotion: 'reduce',
    // It would answer from an earlier visit; only the tests of the copy on the device let it.
    serviceWorkers: 'block',
    screenshot: 'only-on-failure',
    // Without a film of each test: taking it costs a machine that draws in software a third of the time.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true },
  },
  projects: [
    // Half the pixels each way are a quarter of the work for a machine that draws in software; layout and places are the same.
    { name: 'browser', testDir: 'tests/browser', use: { deviceScaleFactor: 0.5 } },
    { name: 'visual', testDir: 'tests/visual', use: { viewport: { width: 800, height: 600 } } },
  ],
});
