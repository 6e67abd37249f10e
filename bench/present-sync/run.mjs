import '../../scripts/node-version.mjs';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { BUILD_FOLDER } from '../../scripts/build-atlas.mjs';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';
import { launchOptions } from '../../scripts/launch-options.mjs';
import { PlainError, runMain } from '../../scripts/plain-error.mjs';
import { PROJECT_ROOT } from '../../scripts/project-root.mjs';
import { startServer } from '../../scripts/serve.mjs';
import { mapSettled } from '../interactions/settle.mjs';
import { percentile } from '../scale/percentile.mjs';
import { probeMessages } from './message-probe.mjs';

const BUDGET_MS = 50;
const MOVES = 50;
/** There and back again. */
const STEPS = 11;
/** By turns, where two dams lie far enough apart to be told from each other. */
const SELECTIONS = 20;
const STEP_OF_TWO = '3';
/** Wide enough for the map to lie beside notes and steps. */
const PRESENTER_WINDOW = { width: 1100, height: 700 };
/** Where a hand moves over that map, in pixels from its corner. */
const SWEEP = { left: 120, top: 260, width: 240, height: 80 };
const TALK = '?inspect#story=araz&step=1&lang=en';
const REPORT = join(PROJECT_ROOT, 'docs/present-sync.md');
/** What a message carries, in the words of the report. */
const KINDS = {
  camera: 'camera, every frame of a drag',
  laser: 'light of the pointer',
  stroke: 'points of the pen',
  picture: 'step with what it selects',
  selection: 'selection by a click while exploring',
  curtain: 'curtain',
  audience: 'language',
};

/** Which window has no map in a run: without graphics it is drawn by neither processor nor card. */
const RUNS = /** @type {const} */ ({
  none: 'both with a map',
  audience: 'the audience’s without',
  presenter: 'the presenter’s without',
});

/** @typedef {import('@playwright/test').Page} Page */
/** @typedef {keyof typeof RUNS} WithoutMap */
/** @typedef {{ kind: string, waits: number[] }} Row */

// Measures how far the window of the audience is behind the presenter's, with both maps and with one of them; writes
// docs/present-sync.md.
await runMain(async () => {
  if (!existsSync(join(BUILD_FOLDER, 'index.html'))) throw new PlainError('There is no build: npm run build');
  const server = await startServer({ root: BUILD_FOLDER });
  try {
    const [load = 0] = loadavg();
    /** @type {Record<WithoutMap, Row[]>} */
    const rows = { none: [], audience: [], presenter: [] };
    for (const without of /** @type {WithoutMap[]} */ (Object.keys(RUNS)))
      rows[without] = await measure(server.url, without);
    const text = report(rows, load);
    await writeFile(REPORT, text);
    process.stdout.write(text);
    const late = rows.none.filter(({ waits }) => percentile(waits, 95) > BUDGET_MS);
    if (late.length > 0)
      throw new PlainError(`More than ${BUDGET_MS} ms behind: ${late.map(({ kind }) => kind).join(', ')}`);
  } finally {
    await server.close();
  }
});

/** @param {string} url @param {WithoutMap} without @returns {Promise<Row[]>} */
async function measure(url, without) {
  const browser = await chromium.launch(launchOptions(await ensureBrowser()));
  try {
    const context = await browser.newContext({
      viewport: { width: 900, height: 640 },
      deviceScaleFactor: 0.5,
    });
    await context.addInitScript(probeMessages);
    if (without !== 'none') await context.addInitScript(forbidMap, without);
    const audience = await context.newPage();
    await audience.goto(new URL(TALK, url).href);
    await drawn(audience);
    await audience.locator('[data-step]').waitFor();
    const opened = context.waitForEvent('page');
    await audience.keyboard.press('s');
    const presenter = await opened;
    await presenter.setViewportSize(PRESENTER_WINDOW);
    await presenter.locator('[data-other="here"]').waitFor();
    await drawn(presenter);
    await rested(presenter, audience);
    // What two windows say as they find each other is not what they say at work.
    for (const page of [presenter, audience]) await page.evaluate(forgetMessages);
    await use(presenter, audience, without !== 'presenter');
    return await lags(presenter, audience);
  } finally {
    await browser.close();
  }
}

/** Runs in both windows: the one in this role gets no graphics, as in browsers that have none. @param {string} role */
function forbidMap(role) {
  const own = location.hash.includes('window=presenter') ? 'presenter' : 'audience';
  if (own !== role) return;
  const original = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = /** @type {typeof original} */ (
    /** @this {HTMLCanvasElement} @param {string} type @param {unknown} options */
    function (type, options) {
      return type.startsWith('webgl') ? null : Reflect.apply(original, this, [type, options]);
    }
  );
}

/** @param {Page} page */
async function drawn(page) {
  await page.waitForSelector('#map-region:is([data-map-state="idle"], [data-map-state="failed"])', {
    state: 'attached',
    timeout: 60_000,
  });
}

/**
 * Everything a presenter does with a hand: steps, keys, light, pen, a drag. Both maps rest before each, since what software takes to
 * draw a map is not what the windows take to agree.
 * @param {Page} presenter
 * @param {Page} audience
 * @param {boolean} hasMap the presenter has a map to point at
 */
