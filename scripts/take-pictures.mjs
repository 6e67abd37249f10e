import './node-version.mjs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainError, runMain } from './plain-error.mjs';
import { PROJECT_ROOT } from './project-root.mjs';
import { withBuiltAtlas } from './with-built-atlas.mjs';

/** A README loads all of them at once. */
const MOST_BYTES = 150_000;
/** Small letters stay sharp. */
const QUALITY = 0.85;
const FOLDER = join(PROJECT_ROOT, 'docs/pictures');
const DESKTOP = { width: 1280, height: 800 };
const PHONE = { width: 390, height: 844 };

/** @typedef {{ name: string, address: string, size: { width: number, height: number }, isTouch?: boolean, await: string }} Picture */

/** What each shows, by the address that shows it; `await` is there once all of it has come. @type {Picture[]} */
const PICTURES = [
  {
    name: 'project',
    address: '#sel=khudaferin&theme=light&lang=en',
    size: DESKTOP,
    await: '#detail-title',
  },
  {
    name: 'dark',
    address: '#sel=rasht-astara-railway&theme=dark&lang=en',
    size: DESKTOP,
    await: '#detail-title',
  },
  {
    name: 'phone-fa',
    address: '#sel=aghband-kelale-bridge&theme=light&lang=fa',
    size: PHONE,
    isTouch: true,
    await: '#detail-title',
  },
  {
    name: 'measure',
    address: '#m=49.58,37.28;48.87,38.43&theme=light&lang=az',
    size: DESKTOP,
    await: 'output[data-length-metres]',
  },
  {
    name: 'talk',
    address: '#story=missing-link&step=4&theme=light&lang=en',
    size: DESKTOP,
    await: '[data-step]',
  },
];

// Takes the pictures of the README from the atlas as it is built, so that they show what there is.
await runMain(async () => {
  await mkdir(FOLDER, { recursive: true });
  await withBuiltAtlas(async (browser, url) => {
    for (const picture of PICTURES) await take(browser, url, picture);
  });
});

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {Picture} picture
 */
async function take(browser, url, { name, address, size, isTouch = false, await: selector }) {
  const context = await browser.newContext({
    viewport: size,
    deviceScaleFactor: 1,
    hasTouch: isTouch,
    isMobile: isTouch,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  try {
    const page = await context.newPage();
    await page.goto(url + address);
    await page.locator(selector).first().waitFor({ timeout: 60_000 });
    await page.locator('[data-map-state="idle"]').waitFor({ timeout: 60_000 });
    await page.evaluate(() => document.fonts.ready);
    const bytes = await webpOf(browser, await page.screenshot());
    if (bytes.length > MOST_BYTES)
      throw new PlainError(`${name}.webp has ${bytes.length} bytes; ${MOST_BYTES} are allowed.`);
    await writeFile(join(FOLDER, `${name}.webp`), bytes);
    console.log(`${name}.webp, ${Math.round(bytes.length / 1000)} kB`);
  } finally {
    await context.close();
  }
}

/**
 * A third of the bytes, and the browser that took the picture can write it.
 * @param {import('@playwright/test').Browser} browser
 * @param {Buffer} png
 */
async function webpOf(browser, png) {
  const page = await browser.newPage();
  const address = await page.evaluate(
    async ({ base64, quality }) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', quality);
    },
    { base64: png.toString('base64'), quality: QUALITY },
  );
  await page.close();
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64');
}
