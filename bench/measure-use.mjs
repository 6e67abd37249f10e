import { setTimeout as sleep } from 'node:timers/promises';
import { VIEW } from './compare-pages.mjs';
import { framesOf, GESTURES } from './gestures.mjs';
import { measureFilter } from './interactions/filter.mjs';
import { measureLanguage } from './interactions/language.mjs';
import { paintProbe } from './interactions/paint-probe.mjs';
import { measurePanels } from './interactions/panels.mjs';
import { measureSearch } from './interactions/search.mjs';
import { mapIdle, mapSettled, pageSettled, takeSamples } from './interactions/settle.mjs';
import { measureSteps } from './interactions/step.mjs';
import { measureTime } from './interactions/time.mjs';
import { startTrace, tasksBetween } from './measure/trace-tasks.mjs';
import { SETTLE_MS } from './measure-page.mjs';
import { openBrowser } from './open-browser.mjs';
import { pageProbe } from './page-probe.mjs';
import { serveCounted } from './serve-counted.mjs';

/** @typedef {import('@playwright/test').Page} Page */

export const INTERACTIONS = /** @type {const} */ (['select', 'search', 'filter', 'language', 'time', 'step']);
const TALK = '#story=missing-link&step=1';
const PAST_DAY = '#known=2024-05-20';
/** Each language twice as the one that is left and the one that is come to. */
const LANGUAGE_SAMPLES = 8;

/**
 * @typedef {(typeof INTERACTIONS)[number]} Interaction
 * @typedef {Record<Interaction, number[]>} Latencies in milliseconds
 * @typedef {{ atlas: Latencies[], bare: number[][], bareAgain: number[][] }} Use
 * @typedef {{ tasks: number, over50: number, longestMs: number, over50Cpu: number, longestCpuMs: number }} Tasks of the main thread:
 *   by the clock, and by processor time, which waiting for graphics does not lengthen
 */

/**
 * Uses the atlas, by turns with the bare page of the same scene, on which a click changes one word: what a click costs there is
 * what this machine takes to show anything.
 * @param {{ folders: { atlas: string, sameScene: string }, browserPath: string | undefined, rounds: number, samples: number }} options
 * @returns {Promise<Use>}
 */
export async function compareUse({ folders, browserPath, rounds, samples }) {
  const atlas = await serveCounted(folders.atlas);
  const scene = await serveCounted(folders.sameScene, { isBare: true });
  try {
    /** @type {Use} */
    const use = { atlas: [], bare: [], bareAgain: [] };
    const click = () =>
      measureBareClicks({ url: `${scene.url}bench/same-scene/index.html${VIEW}`, browserPath, samples });
    for (let round = 0; round < rounds; round += 1) {
      use.bare.push(await click());
      const latencies = await measureUse({ url: atlas.url, browserPath, samples });
      use.atlas.push(latencies);
      use.bareAgain.push(await click());
      const words = INTERACTIONS.map((name) => `${name} ${latencies[name].map(Math.round).join(' ')}`);
      console.log(`use ${round + 1}/${rounds}  ${words.join('  ')}`);
    }
    return use;
  } finally {
    await Promise.all([atlas.close(), scene.close()]);
  }
}

/**
 * Everything a visitor does, once, and how long the tasks of the main thread are meanwhile.
 * @param {{ folder: string, browserPath: string | undefined, samples: number }} options
 * @returns {Promise<Record<string, Tasks>>}
 */
export async function measureTasks({ folder, browserPath, samples }) {
  const server = await serveCounted(folder);
  /** @type {Record<string, Tasks>} */
  const tasks = {};
  try {
    await measureUse({
      url: server.url,
      browserPath,
      samples,
      hasGestures: true,
      phase: async (name, { browser, page }, act) => {
        const stop = await startTrace(browser);
        await page.evaluate((mark) => performance.mark(mark), `${name}-start`);
        const result = await act();
        await page.evaluate((mark) => performance.mark(mark), `${name}-end`);
        tasks[name] = summaryOf(tasksBetween(await stop(), name, { withoutDriver: true }).flat());
        console.log(`tasks  ${name}  longest ${Math.round(tasks[name].longestMs)} ms`);
        return result;
      },
    });
    return tasks;
  } finally {
    await server.close();
  }
}

