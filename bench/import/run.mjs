import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium } from '@playwright/test';
import { BUILD_FOLDER } from '../../scripts/build-atlas.mjs';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';
import { launchOptions } from '../../scripts/launch-options.mjs';
import { PROJECT_ROOT } from '../../scripts/project-root.mjs';
import { startTrace, tasksBetween } from '../measure/trace-tasks.mjs';
import { generatedLines, generatedPoints } from './generate.mjs';
import { SUBJECTS, serveSubjects } from './subjects.mjs';

/**
 * The same generated file in the atlas (the build in dist/) and in bare MapLibre, each in a browser of its own. Files that
 * are not named keep the figures they have, so that the bench can be run in parts.
 * Usage: node bench/import/run.mjs [points-10000 vertices-1000000 …]; ATLAS_BROWSER names the browser.
 */
const ALL_FILES = [10_000, 100_000, 1_000_000].flatMap((count) => [`points-${count}`, `vertices-${count}`]);
const FILES = process.argv.length > 2 ? process.argv.slice(2) : ALL_FILES;
const REPORT = join(PROJECT_ROOT, 'docs/import.md');
const LIMIT_MS = 120_000;
const MEMORY_EVERY_MS = 100;
/** Of the report; rows of a report that had others are measured anew. */
const COLUMNS = 6;

// Whoever ends the bench ends its browsers with it.
process.once('SIGTERM', () => process.exit(143));

/** @typedef {{ wallMs: number, longestTaskMs: number, longestCpuMs: number, peakMiB: number }} Sample */

/** Proportional memory of all renderers below a process, in MiB. @param {number} browserPid */
async function rendererMiB(browserPid) {
  let kib = 0;
  for (const pid of await readdir('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      const command = await readFile(`/proc/${pid}/cmdline`, 'utf8');
      if (!command.includes('--type=renderer') || !(await isBelow(Number(pid), browserPid))) continue;
      const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
      kib += Number(/^Pss:\s+(\d+)/m.exec(rollup)?.[1] ?? 0);
    } catch {
      // It has ended meanwhile.
    }
  }
  return kib / 1024;
}

/** @param {number} pid @param {number} ancestor @returns {Promise<boolean>} */
async function isBelow(pid, ancestor) {
  if (pid === ancestor) return true;
  if (pid <= 1) return false;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  return isBelow(Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]), ancestor);
}

/** @param {keyof typeof SUBJECTS} name @param {string} origin @param {string} file @returns {Promise<Sample>} */
async function measured(name, origin, file) {
  const subject = SUBJECTS[name];
  const server = await chromium.launchServer({
    ...launchOptions(await ensureBrowser()),
    handleSIGTERM: false,
  });
  const pid = server.process().pid ?? 0;
  const browser = await chromium.connect(server.wsEndpoint());
  let peakMiB = 0;
  let isOver = false;
  try {
    const context = await browser.newContext({
      serviceWorkers: 'block',
      viewport: { width: 800, height: 600 },
      deviceScaleFactor: 0.25,
    });
    const page = await context.newPage();
    await page.goto(origin + subject.path);
    await page.waitForFunction(subject.isReady, undefined, { timeout: LIMIT_MS });
    await page.waitForSelector(subject.input, { state: 'attached' });
    const watching = (async () => {
      while (!isOver) {
        peakMiB = Math.max(peakMiB, await rendererMiB(pid));
        await sleep(MEMORY_EVERY_MS);
      }
    })();
    const stop = await startTrace(browser);
    await page.evaluate(() => performance.mark('import-start'));
    const start = performance.now();
    await page.setInputFiles(subject.input, file);
    await page.waitForFunction(subject.isDrawn, undefined, { timeout: LIMIT_MS, polling: 50 });
    const wallMs = performance.now() - start;
    await sleep(500);
    await page.evaluate(() => performance.mark('import-end'));
    isOver = true;
    await watching;
    const tasks = tasksBetween(await stop(), 'import').flat();
    const longest = (/** @type {'wallMs' | 'cpuMs'} */ of) => Math.max(0, ...tasks.map((task) => task[of]));
    return { wallMs, longestTaskMs: longest('wallMs'), longestCpuMs: longest('cpuMs'), peakMiB };
  } finally {
    isOver = true;
    await browser.close();
    await server.close();
  }
}

