import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { VIEW } from '../compare-pages.mjs';
import { framesOf } from '../gestures.mjs';
import { generatedLines } from '../import/generate.mjs';
import { SUBJECTS, serveSubjects } from '../import/subjects.mjs';
import { mapSettled } from '../interactions/settle.mjs';
import { measurePage, SETTLE_MS } from '../measure-page.mjs';
import { measureUse } from '../measure-use.mjs';
import { openBrowser } from '../open-browser.mjs';
import { pageProbe } from '../page-probe.mjs';
import { percentile } from '../scale/percentile.mjs';
import { serveCounted } from '../serve-counted.mjs';

/**
 * @typedef {{ idleMs: number, select: number, search: number, filter: number, time: number, frameMs: number, bareIdleMs: number,
 *   bareFrameMs: number }} AtSize in milliseconds; waiting is the median, idle is to the first idle map, or from the file to the drawn map
 */

const LIMIT_MS = 240_000;
const VIEWPORT = { width: 1280, height: 800 };

/**
 * @param {{ folders: import('./build-sizes.mjs').SizeFolders, browserPath: string | undefined, samples: number }} options
 * @returns {Promise<AtSize>}
 */
export async function measureProjects({ folders, browserPath, samples }) {
  const atlas = await serveCounted(folders.atlas);
  const scene = await serveCounted(folders.sameScene, { isBare: true });
  try {
    const gestures = /** @type {const} */ (['drag']);
    const sceneUrl = `${scene.url}bench/same-scene/index.html${VIEW}`;
    const bare = await measurePage({ url: sceneUrl, browserPath, viewport: VIEWPORT, gestures });
    const own = await measurePage({ url: `${atlas.url}?inspect${VIEW}`, browserPath, gestures });
    return {
      idleMs: own.idleMs,
      ...(await waitsOf({ url: atlas.url, browserPath, samples })),
      frameMs: own.frames.drag?.mean ?? Number.NaN,
      bareIdleMs: bare.idleMs,
      bareFrameMs: bare.frames.drag?.mean ?? Number.NaN,
    };
  } finally {
    await Promise.all([atlas.close(), scene.close()]);
  }
}

/**
 * A file of lines with so many vertices, brought into the atlas and into bare MapLibre.
 * @param {{ buildFolder: string, vertices: number, browserPath: string | undefined, samples: number }} options
 * @returns {Promise<AtSize>}
 */
export async function measureImport({ buildFolder, vertices, browserPath, samples }) {
  const { origin, close } = await serveSubjects(buildFolder);
  const folder = await mkdtemp(join(tmpdir(), 'atlas-growth-'));
  const file = join(folder, 'lines.geojson');
  await writeFile(file, generatedLines(vertices));
  try {
    const bare = await importOnce({ name: 'bare', origin, file, browserPath });
    const own = await importOnce({ name: 'atlas', origin, file, browserPath });
    const waits = await waitsOf({
      url: `${origin}/atlas/`,
      browserPath,
      samples,
      prepare: (page) => bringIn(page, file),
    });
    return {
      idleMs: own.drawnMs,
      ...waits,
      frameMs: own.frameMs,
      bareIdleMs: bare.drawnMs,
      bareFrameMs: bare.frameMs,
    };
  } finally {
    close();
    await rm(folder, { recursive: true });
  }
}

/** Medians. What cannot be used at a size has none, and the rest of the size still counts. @param {Parameters<typeof measureUse>[0]} options */
async function waitsOf(options) {
  const { select, search, filter, time } = await measureUse({ ...options, isGrowth: true }).catch((error) => {
    console.warn(`not used: ${error instanceof Error ? error.message : error}`);
    return { select: [], search: [], filter: [], time: [] };
  });
  const middle = (/** @type {number[]} */ values) => percentile(values, 50);
  return { select: middle(select), search: middle(search), filter: middle(filter), time: middle(time) };
}

/** @param {{ name: keyof typeof SUBJECTS, origin: string, file: string, browserPath: string | undefined }} options */
async function importOnce({ name, origin, file, browserPath }) {
  const subject = SUBJECTS[name];
  const { browser, page } = await openBrowser({ browserPath, probes: [pageProbe] });
  try {
    await page.goto(origin + subject.path);
    await page.waitForFunction(subject.isReady, undefined, { timeout: LIMIT_MS });
    await page.waitForSelector(subject.input, { state: 'attached' });
    const startedAt = performance.now();
    await page.setInputFiles(subject.input, file);
    await page.waitForFunction(subject.isDrawn, undefined, { timeout: LIMIT_MS, polling: 50 });
    const drawnMs = performance.now() - startedAt;
    await sleep(SETTLE_MS);
    const stage = await page.evaluate(() => window.atlasBench.findStage());
    const { mean } = await framesOf('drag', { browser, page, stage });
    return { drawnMs, frameMs: mean };
  } finally {
    await browser.close();
  }
}

/** Opens the tool for files, brings one in and closes the tool: what was imported stays. @param {import('@playwright/test').Page} page @param {string} file */
async function bringIn(page, file) {
  const address = await page.evaluate(() => {
    const before = location.hash;
    location.hash = `${before}${before === '' ? '' : '&'}tool=files`;
    return before;
  });
  await page.waitForSelector(SUBJECTS.atlas.input, { state: 'attached' });
  await page.setInputFiles(SUBJECTS.atlas.input, file);
  await page.waitForFunction(SUBJECTS.atlas.isDrawn, undefined, { timeout: LIMIT_MS, polling: 50 });
  await page.evaluate((before) => {
    location.hash = before;
  }, address);
  await page.waitForSelector(SUBJECTS.atlas.input, { state: 'detached' });
  await mapSettled(page);
}