/** @param {import('./measure/trace-tasks.mjs').Task[]} tasks @returns {Tasks} */
function summaryOf(tasks) {
  const [wall, cpu] = [tasks.map(({ wallMs }) => wallMs), tasks.map(({ cpuMs }) => cpuMs)];
  const isLong = (/** @type {number} */ ms) => ms > 50;
  return {
    tasks: tasks.length,
    over50: wall.filter(isLong).length,
    longestMs: Math.max(0, ...wall),
    over50Cpu: cpu.filter(isLong).length,
    longestCpuMs: Math.max(0, ...cpu),
  };
}

/**
 * @template T
 * @typedef {(name: string, where: { browser: import('@playwright/test').Browser, page: Page }, act: () => Promise<T>) => Promise<T>} Phase
 */

/**
 * @param {{ url: string, browserPath: string | undefined, samples: number, hasGestures?: boolean, isGrowth?: boolean, phase?: Phase<any>,
 *   prepare?: (page: Page) => Promise<void> }} options `prepare` runs on each page once it has come to rest; growth is not asked
 *   of the languages and the talk, which generated data do not have
 * @returns {Promise<Latencies>}
 */
export async function measureUse({
  url,
  browserPath,
  samples,
  hasGestures = false,
  isGrowth = false,
  phase = (_name, _where, act) => act(),
  prepare = async () => {},
}) {
  const { browser, page } = await openBrowser({ browserPath, probes: [paintProbe, pageProbe] });
  const during = (/** @type {string} */ name, /** @type {() => Promise<any>} */ act) =>
    phase(name, { browser, page }, act);
  try {
    await openAt(page, `${url}?inspect${VIEW}`);
    await prepare(page);
    const select = await during('select', () => measurePanels(page, samples));
    const search = await during('search', async () => (await measureSearch(page, 2 * samples)).answered);
    const filter = await during('filter', () => measureFilter(page, samples));
    const language = isGrowth ? [] : await during('language', () => measureLanguage(page, LANGUAGE_SAMPLES));
    if (hasGestures) {
      const stage = await page.evaluate(() => window.atlasBench.findStage());
      for (const gesture of GESTURES)
        await during(gesture, () => framesOf(gesture, { browser, page, stage }));
    }
    await openAt(page, `${url}?inspect${PAST_DAY}`);
    await prepare(page);
    const time = await during('time', () => measureTime(page, 2 * samples));
    if (isGrowth) return { select, search, filter, language, time, step: [] };
    await openAt(page, `${url}?inspect${TALK}`);
    const step = await during('step', () => measureSteps(page, samples));
    return { select, search, filter, language, time, step };
  } finally {
    await browser.close();
  }
}

/** Loads a page even where only the part behind # is another one. @param {Page} page @param {string} address */
async function openAt(page, address) {
  await page.goto('about:blank');
  await page.goto(address, { waitUntil: 'commit' });
  await mapIdle(page);
  // The world beyond the first view is still to come.
  await sleep(SETTLE_MS);
  await mapSettled(page);
}

/** @param {{ url: string, browserPath: string | undefined, samples: number }} options */
async function measureBareClicks({ url, browserPath, samples }) {
  const { browser, page } = await openBrowser({ browserPath, probes: [paintProbe, pageProbe] });
  try {
    await page.goto(url, { waitUntil: 'commit' });
    await page.waitForFunction(() => window.atlasBench.markTime('map-idle') !== undefined);
    await sleep(SETTLE_MS);
    await page.evaluate(() => {
      const button = document.body.appendChild(document.createElement('button'));
      button.style.cssText =
        'position: fixed; inset: 8px auto auto 8px; inline-size: 200px; block-size: 40px';
      let clicks = 0;
      button.addEventListener('click', () => {
        clicks += 1;
        button.textContent = String(clicks);
      });
    });
    for (let i = 0; i < samples; i += 1) {
      await pageSettled(page);
      await page.evaluate(() => window.paintProbe.untilReadsOtherwise('click', 'click', 'button'));
      await page.locator('body > button').click();
    }
    await pageSettled(page);
    return (await takeSamples(page)).map(({ ms }) => ms);
  } finally {
    await browser.close();
  }
}
