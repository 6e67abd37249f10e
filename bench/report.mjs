import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { PROJECT_ROOT } from '../scripts/project-root.mjs';
import { BUDGETS } from './budgets.mjs';
import { DEVICE_PIXEL_RATIO, DRAG_MS, SETTLE_MS, WINDOW } from './measure-page.mjs';
import { median, pairRatios } from './statistics.mjs';

/** @typedef {import('./measure-page.mjs').Sample} Sample */

/**
 * Writes docs/performance.md and returns, in words, the byte budgets that are broken.
 * @param {import('./compare.mjs').Comparison} comparison
 */
export async function writeReport({ samples, bytes, pairs }) {
  const surplus = bytes.atlas.JavaScript - bytes.minimal.JavaScript;
  const isWithin = surplus <= BUDGETS.javascriptBytesAboveMinimal;
  const rows = timeRows(samples);
  const text = `<!-- Written by \`npm run bench\`; do not edit by hand. -->

# Performance

What the atlas costs above a bare map, measured by \`npm run bench\` in one run (${pairs} rounds, every second one in
reverse order, a fresh browser each time, ${cpus().length} processors, no graphics card). Absolute times say as much about the machine as
about the atlas; the ratios are taken pair by pair between pages measured next to each other.

- **Minimal page** (\`bench/minimal\`): MapLibre and the world's countries, no interface.
- **Same scene** (\`bench/same-scene\`): the style and data of the atlas in a bare MapLibre page of the same map size, without
  React, store or handlers.
- Window ${WINDOW.width} × ${WINDOW.height}, device pixel ratio ${DEVICE_PIXEL_RATIO}: pixels are drawn by the processor here, and at full size that
  work would hide the page's own.

## Bytes of a first visit

As sent by the server (brotli, without headers), everything up to ${SETTLE_MS / 1000} s after the first idle map.

| type | atlas | minimal page |
| --- | ---: | ---: |
${byteRows(bytes)}

Budget: JavaScript at most ${kilobytes(BUDGETS.javascriptBytesAboveMinimal)} above the minimal page. It is ${kilobytes(surplus)} above: **${isWithin ? 'kept' : 'BROKEN'}**.

## Times

| what | atlas | bare page | ratio (range of pairs) | noise: bare against itself | budget | |
| --- | ---: | ---: | ---: | ---: | ---: | --- |
${rows.map(formatTimeRow).join('\n')}

Dragging: ${DRAG_MS / 1000} s of real mouse input along one path, paced by the clock. A ratio means no more than the
noise beside it allows: a machine with other work to do shows it there.
`;
  await writeFile(join(PROJECT_ROOT, 'docs/performance.md'), text);
  console.log(`\n${text}`);
  return isWithin
    ? []
    : [
        `JavaScript is ${kilobytes(surplus)} above the minimal page, allowed are ${kilobytes(BUDGETS.javascriptBytesAboveMinimal)}`,
      ];
}

/** @param {import('./compare.mjs').Samples} samples */
function timeRows(samples) {
  return [
    timeRow(
      'time to the first idle map, against the minimal page',
      'idleMs',
      samples.atlas,
      samples.minimal,
      samples.minimalAgain,
      BUDGETS.idleRatio,
    ),
    timeRow(
      'time to the first idle map, against the same scene',
      'idleMs',
      samples.atlas,
      samples.sameScene,
      samples.sameSceneAgain,
    ),
    timeRow(
      'mean frame while dragging, against the same scene',
      'frameMs',
      samples.atlas,
      samples.sameScene,
      samples.sameSceneAgain,
      BUDGETS.dragFrameRatio,
    ),
    timeRow(
      'renderer processor time per dragged frame, against the same scene',
      'rendererMsPerFrame',
      samples.atlas,
      samples.sameScene,
      samples.sameSceneAgain,
      BUDGETS.dragRendererRatio,
    ),
  ];
}

/**
 * @param {string} title
 * @param {'idleMs' | 'frameMs' | 'rendererMsPerFrame'} key
 * @param {Sample[]} atlas
 * @param {Sample[]} bare
 * @param {Sample[]} bareAgain
 * @param {number} [budget]
 */
function timeRow(title, key, atlas, bare, bareAgain, budget) {
  const valuesOf = (/** @type {Sample[]} */ list) => list.map((sample) => sample[key] ?? Number.NaN);
  return {
    title,
    atlas: median(valuesOf(atlas)),
    bare: median(valuesOf(bare)),
    ratio: pairRatios(valuesOf(atlas), valuesOf(bare)),
    noise: pairRatios(valuesOf(bareAgain), valuesOf(bare)),
    budget,
  };
}

/** @param {ReturnType<typeof timeRow>} row */
function formatTimeRow({ title, atlas, bare, ratio, noise, budget }) {
  const cells = [
    title,
    `${atlas.toFixed(1)} ms`,
    `${bare.toFixed(1)} ms`,
    formatRatio(ratio),
    formatRatio(noise),
    budget === undefined ? '' : `≤ ${budget}`,
    verdict(ratio.median, budget),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** @param {number} ratio @param {number} [budget] */
function verdict(ratio, budget) {
  if (budget === undefined) return '';
  return ratio <= budget ? 'kept' : 'over';
}

/** @param {{ median: number, lowest: number, highest: number }} ratio */
function formatRatio({ median: middle, lowest, highest }) {
  return `${middle.toFixed(2)} (${lowest.toFixed(2)}–${highest.toFixed(2)})`;
}

/** @param {{ atlas: Record<string, number>, minimal: Record<string, number> }} bytes */
function byteRows({ atlas, minimal }) {
  const types = Object.keys(atlas).filter((type) => atlas[type] > 0 || minimal[type] > 0);
  const total = (/** @type {Record<string, number>} */ sizes) =>
    Object.values(sizes).reduce((a, b) => a + b, 0);
  return [
    ...types.map((type) => `| ${type} | ${kilobytes(atlas[type])} | ${kilobytes(minimal[type] ?? 0)} |`),
    `| **all** | **${kilobytes(total(atlas))}** | **${kilobytes(total(minimal))}** |`,
  ].join('\n');
}

/** @param {number} bytes */
function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
