import { GESTURES } from '../gestures.mjs';
import { GOALS, verdictOf } from '../goals.mjs';
import { DEVICES } from '../lighthouse/measure-lighthouse.mjs';
import { INTERACTIONS } from '../measure-use.mjs';
import { percentile } from '../scale/percentile.mjs';
import { mean, median, pairRatios } from '../statistics.mjs';

/**
 * @typedef {import('../results.mjs').Results} Results
 * @typedef {{ median: number, lowest: number, highest: number }} Spread
 * @typedef {{ title: string, atlas: number, bare: number, ratio: Spread, floor: Spread, goal?: import('../goals.mjs').Goal, verdict?: string }} RatioRow
 * @typedef {{ title: string, value: number, text: string, goal: import('../goals.mjs').Goal, verdict: string }} ValueRow
 * @typedef {import('../measure-page.mjs').Sample} Sample
 */

/** Times and frames against the bare pages. @param {Results} results @returns {RatioRow[]} */
export function ratioRows({ pages }) {
  if (pages === undefined) return [];
  const { atlas, minimal, minimalAgain, sameScene, sameSceneAgain } = pages.samples;
  const rowOf = (
    /** @type {string} */ title,
    /** @type {[Sample[], Sample[]]} */ [bare, again],
    /** @type {(sample: Sample) => number} */ of,
    /** @type {import('../goals.mjs').Goal | undefined} */ goal = undefined,
  ) => ratioRow(title, { atlas: atlas.map(of), bare: bare.map(of), again: again.map(of) }, goal);
  const [least, scene] = /** @type {[Sample[], Sample[]][]} */ ([
    [minimal, minimalAgain],
    [sameScene, sameSceneAgain],
  ]);
  return [
    rowOf('first paint, against the minimal page', least, ({ paintMs }) => paintMs),
    rowOf('first idle map, against the minimal page', least, ({ idleMs }) => idleMs, 'firstIdle'),
    rowOf('first idle map, against the same scene', scene, ({ idleMs }) => idleMs),
    ...GESTURES.flatMap((gesture) => {
      const frame =
        (/** @type {keyof import('../gestures.mjs').Frames} */ key) => (/** @type {Sample} */ sample) =>
          sample.frames[gesture]?.[key] ?? Number.NaN;
      return [
        rowOf(`${gesture}: mean frame`, scene, frame('mean'), 'frame'),
        rowOf(`${gesture}: median frame`, scene, frame('p50')),
        rowOf(`${gesture}: 95th percentile of frames`, scene, frame('p95')),
        rowOf(`${gesture}: renderer's processor time a frame`, scene, frame('rendererMs'), 'renderer'),
      ];
    }),
  ];
}

/**
 * @param {string} title
 * @param {{ atlas: number[], bare: number[], again: number[] }} values
 * @param {import('../goals.mjs').Goal} [goal]
 * @returns {RatioRow}
 */
function ratioRow(title, { atlas, bare, again }, goal) {
  // The bare page stands on both sides of the atlas in a round.
  const beside = bare.map((value, i) => mean([value, again[i] ?? value]));
  const ratio = pairRatios(atlas, beside);
  return {
    title,
    atlas: median(atlas),
    bare: median(beside),
    ratio,
    floor: pairRatios(again, bare),
    ...(goal && { goal, verdict: verdictOf(goal, ratio.median) }),
  };
}

/** @param {Results} results @returns {(RatioRow & { p95: number, bareP95: number })[]} */
export function interactionRows({ use }) {
  if (use === undefined) return [];
  const middles = (/** @type {number[][]} */ rounds) => rounds.map((values) => percentile(values, 50));
  return INTERACTIONS.filter((name) => use.atlas.some((round) => round[name].length > 0)).map((name) => {
    const rounds = use.atlas.map((round) => round[name]);
    const p95 = percentile(rounds.flat(), 95);
    return {
      ...ratioRow(INTERACTION_TITLES[name], {
        atlas: middles(rounds),
        bare: middles(use.bare),
        again: middles(use.bareAgain),
      }),
      atlas: percentile(rounds.flat(), 50),
      p95,
      bareP95: percentile([...use.bare, ...use.bareAgain].flat(), 95),
      ...(name === 'select' && { goal: /** @type {const} */ ('select'), verdict: verdictOf('select', p95) }),
    };
  });
}

