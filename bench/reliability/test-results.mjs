import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowser } from '../../scripts/ensure-browser.mjs';
import { PlainError } from '../../scripts/plain-error.mjs';
import { PROJECT_ROOT } from '../../scripts/project-root.mjs';
import { runCommand } from '../../scripts/run-command.mjs';
import { findToolNode } from '../../scripts/tool-node.mjs';

/**
 * @typedef {{ entrance: string, cases: number }} Fuzzed
 * @typedef {{ entrance: string, strings: number }} Hostile
 * @typedef {{ of: string, runs: number }} Modelled
 * @typedef {{ seconds: number, fuzzed: Fuzzed[], hostile: Hostile[], modelled: Modelled[] }} UnitResults
 * @typedef {{ title: string, file: string, seconds: number }} BrowserTest
 */

/** What tests count with is what marks them. */
const COUNTS_WITH = /support\/fuzz\.ts/;
const BROWSER_SPECS = [
  'tests/browser/faults',
  'tests/browser/model.spec.ts',
  'tests/browser/hostile.spec.ts',
];

/** Runs the unit tests that count their cases. @returns {Promise<UnitResults>} */
export async function runUnitTests() {
  const report = await reportOf(async (file) =>
    runTool('vitest/vitest.mjs', [
      'run',
      ...(await countingTests()),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ]),
  );
  /** @type {{ status: string, meta: { fuzz?: Fuzzed, hostile?: Hostile, model?: Modelled } }[]} */
  const tests = report.testResults.flatMap((/** @type {any} */ file) => file.assertionResults);
  if (!report.success) throw new PlainError('A test has failed: there is nothing to write of reliability.');
  const starts = report.testResults.map((/** @type {any} */ file) => file.startTime);
  const ends = report.testResults.map((/** @type {any} */ file) => file.endTime);
  return {
    seconds: (Math.max(...ends) - Math.min(...starts)) / 1000,
    fuzzed: tests.flatMap(({ meta }) => meta.fuzz ?? []),
    hostile: tests.flatMap(({ meta }) => meta.hostile ?? []),
    modelled: tests.flatMap(({ meta }) => meta.model ?? []),
  };
}

/** Runs the browser tests of faults, of the model and of hostile content, on the build there is. @returns {Promise<BrowserTest[]>} */
export async function runBrowserTests() {
  const browser = await ensureBrowser();
  const report = await reportOf((file) =>
    runTool(
      '@playwright/test/cli.js',
      ['test', '--project=browser', ...BROWSER_SPECS, '--reporter=list,json'],
      {
        ATLAS_BROWSER: browser,
        PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      },
    ),
  );
  const specs = report.suites.flatMap(specsOf);
  const failed = specs.filter(({ ok }) => !ok);
  if (failed.length > 0)
    throw new PlainError(`Failed in the browser: ${failed.map(({ title }) => title).join('; ')}`);
  return specs
    .map(({ title, file, tests }) => ({
      title,
      file,
      seconds: (tests[0]?.results.at(-1)?.duration ?? 0) / 1000,
    }))
    .sort((a, b) => a.file.localeCompare(b.file) || a.title.localeCompare(b.title));
}

/**
 * @param {any} suite
 * @returns {{ title: string, ok: boolean, file: string, tests: { results: { duration: number }[] }[] }[]}
 */
function specsOf(suite) {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}

async function countingTests() {
  const folder = join(PROJECT_ROOT, 'tests/unit');
  const files = (await readdir(folder, { recursive: true }))
    .filter((name) => name.endsWith('.test.ts'))
    .sort();
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  return files.filter((_, i) => COUNTS_WITH.test(texts[i] ?? '')).map((file) => `tests/unit/${file}`);
}

/** @param {string} tool @param {string[]} args @param {Record<string, string>} [env] */
async function runTool(tool, args, env) {
  return runCommand(await findToolNode(), [join(PROJECT_ROOT, 'node_modules', tool), ...args], { env });
}

/** @param {(file: string) => Promise<unknown>} run @returns {Promise<any>} */
async function reportOf(run) {
  const folder = await mkdtemp(join(tmpdir(), 'araz-atlas-'));
  try {
    const file = join(folder, 'report.json');
    await run(file);
    return JSON.parse(await readFile(file, 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
