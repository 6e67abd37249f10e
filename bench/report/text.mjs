import { GESTURE_MS } from '../gestures.mjs';
import { KNOWN_MISSES } from '../goals.mjs';
import { growthByKind } from '../heap-by-kind.mjs';
import { SETTLE_MS } from '../measure-page.mjs';
import { DEVICE_PIXEL_RATIO, WINDOW } from '../open-browser.mjs';
import { growthRows } from './growth-rows.mjs';
import { goalText, interactionRows, ratioRows, spreadText, valueRows } from './rows.mjs';

/** @typedef {import('../results.mjs').Results} Results */

/**
 * The whole of docs/performance.md.
 * @param {Results} results
 * @returns {string}
 */
export function reportText(results) {
  return [
    head(results),
    goals(results),
    bytes(results),
    times(results),
    interactions(results),
    tasks(results),
    heap(results),
    growth('Growth with the number of projects', 'projects', results.projects, GROWTH_OF_PROJECTS),
    growth('Growth with an imported file', 'vertices', results.vertices, GROWTH_OF_IMPORTS),
    lighthouse(results),
    days(results),
  ]
    .filter((section) => section !== '')
    .join('\n\n')
    .concat('\n');
}

/** @param {Results} results */
function head({ pages }) {
  const rounds = pages?.samples.atlas.length ?? 0;
  const machine = pages === undefined ? '' : `, ${pages.processors} processors, no graphics card`;
  return `<!-- Written by \`npm run bench\` from docs/performance.json; do not edit by hand. -->

# Performance

What the atlas costs above a bare map: pages measured by turns, A B A B, every second round backwards, a fresh browser each
time (${rounds} rounds${machine}). Absolute times say as much about the machine as about the atlas; the ratios are taken round by round
between pages measured next to each other, and the floor beside each is the bare page against itself.

- **Minimal page** (\`bench/minimal\`): MapLibre and the world's countries, no interface.
- **Same scene** (\`bench/same-scene\`): the style and data of the atlas in a bare MapLibre page of the same map size, without React, store
  or handlers. That both draw the same layers is checked in each run.
- Window ${WINDOW.width} × ${WINDOW.height}, device pixel ratio ${DEVICE_PIXEL_RATIO}: pixels are drawn by the processor here, and at full size that work
  would hide the page's own.

![The ratios with their floors and goals, and the curves of growth](performance.svg)`;
}

/** @param {Results} results */
function goals(results) {
  const judged = [
    ...ratioRows(results).map((row) => ({
      ...row,
      text: `${spreadText(row.ratio)}, floor ${spreadText(row.floor)}`,
    })),
    ...interactionRows(results).map((row) => ({ ...row, text: `${row.p95.toFixed(0)} ms` })),
    ...valueRows(results),
  ].filter(({ goal }) => goal !== undefined);
  const lines = judged.map(
    (row) => `| ${row.title} | ${goalText(row)} | ${row.text} | ${boldUnlessKept(row.verdict)} |`,
  );
  const short = judged.filter(({ verdict }) => verdict !== 'kept');
  const missed = new Set(short.flatMap(({ goal }) => goal ?? []));
  const reasons = [...missed].map((goal) => {
    const rows = short.filter((row) => row.goal === goal);
    return `- **${rows.map(({ title }) => title).join('; ')}**: ${reasonText(goal, rows)}`;
  });
  const excused = Object.keys(KNOWN_MISSES).filter((goal) => !missed.has(/** @type {never} */ (goal)));
  return `## Goals

| what | goal | measured | |
| --- | --- | --- | --- |
${lines.join('\n')}

${reasons.length === 0 ? 'None is missed.' : `What is known of those that are missed:\n\n${reasons.join('\n')}`}${
  excused.length === 0
    ? ''
    : `\n\nKept, though a reason for missing them is on record: ${excused.join(', ')}.`
}`;
}

