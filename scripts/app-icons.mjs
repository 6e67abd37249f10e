import './node-version.mjs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { findBrowser } from './find-browser.mjs';
import { launchOptions } from './launch-options.mjs';
import { runMain } from './plain-error.mjs';
import { PROJECT_ROOT } from './project-root.mjs';

/** A mask may cut away everything outside the middle 80 %, so there the drawing is smaller and the ground reaches the edge. */
const ICONS = [
  { name: 'icon-192.png', pixels: 192, share: 1, ground: 'transparent' },
  { name: 'icon-512.png', pixels: 512, share: 1, ground: 'transparent' },
  { name: 'icon-maskable-512.png', pixels: 512, share: 0.8, ground: '#0b6b75' },
];

// Draws the icons of the installed atlas from `public/icon.svg`.
await runMain(async () => {
  const drawing = await readFile(join(PROJECT_ROOT, 'public/icon.svg'), 'base64');
  const browser = await chromium.launch(launchOptions(findBrowser()));
  try {
    for (const { name, pixels, share, ground } of ICONS) {
      const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
      await page.setContent(
        `<body style="margin:0;display:grid;place-items:center;block-size:100vh;background:${ground}">
          <img width="${pixels * share}" height="${pixels * share}" src="data:image/svg+xml;base64,${drawing}">`,
      );
      await page.screenshot({ path: join(PROJECT_ROOT, 'public', name), omitBackground: true });
      await page.close();
    }
  } finally {
    await browser.close();
  }
});
