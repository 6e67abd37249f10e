import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildAtlas } from './build-atlas.mjs';
import { buildUsbEdition } from './build-usb-edition.mjs';
import { filesThatDiffer } from './compare-builds.mjs';
import { ensureBrowser } from './ensure-browser.mjs';
import { ensureNginx } from './ensure-nginx.mjs';
import { PROJECT_ROOT } from './project-root.mjs';
import { runCommand } from './run-command.mjs';
import { countPlaywright, countVitest } from './test-counts.mjs';

/**
 * @typedef {{ passed: number, failed: number }} Counts
 * @typedef {{ node: string, selected: string[] }} Run
 * @typedef {{ title: string, names: string[], makesBuild?: boolean, needsBuild?: boolean, run: (run: Run) => Promise<Counts> }} Part
 */

/** The files behind the tools' commands: run with a Node.js of our choice, which the links in .bin do not allow. */
const TOOLS = {
  biome: '@biomejs/biome/bin/biome',
  tsc: 'typescript/bin/tsc',
  knip: 'knip/bin/knip.js',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
};

/** Everything `npm test` does, in order. `names` are what `npm test -- NAME` selects. @type {Part[]} */
export const PARTS = [
  { title: 'format and lint (biome)', names: ['lint'], run: (run) => runCheck(run, 'biome', ['check']) },
  { title: 'types (tsc)', names: ['types'], run: (run) => runCheck(run, 'tsc', ['-p', 'tsconfig.json']) },
  {
    title: 'types without the DOM (tsc)',
    names: ['types'],
    run: (run) => runCheck(run, 'tsc', ['-p', 'tsconfig.pure.json']),
  },
  {
    title: 'types of the service worker (tsc)',
    names: ['types'],
    run: (run) => runCheck(run, 'tsc', ['-p', 'tsconfig.worker.json']),
  },
  {
    title: 'unused files, exports, packages (knip)',
    names: ['unused'],
    run: (run) => runCheck(run, 'knip', []),
  },
  { title: 'unit, data, architecture (vitest)', names: ['unit', 'data', 'architecture'], run: runVitest },
  {
    title: 'production build and the edition in one file (vite)',
    names: ['build', 'browser', 'visual'],
    makesBuild: true,
    run: runBuild,
  },
  {
    title: 'the same build again, byte for byte',
    names: ['build'],
    needsBuild: true,
    run: runSameBuild,
  },
  {
    title: 'browser, visual (playwright)',
    names: ['browser', 'visual'],
    needsBuild: true,
    run: runPlaywright,
  },
];

/**
 * A tool that has no tests of its own counts as one.
 * @param {Run} run
 * @param {keyof typeof TOOLS} tool
 * @param {string[]} args
 */
async function runCheck(run, tool, args) {
  const code = await runTool(run.node, tool, args);
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runBuild() {
  await buildAtlas();
  await buildUsbEdition();
  return { passed: 1, failed: 0 };
}

async function runSameBuild() {
  const differing = await filesThatDiffer();
  if (differing.length === 0) return { passed: 1, failed: 0 };
  console.error(`Built twice, these files differ: ${differing.join(', ')}`);
  return { passed: 0, failed: 1 };
}

/** @param {Run} run */
function runVitest({ node, selected }) {
  return withReportFile(async (file) => {
    const projects = selected.flatMap((name) => ['--project', name]);
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
    const code = await runTool(node, 'vitest', ['run', ...projects, ...reporters]);
    return countVitest(await readReport(file), code);
  });
}

/** @param {Run} run */
async function runPlaywright({ node, selected }) {
  const browser = await ensureBrowser();
  const nginx = await ensureNginx();
  if (nginx === undefined)
    console.warn('nginx is not to be had here: the tests go through the server of npm start.');
  return withReportFile(async (file) => {
    const projects = selected.flatMap((name) => ['--project', name]);
    const code = await runTool(node, 'playwright', ['test', ...projects, '--reporter=list,json'], {
      ATLAS_BROWSER: browser,
      ATLAS_NGINX: nginx,
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    });
    return countPlaywright(await readReport(file), code);
  });
}

/**
 * @param {string} node
 * @param {keyof typeof TOOLS} tool
 * @param {string[]} args
 * @param {Record<string, string | undefined>} [env]
 */
function runTool(node, tool, args, env) {
  return runCommand(node, [join(PROJECT_ROOT, 'node_modules', TOOLS[tool]), ...args], { env });
}

/**
 * Gives a test runner a place for its machine-readable report, gone afterwards.
 * @template T
 * @param {(file: string) => Promise<T>} use
 */
async function withReportFile(use) {
  const folder = await mkdtemp(join(tmpdir(), 'araz-atlas-'));
  try {
    return await use(join(folder, 'report.json'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * A runner that broke down leaves no report, or half of one; both count as none.
 * @param {string} file
 */
async function readReport(file) {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch {
    return undefined;
  }
}