/** @param {import('../goals.mjs').Goal} goal @param {{ verdict?: string }[]} rows */
function reasonText(goal, rows) {
  const known = KNOWN_MISSES[goal];
  if (known === undefined) return 'no reason is on record.';
  const isFurther = rows.some(({ verdict }) => verdict === 'missed');
  return `${isFurther ? `missed further than this explains (${known.worst}): ` : ''}${known.reason}`;
}

/** @param {string | undefined} verdict */
const boldUnlessKept = (verdict = '') => (verdict === 'kept' || verdict === '' ? verdict : `**${verdict}**`);

/** @param {Results} results */
function bytes({ pages }) {
  if (pages === undefined) return '';
  const { atlas, minimal } = pages.bytes;
  const types = Object.keys(atlas).filter((type) => atlas[type] > 0 || minimal[type] > 0);
  const total = (/** @type {Record<string, number>} */ sizes) =>
    Object.values(sizes).reduce((a, b) => a + b, 0);
  const row = (/** @type {string} */ name, /** @type {number} */ own, /** @type {number} */ bare) =>
    `| ${name} | ${kilobytes(own)} | ${kilobytes(bare)} | ${kilobytes(own - bare)} |`;
  return `## Bytes of a first visit

As sent by the server (brotli, without headers), everything up to ${SETTLE_MS / 1000} s after the first idle map.

| type | atlas | minimal page | above |
| --- | ---: | ---: | ---: |
${types.map((type) => row(type, atlas[type], minimal[type] ?? 0)).join('\n')}
${row('**all**', total(atlas), total(minimal))}`;
}

/** @param {Results} results */
function times(results) {
  const rows = ratioRows(results);
  if (rows.length === 0) return '';
  const lines = rows.map(
    (row) => `| ${row.title} | ${milliseconds(row.atlas)} | ${milliseconds(row.bare)} | ${ratioCells(row)} |`,
  );
  return `## First view and frames

| what | atlas | bare page | ratio (range of rounds) | floor: bare against itself | goal | |
| --- | ---: | ---: | ---: | ---: | ---: | --- |
${lines.join('\n')}

Drag and wheel: ${GESTURE_MS / 1000} s of real mouse input, paced by the clock; flight: two of ${GESTURE_MS / 2000} s, there and back. Frames are the
distances between animation frames; processor time is that of the page's process, its workers included.`;
}

/** @param {import('./rows.mjs').RatioRow} row */
function ratioCells(row) {
  return [spreadText(row.ratio), spreadText(row.floor), goalText(row), boldUnlessKept(row.verdict)].join(
    ' | ',
  );
}

/** @param {Results} results */
function interactions(results) {
  const rows = interactionRows(results);
  if (rows.length === 0) return '';
  const lines = rows.map(
    (row) =>
      `| ${row.title} | ${whole(row.atlas)}, ${whole(row.p95)} | ${whole(row.bare)}, ${whole(row.bareP95)} | ${ratioCells(row)} |`,
  );
  const count = results.use?.atlas.flatMap(({ select }) => select).length ?? 0;
  return `## Waiting

| what | atlas: p50, p95 | bare click: p50, p95 | ratio of the medians | floor | goal | |
| --- | ---: | ---: | ---: | ---: | ---: | --- |
${lines.join('\n')}

From the moment the browser received the input to the first task behind the frame that shows its effect, on a page at rest, ${count} selections in
${results.use?.atlas.length} rounds. A bare click changes one word on the page of the same scene: what this machine takes to show anything.
The pointer rests on a row for 150 ms and holds it down for 60 before it is selected, as a hand does; figures from before that rest cannot be compared.`;
}

/** @param {Results} results */
function tasks({ tasks: measured }) {
  if (measured === undefined) return '';
  const lines = Object.entries(measured.phases).map(
    ([name, { tasks: count, over50, longestMs, over50Cpu, longestCpuMs }]) =>
      `| ${name} | ${count} | ${over50} | ${whole(longestMs)} | ${over50Cpu} | ${whole(longestCpuMs)} |`,
  );
  return `## Tasks of the main thread

In use after load, traced. By the clock a task is as long as the graphics driver, which draws in software here, lets it wait; by the
processor it is as long as it works. Tasks in which the page answers the driver of the measurement are left out.

| while | tasks | over 50 ms by the clock | longest | over 50 ms of processor | longest |
| --- | ---: | ---: | ---: | ---: | ---: |
${lines.join('\n')}`;
}

