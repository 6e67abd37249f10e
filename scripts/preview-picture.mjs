import './node-version.mjs';
import { join } from 'node:path';
import { runMain } from './plain-error.mjs';
import { PROJECT_ROOT } from './project-root.mjs';
import { withBuiltAtlas } from './with-built-atlas.mjs';

/** What messengers show of every page: the size they ask for. */
const SIZE = { width: 1200, height: 630 };

// Takes `public/preview.jpg` from the atlas as it is built.
await runMain(() =>
  withBuiltAtlas(async (browser, url) => {
    const page = await browser.newPage({ viewport: SIZE, reducedMotion: 'reduce' });
    await page.goto(`${url}embed.html#lang=en&theme=light`);
    await page.locator('[data-map-state="idle"]').waitFor({ timeout: 60_000 });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.screenshot({ path: join(PROJECT_ROOT, 'public/preview.jpg'), type: 'jpeg', quality: 78 });
  }),
);
