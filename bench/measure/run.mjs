import '../../scripts/node-version.mjs';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { BUILD_FOLDER } from '../../scripts/build-atlas.mjs';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';
import { launchOptions } from '../../scripts/launch-options.mjs';
import { PlainError, runMain } from '../../scripts/plain-error.mjs';
import { PROJECT_ROOT } from '../../scripts/project-root.mjs';
import { startServer } from '../../scripts/serve.mjs';
import { percentile } from '../scale/percentile.mjs';
import { startTrace, tasksBetween } from './trace-tasks.mjs';

/** Vertices already there: next to nothing, and as many as anybody measures by hand; with all points and legs listed too. */
const CASES = [
  { count: 3, isListed: false },
  { count: 500, isListed: false },
  { count: 500, isListed: true },
];
const SAMPLES = 12;
const BUDGETS_MS = { move: 16, add: 50 };
const VIEW = '?inspect#map=8/38/49.6';
const REPORT = join(PROJECT_ROOT, 'docs/measuring-speed.md');

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {{ count: number, isListed: boolean, move: number[], moveTotal: number[], addLongest: number[], addTotal: number[] }} Row */

// Measures what pointing and adding a vertex cost with few and with many vertices, and writes docs/measuring-speed.md.
await runMain(async () => {
  if (!existsSync(join(BUILD_FOLDER, 'index.html'))) throw new PlainError('There is no build: npm run build');
  const server = await startServer({ root: BUILD_FOLDER });
  const browser = await chromium.launch(launchOptions(await ensureBrowser()));
  try {
    /** @type {Row[]} */
    const rows = [];
    for (const one of CASES) rows.push(await measured(browser, server.url, one));
    await writeFile(REPORT, report(rows));
    process.stdout.write(report(rows));
  } finally {
    await browser.close();
    await server.close();
  }
});

/**
 * @param {import('@playwright/test').Browser} browser
 * @param {string} url
 * @param {{ count: number, isListed: boolean }} options
 * @returns {Promise<Row>}
 */
async function measured(browser, url, { count, isListed }) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    deviceScaleFactor: 0.5,
  });
  const page = await context.newPage();
  await page.goto(new URL(`${VIEW}&lang=en&m=${zigzag(count)}`, url).href);
  await page.waitForSelector('#map-region[data-map-state="idle"]', { state: 'attached', timeout: 60_000 });
  await page.waitForSelector('output[data-length-metres]');
  await page.waitForSelector('[data-country][data-length-metres]');
  if (isListed) await listAll(page);
  await page.locator('#map-region canvas').first().focus();
  // What came by the address is finished; without its last vertex it goes on.
  await page.keyboard.press('Backspace');
  await rest(page);
  const stop = await startTrace(browser);
  for (let i = 0; i < SAMPLES; i += 1)
    await marked(page, 'move', () => page.mouse.move(430 + 15 * i, 300 + 5 * (i % 9)));
  for (let i = 0; i < SAMPLES; i += 1) {
    await page.mouse.move(430 + 17 * i, 520 - 9 * (i % 7));
    await rest(page);
    await marked(page, 'add', () => page.mouse.click(430 + 17 * i, 520 - 9 * (i % 7)));
  }
  const events = await stop();
  await context.close();
  const moves = tasksBetween(events, 'move');
  const adds = tasksBetween(events, 'add');
  const total = (/** @type {{ cpuMs: number }[]} */ tasks) =>
    tasks.reduce((sum, { cpuMs }) => sum + cpuMs, 0);
  const longest = (/** @type {{ cpuMs: number }[]} */ tasks) =>
    Math.max(0, ...tasks.map(({ cpuMs }) => cpuMs));
  return {
    count,
    isListed,
    move: moves.map(longest),
    moveTotal: moves.map(total),
    addLongest: adds.map(longest),
    addTotal: adds.map(total),
  };
}

/** @param {Page} page */
async function listAll(page) {
  await page
    .locator('summary', { hasText: / legs$/ })
    .first()
    .click();
  await page.locator('[data-leg-metres]').first().waitFor({ state: 'attached' });
  const all = page.getByRole('button', { name: /^Show all .* points$/ });
  await all.click();
  await all.waitFor({ state: 'detached' });
}

/** A line over the sea, clear of where is clicked, its vertices some kilometres apart. @param {number} count */
function zigzag(count) {
  const positions = Array.from({ length: count }, (_, i) => {
    const [column, row] = [i % 25, Math.floor(i / 25)];
    const along = row % 2 === 0 ? column : 24 - column;
    return `${(50.3 + along * 0.04).toFixed(4)},${(37.2 + row * 0.07 + (i % 2) * 0.02).toFixed(4)}`;
  });
  return positions.join(';');
}

/** What is done, and everything the page does about it until it rests. @param {Page} page @param {string} name @param {() => Promise<void>} act */
async function marked(page, name, act) {
  await page.evaluate((mark) => performance.mark(mark), `${name}-start`);
  await act();
  await rest(page);
  await page.evaluate((mark) => performance.mark(mark), `${name}-end`);
}

/** Two frames and a moment without work. @param {Page} page */
async function rest(page) {
  await page.evaluate(
    () =>
      new Promise((resolve) =>
        requestAnimationFrame(() =>
          requestAnimationFrame(() => requestIdleCallback(() => resolve(undefined), { timeout: 2000 })),
        ),
      ),
  );
}

/** @param {Row[]} rows */
function report(rows) {
  const ms = (/** @type {number} */ value) => value.toFixed(1);
  const cell = (/** @type {number[]} */ values) =>
    `${ms(percentile(values, 50))} / ${ms(percentile(values, 95))}`;
  const [few] = rows;
  const many = rows.at(-1);
  const ratio = (/** @type {'move' | 'moveTotal' | 'addLongest' | 'addTotal'} */ name) =>
    few && many ? (percentile(many[name], 50) / percentile(few[name], 50)).toFixed(1) : '';
  const lines = rows.map(
    ({ count, isListed, move, moveTotal, addLongest, addTotal }) =>
      `| ${count}${isListed ? ', all listed' : ''} | ${cell(move)} | ${cell(moveTotal)} | ${cell(addLongest)} | ${cell(addTotal)} |`,
  );
  return `<!-- Written by \`npm run bench:measure\`; do not edit by hand. -->

# Measuring by hand

What the page's main thread does when the pointer moves and when a click adds a vertex, in milliseconds of processor time (a
trace of Chromium: time of the thread, so that a busy machine and drawing in software do not count), median / 95th percentile of
${SAMPLES}, ${cpus().length} processors. The map and the panel are those of the atlas, with legs, countries and sources of error.

| vertices | longest task of a move | all tasks of a move | longest task of an added vertex | all tasks of an added vertex |
| ---: | ---: | ---: | ---: | ---: |
${lines.join('\n')}
| times as much | ${ratio('move')} | ${ratio('moveTotal')} | ${ratio('addLongest')} | ${ratio('addTotal')} |

Budget: no task of a move above ${BUDGETS_MS.move} ms, no task of an added vertex above ${BUDGETS_MS.add} ms.
`;
}