/** @param {Results} results */
function heap({ heap: measured }) {
  if (measured === undefined) return '';
  const lines = measured.readings.map(
    ({ minutes, rounds, usedBytes, nodes, listeners }) =>
      `| ${minutes} | ${rounds} | ${(usedBytes / 1e6).toFixed(1)} MB | ${nodes} | ${listeners} |`,
  );
  return `## Memory in use

One page, everything a visitor does again and again, read after the browser has collected what nobody holds.

| minutes | rounds of everything | JavaScript heap | nodes | listeners |
| ---: | ---: | ---: | ---: | ---: |
${lines.join('\n')}

${growthByKind(measured.readings)}`;
}

const GROWTH_OF_PROJECTS =
  'Generated datasets of 20 claims a project, always the same. Bare MapLibre draws the same data in the same style.';
const GROWTH_OF_IMPORTS =
  'A generated GeoJSON of lines in the atlas, its own data beside it, and in bare MapLibre, without any. "First idle map" is from the file to the drawn map.';

/** @param {string} title @param {string} unit @param {Record<string, import('../growth/measure-growth.mjs').AtSize> | undefined} bySize @param {string} words */
function growth(title, unit, bySize, words) {
  const { sizes, figures } = growthRows(bySize);
  if (sizes.length === 0) return '';
  const lines = figures.map(
    ({ title: name, values, exponent }) =>
      `| ${name} | ${values.map(whole).join(' | ')} | ${Number.isNaN(exponent) ? '' : exponent.toFixed(2)} |`,
  );
  return `## ${title}

${words} Medians; the exponent of the curve is by least squares on logarithms: 0 is no growth, 1 is in proportion.

| | ${sizes.map((size) => `${size.toLocaleString('en')} ${unit}`).join(' | ')} | exponent |
| --- |${' ---: |'.repeat(sizes.length + 1)}
${lines.join('\n')}`;
}

/** @param {Results} results */
function lighthouse({ lighthouse: measured }) {
  if (measured === undefined) return '';
  const quality = Object.values(measured.quality).flatMap(({ shortfalls }) => shortfalls);
  const short = Object.entries(measured.performance).map(([device, { atlas }]) => {
    const audits = atlas[0]?.shortfalls.map(({ audit, value }) => `${audit} ${value}`) ?? [];
    return `- ${device}: ${audits.join(', ') || 'nothing'}`;
  });
  return `## Lighthouse

Scores are above, under the goals. Its measure of speed counts software WebGL as work of the page, in the minimal page as here; what costs
the atlas points:

${short.join('\n')}

${quality.length === 0 ? 'Nothing falls short in accessibility, best practices and SEO.' : quality.map(({ category, audit }) => `- ${category}: ${audit}`).join('\n')}`;
}

/** @param {Results} results */
function days({ projects = {}, vertices = {}, ...parts }) {
  const dayOf = (/** @type {string} */ name, /** @type {{ day: string } | undefined} */ run) =>
    run === undefined ? [] : [`${name} ${run.day}`];
  const all = [
    ...Object.entries(parts).flatMap(([name, run]) => dayOf(name, run)),
    ...Object.entries(projects).flatMap(([size, run]) => dayOf(`${size} projects`, run)),
    ...Object.entries(vertices).flatMap(([size, run]) => dayOf(`${size} vertices`, run)),
  ];
  return all.length === 0 ? '' : `Measured on: ${all.join(', ')}.`;
}

/** @param {number} value */
const kilobytes = (value) => `${(Math.round(value / 100) / 10 || 0).toFixed(1)} kB`;
/** @param {number} value */
const milliseconds = (value) => `${value.toFixed(1)} ms`;
/** @param {number} value */
const whole = (value) => (Number.isNaN(value) ? '–' : `${value.toFixed(0)} ms`);
