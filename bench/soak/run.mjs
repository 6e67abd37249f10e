import '../../scripts/node-version.mjs';
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BUILD_FOLDER, buildAtlas } from '../../scripts/build-atlas.mjs';
import { ensureInstalled } from '../../scripts/install.mjs';
import { PlainError, runMain } from '../../scripts/plain-error.mjs';
import { PROJECT_ROOT } from '../../scripts/project-root.mjs';
import { GOALS, verdictOf } from '../goals.mjs';
import { heapByKind } from '../heap-by-kind.mjs';
import { createRandom } from '../scale/random.mjs';
import { ACTS, comeToRest, tour } from './visitor.mjs';

/**
 * @typedef {{ minute: number, heapMegabytes: number, nodes: number, listeners: number, operations: number,
 *   kinds?: import('../heap-by-kind.mjs').HeapKinds }} Sample `kinds` are megabytes, of the first and the last
 */

const MINUTES = 30;
const SEED = 20261130;
const WINDOW = { width: 1280, height: 800 };
/** Pixels are drawn by the processor here; fewer of them leave time for more to be done. */
const DEVICE_PIXEL_RATIO = 0.25;
/** Somebody who does three things a second leaves the page no rest. */
const PAUSE_MS = { least: 50, most: 600 };
/** What cannot be done within this time is not to be done now: a row that a page lies over, a file while a talk is given. */
const PATIENCE_MS = 3000;
const LEAST_SHARE_DONE = 0.7;

// Uses one page at random for some minutes and writes docs/soak.json; fails at any error in the console and where the heap grows further than is known.
await runMain(async () => {
  const { values } = parseArgs({
    options: {
      minutes: { type: 'string', default: String(MINUTES) },
      built: { type: 'boolean', default: false },
    },
  });
  const minutes = Number(values.minutes);
  if (!Number.isInteger(minutes) || minutes < 2)
    throw new PlainError('--minutes has to be a whole number from 2.');
  await ensureInstalled();
  if (!values.built) await buildAtlas();
  // Imported only now: these need packages that may just have been installed.
  const { chromium } = await import('@playwright/test');
  const { ensureBrowser } = await import('../../scripts/ensure-browser.mjs');
  const { launchOptions } = await import('../../scripts/launch-options.mjs');
  const { startServer } = await import('../../scripts/serve.mjs');
  const server = await startServer({ root: BUILD_FOLDER });
  const browser = await chromium.launch(launchOptions(await ensureBrowser()));
  try {
    const page = await browser.newPage({
      viewport: WINDOW,
      deviceScaleFactor: DEVICE_PIXEL_RATIO,
      reducedMotion: 'reduce',
      serviceWorkers: 'block',
      locale: 'en-GB',
    });
    /** @type {string[]} */
    const errors = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    page.on('crash', () => errors.push('the page has crashed'));
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('dialog', (dialog) => dialog.dismiss());
    await page.goto(`${server.url}#map=7/39/47&lang=en`);
    await page.locator('[data-map-state="idle"]').waitFor({ timeout: 60_000 });
    page.setDefaultTimeout(PATIENCE_MS);

    const { samples, done, leftOut } = await wander(page, minutes);
    const [first] = samples;
    const last = samples.at(-1);
    const ratio =
      first === undefined || last === undefined ? Number.NaN : last.heapMegabytes / first.heapMegabytes;
    const result = {
      minutes,
      seed: SEED,
      processors: cpus().length,
      budget: GOALS.heap.limit,
      ratio,
      errors,
      done,
      leftOut,
      samples,
    };
    await writeFile(join(PROJECT_ROOT, 'docs/soak.json'), `${JSON.stringify(result, null, 2)}\n`);
    console.log(
      `${minutes} minutes, ${last?.operations} operations, heap ${ratio.toFixed(2)} × after one minute, ${errors.length} errors`,
    );
    if (errors.length > 0)
      throw new PlainError(`The page reported errors:\n${errors.slice(0, 10).join('\n')}`);
    if (verdictOf('heap', ratio) === 'missed')
      throw new PlainError(
        `The heap is ${ratio.toFixed(2)} × after one minute; the goal is ${GOALS.heap.words}, and a miss as far as this is not known.`,
      );
    const total = sum(done) + sum(leftOut);
    if (sum(done) < total * LEAST_SHARE_DONE)
      throw new PlainError('Most of what was tried could not be done: the visitor needs mending.');
  } finally {
    await browser.close();
    await server.close();
  }
});

/** @param {Record<string, number>} counts */
function sum(counts) {
  return Object.values(counts).reduce((total, count) => total + count, 0);
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {number} minutes
 */
async function wander(page, minutes) {
  const random = createRandom(SEED);
  const session = await page.context().newCDPSession(page);
  const names = Object.keys(ACTS);
  /** @type {Record<string, number>} */
  const done = Object.fromEntries(names.map((name) => [name, 0]));
  /** @type {Record<string, number>} */
  const leftOut = Object.fromEntries(names.map((name) => [name, 0]));
  /** @type {Sample[]} */
  const samples = [];
  const startedAt = performance.now();
  await tour(page, random);
  console.log(`toured in ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  for (let minute = 1; minute <= minutes; minute += 1) {
    while (performance.now() - startedAt < minute * 60_000) {
      const name = random.pick(names);
      const isDone = await ACTS[name](page, random).then(
        () => true,
        () => false,
      );
      (isDone ? done : leftOut)[name] += 1;
      await page.waitForTimeout(random.integer(PAUSE_MS.least, PAUSE_MS.most));
    }
    await comeToRest(page);
    const memory = await memoryOf(session);
    const isEnd = minute === 1 || minute === minutes;
    samples.push({
      minute,
      ...memory,
      operations: sum(done),
      ...(isEnd && { kinds: await heapByKind(session) }),
    });
    console.log(samples.at(-1));
  }
  return { samples, done, leftOut };
}

/**
 * After everything that nobody needs has been collected.
 * @param {import('@playwright/test').CDPSession} session
 */
async function memoryOf(session) {
  for (let i = 0; i < 3; i += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
  return { heapMegabytes: usedSize / 1e6, nodes, listeners: jsEventListeners };
}
