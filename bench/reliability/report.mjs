import { verdictOf } from '../goals.mjs';
import { dataRatio, growthByKind } from '../heap-by-kind.mjs';

/**
 * @typedef {import('./test-results.mjs').UnitResults} UnitResults
 * @typedef {import('./test-results.mjs').BrowserTest} BrowserTest
 * @typedef {{ minutes: number, seed: number, processors: number, budget: number, ratio: number, errors: string[], done: Record<string, number>,
 *   leftOut: Record<string, number>, samples: { minute: number, heapMegabytes: number, nodes: number, listeners: number, operations: number,
 *   kinds?: import('../heap-by-kind.mjs').HeapKinds }[] }} Soak
 * @typedef {{ connections: number, seconds: number, rows: { server: string, name: string, requestsPerSecond: number, p95Milliseconds: number,
 *   errors: Record<string, number> }[] }} Load
 */

const FAULT = /^fault: /;
/** What is fetched and compiled once has been by then, most likely: each of twenty kinds of things has been done some fifty times. */
const SETTLED_MINUTE = 10;

/**
 * @param {{ unit: UnitResults, browser: BrowserTest[] }} tests
 * @param {Soak | null} soak
 * @param {Load | null} load
 * @returns {string} the page docs/reliability.md
 */
export function reportOf({ unit, browser }, soak, load) {
  const faults = browser.filter(({ title }) => FAULT.test(title));
  const others = browser.filter(({ title }) => !FAULT.test(title));
  const cases = unit.fuzzed.reduce((total, fuzzed) => total + fuzzed.cases, 0);
  return `<!-- Written by \`npm run docs:reliability\`; do not edit by hand. -->

# Reliability

What the atlas was attacked with, and what it was put through. Every figure comes from a run: \`npm run docs:reliability\` runs the tests named
here and reads what \`npm run bench:soak\` and \`npm run bench:load\` have left. A test that fails stops it, so everything listed passed.

## Anything at every entrance

${cases.toLocaleString('en')} random cases in one run of ${unit.seconds.toFixed(0)} s, the same in every run unless \`ATLAS_FUZZ_SEED\` asks for others. In every one of them the page goes on: what comes from outside is read, or
refused with its reason; nothing throws; nothing that was measured is lost, and a good record beside a broken one is still there.

| entrance | cases |
| --- | ---: |
${unit.fuzzed.map(({ entrance, cases: count }) => `| ${entrance} | ${count.toLocaleString('en')} |`).join('\n')}

## Hostile texts

One list (\`tests/support/hostile-strings.ts\`): HTML, SVG and scripts in names, links that are scripts, keys that reach for prototypes, formulas of
spreadsheets, XML entities, archives that swell, deep nesting, overlong texts and halves of characters. Each is tried at each place of each
entrance, as a value and as the name of one; the number is how many trials that made.

| entrance | trials |
| --- | ---: |
${unit.hostile.map(({ entrance, strings }) => `| ${entrance} | ${strings.toLocaleString('en')} |`).join('\n')}

## Beside a plain account of it

Random sequences of what somebody does, beside a model that is simple enough to be right; after each step both have to agree.

| what | sequences |
| --- | ---: |
${unit.modelled.map(({ of, runs }) => `| ${of} | ${runs.toLocaleString('en')} |`).join('\n')}

In the browser:

${listOf(others.map(({ title }) => title))}

## Faults

Each is made in a real browser, and ends in work kept and a sentence somebody can act on.

${listOf(faults.map(({ title }) => title.replace(FAULT, '')))}

## Long use

${soak === null ? 'Not run yet: `npm run bench:soak`.' : soakText(soak)}

## Load

${load === null ? 'Not run yet: `npm run bench:load`.' : loadText(load)}
`;
}

/** @param {readonly string[]} titles */
function listOf(titles) {
  return titles.length === 0 ? 'Not run yet.' : titles.map((title) => `- ${title}`).join('\n');
}

/** @param {Soak} soak */
function soakText({ minutes, seed, processors, budget, ratio, errors, done, leftOut, samples }) {
  const sum = (/** @type {Record<string, number>} */ counts) =>
    Object.values(counts).reduce((a, b) => a + b, 0);
  const shown = samples.filter(({ minute }) => minute === 1 || minute % 5 === 0 || minute === minutes);
  const rows = shown.map(({ minute, heapMegabytes, nodes, listeners, operations }) =>
    [
      '',
      minute,
      operations,
      `${heapMegabytes.toFixed(1)} MB`,
      nodes.toLocaleString('en'),
      listeners.toLocaleString('en'),
      '',
    ]
      .join(' | ')
      .trim(),
  );
  return `\`npm run bench:soak\`: one page used at random for ${minutes} minutes without being loaded again (seed ${seed}, ${processors} processors): ${sum(done).toLocaleString('en')} things done, among them rows,
map, search, languages, days, tools, files and talks; ${sum(leftOut).toLocaleString('en')} that could not be done at that moment. The first minute begins with a tour: every project,
five pages, four tools, two talks and four languages are opened, and each kind of thing is done eight times (not counted), so that most of what is fetched and
compiled when it is first wanted is in the first reading. Memory is taken after the browser has been told to
collect what nobody needs, in the same state of the page each time.

| minute | done so far | heap | nodes | listeners |
| ---: | ---: | ---: | ---: | ---: |
${rows.join('\n')}

Errors in the console: **${errors.length}**. Heap at the end: **${ratio.toFixed(2)} ×** that after one minute; the goal is ${budget} ×: **${verdictOf('heap', ratio)}**; what is not compiled code: **${dataRatio(samples).toFixed(2)} ×**.${laterText(samples)} ${growthByKind(samples)}`;
}

/**
 * In its first minutes a page fetches and compiles what it has not needed before; what it holds on to would go on growing.
 * @param {Soak['samples']} samples
 */
function laterText(samples) {
  const [early, last] = [samples.find(({ minute }) => minute === SETTLED_MINUTE), samples.at(-1)];
  if (early === undefined || last === undefined || last === early) return '';
  const ratio = last.heapMegabytes / early.heapMegabytes;
  return ` Against minute ${SETTLED_MINUTE}, after ${early.operations.toLocaleString('en')} things, it is ${ratio.toFixed(2)} ×.`;
}

/** @param {Load} load */
function loadText({ connections, seconds, rows }) {
  const failed = (/** @type {Record<string, number>} */ errors) =>
    Object.values(errors).reduce((a, b) => a + b, 0);
  const lines = rows.map(
    ({ server, name, requestsPerSecond, p95Milliseconds, errors }) =>
      `| ${server} | ${name} | ${Math.round(requestsPerSecond).toLocaleString('en')} | ${p95Milliseconds.toFixed(0)} ms | ${failed(errors)} |`,
  );
  return `\`npm run bench:load\`, all of it in [load.md](load.md): ${connections.toLocaleString('en')} connections that stay open, ${seconds} s for each file.

| server | file | requests/s | p95 | errors |
| --- | --- | ---: | ---: | ---: |
${lines.join('\n')}`;
}