async function use(presenter, audience, hasMap) {
  const rest = () => rested(presenter, audience);
  for (const key of [
    ...Array.from({ length: STEPS }, () => 'PageDown'),
    ...Array.from({ length: STEPS }, () => 'PageUp'),
    ...Array.from({ length: 4 }, () => 'b'),
    ...Array.from({ length: 4 }, () => 'l'),
  ]) {
    await presenter.keyboard.press(key);
    await presenter.waitForTimeout(100);
    await rest();
  }
  if (!hasMap) return;
  await select(presenter, rest);
  await presenter.keyboard.press('c');
  await sweep(presenter);
  await presenter.keyboard.press('e');
  await drag(presenter);
  await presenter.keyboard.press('e');
  await rest();
  await drag(presenter);
  await presenter.waitForTimeout(500);
  await rest();
}

/** Chooses what is drawn on the presenter's map, one thing after another. @param {Page} page @param {() => Promise<void>} rest */
async function select(page, rest) {
  await page.keyboard.press(STEP_OF_TWO);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(100);
  await rest();
  await page.keyboard.press('x');
  await rest();
  let selected = '';
  for (let i = 0; i < SELECTIONS; i += 1) {
    const place = await page.evaluate(placeToClick, selected);
    if (place === null) throw new PlainError(`Step ${STEP_OF_TWO} shows nothing that could be selected.`);
    selected = place.project;
    await page.mouse.click(place.x, place.y);
    await page.waitForTimeout(100);
    await rest();
  }
  await page.keyboard.press('x');
  await rest();
}

/** Runs in a window: where a project is drawn that is not selected, where the map is free. @param {string} selected */
function placeToClick(selected) {
  const { map } = Reflect.get(window, 'atlas');
  const box = map.getCanvas().getBoundingClientRect();
  for (const { properties, geometry } of map.queryRenderedFeatures()) {
    const { project } = properties;
    if (project === undefined || project === selected || geometry.type !== 'Point') continue;
    const { x, y } = map.project(geometry.coordinates);
    const at = { x: box.left + x, y: box.top + y };
    const isFree = document.elementFromPoint(at.x, at.y)?.closest('.maplibregl-canvas-container') != null;
    if (isFree) return { project, ...at };
  }
  return null;
}

/** @param {Page[]} pages */
async function rested(...pages) {
  for (const page of pages) await mapSettled(page);
}

/** Runs in a window. */
function forgetMessages() {
  for (const list of Object.values(Reflect.get(window, 'talkMessages'))) list.length = 0;
}

/** @param {Page} page */
async function drag(page) {
  await page.mouse.move(SWEEP.left, SWEEP.top);
  await page.mouse.down();
  await sweep(page);
  await page.mouse.up();
}

/** @param {Page} page */
async function sweep(page) {
  for (let i = 0; i < MOVES; i += 1) {
    const x = SWEEP.left + (SWEEP.width * i) / MOVES;
    await page.mouse.move(x, SWEEP.top + (SWEEP.height / 2) * Math.sin(i / 6));
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

/** @param {Page} from @param {Page} to @returns {Promise<Row[]>} */
async function lags(from, to) {
  const { left } = await from.evaluate(() => Reflect.get(window, 'talkMessages'));
  const { done } = await to.evaluate(() => Reflect.get(window, 'talkMessages'));
  /** @type {Map<string, number>} */
  const doneAt = new Map(done.map((/** @type {{ id: string, at: number }} */ { id, at }) => [id, at]));
  return Object.entries(KINDS).map(([type, kind]) => {
    const waits = left.flatMap((/** @type {{ id: string, type: string, at: number }} */ message) => {
      const at = doneAt.get(message.id);
      return message.type === type && at !== undefined ? [at - message.at] : [];
    });
    return { kind, waits };
  });
}

/** @param {Record<WithoutMap, Row[]>} rows @param {number} load before the first run */
function report({ none, audience, presenter }, load) {
  const cell = (/** @type {number[] | undefined} */ waits) => {
    if (waits === undefined || waits.length === 0) return '–';
    const figures = [percentile(waits, 50), percentile(waits, 95), Math.max(...waits)];
    return `${figures.map((ms) => ms.toFixed(1)).join(' / ')} (${waits.length})`;
  };
  const lines = none.map(
    ({ kind, waits }, i) =>
      `| ${kind} | ${cell(waits)} | ${cell(audience[i]?.waits)} | ${cell(presenter[i]?.waits)} |`,
  );
  return `# How far one window of a talk is behind the other

Measured by \`npm run bench:present-sync\` in one browser with both windows at work: from the moment a message leaves the presenter's window
until the audience's has taken it in, store and camera, in milliseconds: median / 95th percentile / most (messages). The next frame it draws
shows it. At most ${BUDGET_MS} ms at the 95th percentile are allowed. The same once more with a window that has no map shows what of it is the
drawing of maps: these are drawn in software here, both of them by the same ${cpus().length} processors (${cpus()[0]?.model ?? 'unknown'}). Without a map of their own
presenters have nothing to point at. The load of the machine, all programs together, was ${load.toFixed(1)} before it began and
${loadavg()[0]?.toFixed(1)} when it ended; a quiet machine begins near 0.

| | ${Object.values(RUNS).join(' | ')} |
| --- | --- | --- | --- |
${lines.join('\n')}
`;
}
