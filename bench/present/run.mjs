import '../../scripts/node-version.mjs';
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { ensureInstalled } from '../../scripts/install.mjs';
import { PlainError, runMain } from '../../scripts/plain-error.mjs';
import { PROJECT_ROOT } from '../../scripts/project-root.mjs';

const DECK = 'missing-link';
const STEPS = 6;
const ROUNDS = 2;
/** Without a graphics card a frame costs what its pixels cost: a map this small leaves the atlas itself to be seen. */
const WINDOW = { width: 640, height: 480 };
const DEVICE_PIXEL_RATIO = 0.25;
const BUDGET_MS = 100;
/** Pressed in turns with the key of the talk: it moves the same map and does nothing else. */
const BARE_KEY = 'F8';

/** @typedef {{ toMotion: number, toPicture: number, toArrival: number, frames: number, holes: number, bare: number, missing: string[], waits: number[] }} Sample */

// Measures how soon the map moves after a key, and whether it arrives whole; writes docs/present.md.
await runMain(async () => {
  await ensureInstalled();
  // Imported only now: these need packages that may just have been installed.
  const { chromium } = await import('@playwright/test');
  const { ensureBrowser } = await import('../../scripts/ensure-browser.mjs');
  const { launchOptions } = await import('../../scripts/launch-options.mjs');
  const { startServer } = await import('../../scripts/serve.mjs');
  const { presentProbe } = await import('./probe.mjs');
  const server = await startServer({ root: join(PROJECT_ROOT, 'dist') });
  const browser = await chromium.launch(launchOptions(await ensureBrowser()));
  try {
    const page = await browser.newPage({
      viewport: WINDOW,
      deviceScaleFactor: DEVICE_PIXEL_RATIO,
      reducedMotion: 'no-preference',
      serviceWorkers: 'block',
    });
    await page.goto(`${server.url}?inspect#story=${DECK}&step=1`);
    await page.waitForFunction(() => document.querySelector('[data-map-state="idle"]') !== null);
    await page.evaluate(presentProbe);
    await page.evaluate((key) => {
      const { map } = Reflect.get(window, 'atlas');
      window.addEventListener('keydown', (event) => {
        if (event.key === key) map.panBy([40, 0], { duration: 600, essential: true });
      });
    }, BARE_KEY);
    /** @type {{ steps: Sample[], bare: Sample[] }} */
    const samples = { steps: [], bare: [] };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let i = 1; i < STEPS; i += 1) {
        samples.bare.push(await sampleOf(page, BARE_KEY));
        samples.steps.push(await sampleOf(page, 'PageDown'));
      }
      for (let i = 1; i < STEPS; i += 1) await sampleOf(page, 'PageUp');
    }
    const text = await reportOf(samples);
    await writeFile(join(PROJECT_ROOT, 'docs/present.md'), text);
    console.log(text);
    const { steps } = samples;
    if (steps.some(({ holes, bare }) => holes + bare > 0))
      throw new PlainError(
        `A step was seen without ${[...new Set(steps.flatMap(({ missing }) => missing))].join(', ')}.`,
      );
  } finally {
    await browser.close();
    await server.close();
  }
});

/**
 * Presses a key and waits until the map has come to rest.
 * @param {import('@playwright/test').Page} page
 * @param {string} key
 * @returns {Promise<Sample>}
 */
async function sampleOf(page, key) {
  await page.keyboard.press(key);
  await page.waitForFunction(() => Reflect.get(window, 'presentState').restedAt !== 0, undefined, {
    polling: 50,
  });
  return page.evaluate(() => {
    const { keyAt, movedAt, paintedAt, arrivedAt, frames, holes, bare, missing, waits } = Reflect.get(
      window,
      'presentState',
    );
    return {
      toMotion: movedAt - keyAt,
      toPicture: paintedAt - keyAt,
      toArrival: arrivedAt - keyAt,
      frames,
      holes,
      bare,
      missing: [...missing],
      waits,
    };
  });
}

/** @param {{ steps: Sample[], bare: Sample[] }} samples */
async function reportOf({ steps, bare }) {
  const { percentile } = await import('../scale/percentile.mjs');
  const { pairRatios } = await import('../statistics.mjs');
  /** @param {'toMotion' | 'toPicture'} what */
  const row = (what) => {
    const [own, other] = [steps, bare].map((samples) => samples.map((sample) => sample[what]));
    const ratio = pairRatios(own, other);
    const cells = [percentile(own, 50), percentile(own, 95), percentile(other, 50), percentile(other, 95)];
    return `${cells.map((ms) => `${ms.toFixed(0)} ms`).join(' | ')} | ${ratio.median.toFixed(2)} |`;
  };
  const sum = (/** @type {Sample[]} */ all, /** @type {'frames' | 'empty'} */ what) =>
    all.reduce((total, sample) => total + sample[what], 0);
  const waits = steps.flatMap((sample) => sample.waits);
  return `<!-- Written by \`npm run bench:present\`; do not edit by hand. -->

# A talk

What a key costs in the talk \`${DECK}\`, measured by \`npm run bench:present\`: ${steps.length} presses of PageDown, by turns with a key that
moves the same map by some pixels and does nothing else. Drawn in software on ${cpus().length} processors, ${WINDOW.width} × ${WINDOW.height} at ${DEVICE_PIXEL_RATIO} pixels
each: the ratio says what a step adds to a bare move, the milliseconds what this machine makes of it. Its load, all programs together, was
${loadavg()[0]?.toFixed(1)} when it ended; the browser alone makes 2 to 3.

| from the key to | median | p95 | bare move, median | p95 | ratio |
| --- | ---: | ---: | ---: | ---: | ---: |
| the first move of the camera | ${row('toMotion')}
| the first frame that shows it | ${row('toPicture')}

| | |
| --- | ---: |
| arrival, median | ${percentile(
    steps.map(({ toArrival }) => toArrival),
    50,
  ).toFixed(0)} ms |
| frames from the first move until the map rests | ${sum(steps, 'frames')} |
| of them with nothing to draw of a source that the map had before the key | ${sum(steps, 'holes')} |
| frames from the arrival on with nothing to draw of any source | ${sum(steps, 'bare')} |
| what steps add to the map: sources that came after their first frame | ${waits.length} |
| the longest any of them was waited for, always on the way | ${Math.max(0, ...waits).toFixed(0)} ms |

Aim: the camera moves at most ${BUDGET_MS} ms after the key (p95) on a machine with a graphics card; nothing that was there goes on the way, and
nothing is missing at the arrival, which fails the run. A line or way that only this step shows is asked for as its flight begins.
`;
}
