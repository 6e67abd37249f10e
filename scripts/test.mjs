import './node-version.mjs';
import { ensureInstalled } from './install.mjs';
import { PlainError } from './plain-error.mjs';
import { PARTS } from './test-parts.mjs';
import { findToolNode } from './tool-node.mjs';

/** @typedef {{ title: string, passed: number, failed: number, seconds: number }} Result */

// `npm test` runs every part, whatever failed before; `npm test -- unit browser` runs only those.
const results = await runAll(process.argv.slice(2)).catch((error) => {
  explain(error);
  return [{ title: 'preparation', passed: 0, failed: 1, seconds: 0 }];
});
printSummary(results);
process.exitCode = results.some((result) => result.failed > 0) ? 1 : 0;

/**
 * @param {string[]} wanted the parts named on the command line; none means all
 * @returns {Promise<Result[]>}
 */
async function runAll(wanted) {
  const known = [...new Set(PARTS.flatMap((part) => part.names))];
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown) throw new PlainError(`There is no part "${unknown}". The parts are: ${known.join(', ')}.`);

  await ensureInstalled();
  const node = await findToolNode();
  const done = [];
  let isBuilt = false;
  for (const part of PARTS) {
    const selected = part.names.filter((name) => wanted.length === 0 || wanted.includes(name));
    if (selected.length === 0) continue;
    const result = await runPart(part, { node, selected, isBuilt });
    if (part.makesBuild) isBuilt = result.failed === 0;
    done.push(result);
  }
  return done;
}

/**
 * @param {import('./test-parts.mjs').Part} part
 * @param {{ node: string, selected: string[], isBuilt: boolean }} run
 * @returns {Promise<Result>}
 */
async function runPart(part, { node, selected, isBuilt }) {
  console.log(`\n=== ${part.title}`);
  const startedAt = performance.now();
  const counts = await runCounted(part, { node, selected, isBuilt });
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(`=== ${part.title}: ${counts.failed > 0 ? 'FAILED' : 'ok'} after ${seconds.toFixed(1)} s`);
  return { title: part.title, ...counts, seconds };
}

/**
 * A part that throws, or whose build is missing, is one failure; the others still run.
 * @param {import('./test-parts.mjs').Part} part
 * @param {{ node: string, selected: string[], isBuilt: boolean }} run
 */
async function runCounted(part, { node, selected, isBuilt }) {
  if (part.needsBuild && !isBuilt) {
    console.error('Not run: there is no build to test.');
    return { passed: 0, failed: 1 };
  }
  try {
    return await part.run({ node, selected });
  } catch (error) {
    explain(error);
    return { passed: 0, failed: 1 };
  }
}

/** @param {unknown} error */
function explain(error) {
  console.error(error instanceof PlainError ? error.message : error);
}

/**
 * A table for people; the last line is for machines too and keeps its form.
 * @param {Result[]} rows
 */
function printSummary(rows) {
  const width = Math.max(...rows.map((row) => row.title.length));
  console.log(`\n${'part'.padEnd(width)}  result  passed  failed  seconds`);
  for (const { title, passed, failed, seconds } of rows) {
    const cells = [passed, failed, seconds.toFixed(1)].map((cell, i) => String(cell).padStart(i < 2 ? 6 : 7));
    console.log(`${title.padEnd(width)}  ${failed > 0 ? 'FAILED' : 'ok    '}  ${cells.join('  ')}`);
  }
  const total = (/** @type {'passed' | 'failed'} */ key) => rows.reduce((sum, row) => sum + row[key], 0);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
}