const INTERACTION_TITLES = {
  select: 'select: click on a row to its panel',
  search: 'search: key to its answer',
  filter: 'filter: click to the list that follows it',
  language: 'language: click to the list in it',
  time: 'time control: step of a drag to its paint',
  step: 'talk: key to the next card',
};

/** Everything else that has a goal. @param {Results} results @returns {ValueRow[]} */
export function valueRows(results) {
  return [...byteRows(results), ...taskRows(results), ...heapRows(results), ...lighthouseRows(results)];
}

/** @param {import('../goals.mjs').Goal} goal @param {string} title @param {number} value @param {string} text @returns {ValueRow} */
const valueRow = (goal, title, value, text) => ({
  title,
  value,
  text,
  goal,
  verdict: verdictOf(goal, value),
});

/** @param {Results} results @returns {ValueRow[]} */
function byteRows({ pages }) {
  if (pages === undefined) return [];
  const above = pages.bytes.atlas.JavaScript - pages.bytes.minimal.JavaScript;
  return [
    valueRow('javascript', 'JavaScript of a first visit', above, `${(above / 1000).toFixed(1)} kB above`),
  ];
}

/** @param {Results} results @returns {ValueRow[]} */
function taskRows({ tasks }) {
  if (tasks === undefined) return [];
  const phases = Object.values(tasks.phases);
  const longest = Math.max(...phases.map(({ longestMs }) => longestMs));
  const busiest = Math.max(...phases.map(({ longestCpuMs }) => longestCpuMs));
  return [
    valueRow('longTask', 'longest task of the main thread in use', longest, `${longest.toFixed(0)} ms`),
    valueRow('taskWork', 'the most that one of them works', busiest, `${busiest.toFixed(0)} ms`),
  ];
}

/** @param {Results} results @returns {ValueRow[]} */
function heapRows({ heap }) {
  const [first, last] = [heap?.readings[0], heap?.readings.at(-1)];
  if (first === undefined || last === undefined) return [];
  const ratio = last.usedBytes / first.usedBytes;
  const title = `heap after ${last.minutes} minutes of use, against ${first.minutes}`;
  return [valueRow('heap', title, ratio, ratio.toFixed(2))];
}

/** @param {Results} results @returns {ValueRow[]} */
function lighthouseRows({ lighthouse }) {
  if (lighthouse === undefined) return [];
  const quality = Object.entries(lighthouse.quality).map(([page, { scores }]) => {
    const lowest = Math.min(...Object.values(scores));
    const words = Object.entries(scores).map(([name, score]) => `${name} ${score}`);
    return valueRow('quality', `Lighthouse, ${page}`, lowest, words.join(', '));
  });
  const gaps = DEVICES.map((device) => {
    const { gap, text } = gapOf(lighthouse.performance[device]);
    return valueRow('lighthouseGap', `Lighthouse performance, ${device}`, gap, text);
  });
  return [...quality, ...gaps];
}

/** @param {Record<'atlas' | 'minimal' | 'minimalAgain', import('../lighthouse/measure-lighthouse.mjs').Audit[]>} audits */
function gapOf({ atlas, minimal, minimalAgain }) {
  const scores = (/** @type {typeof atlas} */ list) => list.map((audit) => audit.scores.performance);
  const [own, bare, again] = [scores(atlas), scores(minimal), scores(minimalAgain)];
  const floor = pairRatios(again, bare);
  const gap = median([...bare, ...again]) - median(own);
  const text = `${median(own)} (${Math.min(...own)}–${Math.max(...own)}) beside ${median([...bare, ...again])}; the minimal page against itself ${spreadText(floor)}`;
  return { gap, text };
}

/** @param {Spread} spread */
export function spreadText({ median: middle, lowest, highest }) {
  return `${middle.toFixed(2)} (${lowest.toFixed(2)}–${highest.toFixed(2)})`;
}

/** @param {{ goal?: import('../goals.mjs').Goal }} row */
export const goalText = ({ goal }) => (goal === undefined ? '' : GOALS[goal].words);
