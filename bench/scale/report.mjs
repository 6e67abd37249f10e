import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../../scripts/project-root.mjs';
import { SETTLE_MS } from '../measure-page.mjs';
import { DEVICE_PIXEL_RATIO, WINDOW } from '../open-browser.mjs';
import { pairRatios } from '../statistics.mjs';
import { BUDGETS } from './budgets.mjs';
import { percentile } from './percentile.mjs';
import { SIZE } from './write-dataset.mjs';

/**
 * @typedef {import('./build-with.mjs').BuildTimes} BuildTimes
 * @typedef {{ bytes: import('./compare.mjs').Bytes, rounds: import('./compare.mjs').Rounds,
 *   builds: { small: BuildTimes, large: BuildTimes }, counts: { small: number, large: number } }} Results
 */

/**
 * Writes docs/scale.md and returns, in words, the byte budget where it is broken.
 * @param {Results} results
 */
export async function writeReport({ bytes, rounds, builds, counts }) {
  const growth = total(bytes.large) - total(bytes.small);
  const isWithin = growth <= BUDGETS.firstLoadGrowthBytes;
  const text = `<!-- Written by \`npm run bench:scale\`; do not edit by hand. -->

# Scale

What ${inThousands(SIZE.projects)} projects cost, measured by \`npm run bench:scale\` in one run: the atlas is built twice, with its own data (${counts.small}
projects) and with a generated dataset (${inThousands(SIZE.projects)} projects, ${inThousands(SIZE.projects * SIZE.claimsPerProject)} claims, ${SIZE.sources} sources, ${SIZE.events} events; always the same
one), and both are used in turn, ${rounds.small.length} rounds of ${rounds.small[0]?.panel.length ?? 0} samples each, every second round in reverse order, a fresh browser each
time, ${cpus().length} processors, no graphics card, window ${WINDOW.width} × ${WINDOW.height} at device pixel ratio ${DEVICE_PIXEL_RATIO}.

## Bytes of a first visit

As sent by the server (brotli, without headers), everything up to ${SETTLE_MS / 1000} s after the first idle map.

| type | own data | generated | growth |
| --- | ---: | ---: | ---: |
${byteRows(bytes)}

Budget: at most ${megabytes(BUDGETS.firstLoadGrowthBytes)} more. It is ${megabytes(growth)} more: **${isWithin ? 'kept' : 'BROKEN'}**.

## Waiting

| what | own data: p50, p95 | generated: p50, p95 | ratio of the medians (range of rounds) | generated, without a map: p50, p95 | budget for p95 | with map, without |
| --- | ---: | ---: | ---: | ---: | ---: | --- |
${[
  interactionRow('opening a panel: click to the paint with its figures', 'panel', rounds, BUDGETS.panelMs),
  interactionRow('moving the time control: input to the next paint', 'time', rounds, BUDGETS.timeMs),
  interactionRow('search: key to the paint with its answer', 'search', rounds, BUDGETS.searchMs),
  idleRow(rounds),
].join('\n')}

From the moment the browser received the input to the first task behind the frame that shows its effect. A project is
opened once only, so every panel waits for its document. The slider is dragged, and every step it hears counts; the map follows
behind the paint. Words are typed into the search key by key. Each begins on a page at rest: the map idle, and its last frames in time;
what a hand meets while the map is still being drawn is longer by what is left of that frame. The times hold for this machine and what else it did
meanwhile: the own data beside them show how much of that there is. Without a map, in a browser that has no graphics at all, is
what the interface takes; the rest is the processor drawing the map and the page by itself.
${unansweredNote(rounds)}${buildSection(builds)}`;
  await writeFile(join(PROJECT_ROOT, 'docs/scale.md'), text);
  console.log(`\n${text}`);
  return isWithin
    ? []
    : [
        `the first load grows by ${megabytes(growth)}, allowed are ${megabytes(BUDGETS.firstLoadGrowthBytes)}`,
      ];
}

/** @param {import('./compare.mjs').Bytes} bytes */
function byteRows({ small, large }) {
  const types = Object.keys(small).filter((type) => small[type] > 0 || large[type] > 0);
  const row = (/** @type {string} */ name, /** @type {number} */ a, /** @type {number} */ b) =>
    `| ${name} | ${kilobytes(a)} | ${kilobytes(b)} | ${kilobytes(b - a)} |`;
  return [
    ...types.map((type) => row(type, small[type], large[type])),
    row('**all**', total(small), total(large)),
  ].join('\n');
}

/**
 * @param {string} title
 * @param {'panel' | 'time' | 'search'} name
 * @param {import('./compare.mjs').Rounds} rounds
 * @param {number} budget
 */
function interactionRow(title, name, { small, large, withoutMap }, budget) {
  const [smallRounds, largeRounds] = [small, large].map((all) => all.map((round) => round[name]));
  const bareSamples = withoutMap.flatMap((round) => round[name]);
  const verdict = (/** @type {number[]} */ samples) =>
    percentile(samples, 95) <= budget ? 'kept' : 'missed';
  const cells = [
    title,
    both(smallRounds.flat()),
    both(largeRounds.flat()),
    ratioOf(smallRounds, largeRounds),
    both(bareSamples),
    `≤ ${budget} ms`,
    `${verdict(largeRounds.flat())}, ${verdict(bareSamples)}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

/** @param {import('./compare.mjs').Rounds} rounds */
function idleRow({ small, large }) {
  const [smallRounds, largeRounds] = [small, large].map((all) => all.map(({ idleMs }) => [idleMs]));
  return `| first idle map | ${both(smallRounds.flat())} | ${both(largeRounds.flat())} | ${ratioOf(smallRounds, largeRounds)} | | | |`;
}

/** @param {number[][]} smallRounds @param {number[][]} largeRounds */
function ratioOf(smallRounds, largeRounds) {
  const medians = (/** @type {number[][]} */ all) => all.map((samples) => percentile(samples, 50));
  const { median, lowest, highest } = pairRatios(medians(largeRounds), medians(smallRounds));
  return `${median.toFixed(2)} (${lowest.toFixed(2)}–${highest.toFixed(2)})`;
}

/** @param {number[]} values */
const both = (values) => `${percentile(values, 50).toFixed(0)} ms, ${percentile(values, 95).toFixed(0)} ms`;

/** @param {import('./compare.mjs').Rounds} rounds */
function unansweredNote({ small, large }) {
  const count = [...small, ...large].reduce((sum, { unanswered }) => sum + unanswered, 0);
  return count === 0
    ? ''
    : `Keys that were overtaken by the next one, or emptied the field, are left out: ${count}.\n`;
}

/** @param {Results['builds']} builds */
function buildSection(builds) {
  const { small, large } = builds;
  const row = (/** @type {string} */ title, /** @type {keyof BuildTimes} */ key) =>
    `| ${title} | ${seconds(small[key])} | ${seconds(large[key])} |`;
  return `
## Building

| what | own data | generated |
| --- | ---: | ---: |
${row('validation, as by `npm run data:check`', 'validationMs')}
${row('production build', 'buildMs')}
${row('compression of its files, downloads left out', 'compressionMs')}
`;
}

/** @param {Record<string, number>} sizes */
const total = (sizes) => Object.values(sizes).reduce((a, b) => a + b, 0);
/** @param {number} bytes */
const kilobytes = (bytes) => `${(Math.round(bytes / 100) / 10 || 0).toFixed(1)} kB`;
/** @param {number} bytes */
const megabytes = (bytes) => `${(bytes / 1e6).toFixed(2)} MB`;
/** @param {number} ms */
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;
/** @param {number} count */
const inThousands = (count) => count.toLocaleString('en');