const { origin, close } = await serveSubjects(BUILD_FOLDER);
const folder = await mkdtemp(join(tmpdir(), 'atlas-import-'));

/** The file's name in the report, and its text. @param {string} file @returns {[string, string]} */
function generated(file) {
  const [, kind = 'points', digits] = /^(?:(points|vertices)-)?(\d+)$/.exec(file) ?? [];
  if (digits === undefined)
    throw new Error(`${file} is no file of the bench, such as points-10000 or vertices-10000`);
  const count = Number(digits);
  const text = kind === 'points' ? generatedPoints(count) : generatedLines(count);
  const size = `${Math.max(1, Math.round(text.length / 1e6))} MB`;
  return [
    `${count.toLocaleString('en')} ${kind === 'points' ? 'points' : 'vertices of lines'}, ${size}`,
    text,
  ];
}

const BUDGETS = 'Budgets: no task over 200 ms, memory at most 1,024 MiB.';

/** What somebody has written below the figures. */
async function remarks() {
  const text = await readFile(REPORT, 'utf8').catch(() => '');
  return (text.split(BUDGETS)[1] ?? '').trimEnd();
}

/** The rows of earlier runs, by what they are of. @returns {Promise<Map<string, string>>} */
async function earlierRows() {
  const text = await readFile(REPORT, 'utf8').catch(() => '');
  const rows = text
    .split('\n')
    .filter((line) => /^\| [\d,]+ (points|vertices)/.test(line) && line.split('|').length === COLUMNS + 2);
  return new Map(rows.map((row) => [keyOf(row), row]));
}

/** What a row is of: file and page. @param {string} row */
const keyOf = (row) => row.split('|').slice(1, 3).join('|').trim();

const rows = await earlierRows();
try {
  for (const name of FILES) {
    const [title, text] = generated(name);
    const file = join(folder, `${name}.geojson`);
    await writeFile(file, text);
    for (const page of /** @type {const} */ (['atlas', 'bare'])) {
      const sample = await measured(page, origin, file).catch((error) => {
        console.warn(`${page}, ${name}: ${error.message}`);
        return null;
      });
      const cells =
        sample === null
          ? ['failed', '', '', '']
          : [sample.wallMs, sample.longestTaskMs, sample.longestCpuMs, sample.peakMiB].map((value) =>
              Math.round(value).toLocaleString('en'),
            );
      const row = `| ${title} | ${page} | ${cells.join(' | ')} |`;
      rows.set(keyOf(row), row);
      console.log(row);
    }
  }
} finally {
  close();
  await rm(folder, { recursive: true });
}

/** By what is counted, then by how many, the atlas first. @param {string} row */
const orderOf = (row) =>
  (row.includes('vertices') ? 1e9 : 0) + Number.parseInt(row.slice(2).replaceAll(',', ''), 10);
const table = [...rows.values()].sort((a, b) => orderOf(a) - orderOf(b) || keyOf(a).localeCompare(keyOf(b)));
await writeFile(
  REPORT,
  `# Large imports, measured

The same generated GeoJSON in the atlas and in bare MapLibre (the parsed file as a \`geojson\` source), one right after the other,
each in a fresh Chromium with software drawing, 800×600 at a pixel ratio of 0.25. Memory is the peak of the renderer (proportional
set size), the worker included. Tasks are those of the page's main thread: by the clock, which a busy machine makes longer, and by the
time of the processor. Written by \`npm run bench:import\`.

| file | page | file to drawn map, ms | longest task, ms | longest by processor, ms | peak memory, MiB |
| --- | --- | ---: | ---: | ---: | ---: |
${table.join('\n')}

${BUDGETS}${await remarks()}
`,
);
