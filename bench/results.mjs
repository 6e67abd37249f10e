import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../scripts/project-root.mjs';

/** What was measured, in full: the report and the chart are written from it. */
const FILE = join(PROJECT_ROOT, 'docs/performance.json');

/**
 * @typedef {{ day: string, processors: number }} Run
 * @typedef {object} Results each part from the run that measured it last
 * @property {Run & import('./compare-pages.mjs').Pages} [pages]
 * @property {Run & import('./measure-use.mjs').Use} [use]
 * @property {Run & { phases: Record<string, import('./measure-use.mjs').Tasks> }} [tasks]
 * @property {Run & { readings: import('./measure-heap.mjs').Reading[] }} [heap]
 * @property {Run & import('./lighthouse/measure-lighthouse.mjs').Lighthouse} [lighthouse]
 * @property {Record<string, Run & import('./growth/measure-growth.mjs').AtSize>} [projects] by their number
 * @property {Record<string, Run & import('./growth/measure-growth.mjs').AtSize>} [vertices] by their number
 */

/** @returns {Promise<Results>} */
export async function readResults() {
  const text = await readFile(FILE, 'utf8').catch(() => '{}');
  return JSON.parse(text);
}

/**
 * Puts what was just measured in the place of what was there of it.
 * @param {Partial<Results>} measured
 * @returns {Promise<Results>}
 */
export async function mergeResults(measured) {
  const before = await readResults();
  const results = {
    ...before,
    ...measured,
    projects: { ...before.projects, ...measured.projects },
    vertices: { ...before.vertices, ...measured.vertices },
  };
  await writeFile(FILE, `${JSON.stringify(results, shortened, 1)}\n`);
  return results;
}

/** The day and the machine of a part. @returns {Run} */
export function thisRun() {
  return { day: new Date().toISOString().slice(0, 10), processors: cpus().length };
}

/** Hundredths of a millisecond are noise. @param {string} _key @param {unknown} value */
function shortened(_key, value) {
  return typeof value === 'number' ? Math.round(value * 100) / 100 : value;
}
