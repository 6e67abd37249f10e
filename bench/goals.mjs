/**
 * What the atlas may cost. Ratios are against the bare page named with each; a goal is kept or missed by the middle of the
 * pairs, whatever the noise beside it allows.
 */
export const GOALS = {
  javascript: { limit: 120_000, words: 'at most 120 kB above the minimal page' },
  firstIdle: { limit: 1.25, words: '≤ 1.25' },
  frame: { limit: 1.1, words: '≤ 1.10' },
  renderer: { limit: 1.1, words: '≤ 1.10' },
  select: { limit: 100, words: 'p95 ≤ 100 ms' },
  longTask: { limit: 50, words: '≤ 50 ms' },
  taskWork: { limit: 50, words: '≤ 50 ms of processor' },
  heap: { limit: 1.1, words: '≤ 1.10' },
  quality: { limit: 100, words: '100' },
  lighthouseGap: { limit: 5, words: 'at most 5 points below' },
};

/** @typedef {keyof typeof GOALS} Goal */

/**
 * Goals that are known to be missed, each with its cause. A goal missed without being named here fails the benchmark; one that is
 * named and kept says so in the report, and its reason has to go.
 * @type {Partial<Record<Goal, string>>}
 */
export const KNOWN_MISSES = {
  firstIdle:
    'it is the scene: the bare page that draws it without the application takes most of that time (the row against the same scene). MapLibre links a program for every kind of paint and reads lines, waters, relief and names of the region before it rests, where the minimal page has three layers of one file. Leaving out any one family of layers gains less than a fifth (docs/decisions/0004).',
  lighthouseGap:
    'it follows from the first idle map: linking programs and drawing in software count as tasks of the page, so the points go with the total blocking time and, on the simulated telephone, with the largest paint, which waits for them.',
};

/**
 * @param {Goal} goal
 * @param {number} value
 * @returns {'kept' | 'missed' | 'missed, known' | 'not measured'}
 */
export function verdictOf(goal, value) {
  if (Number.isNaN(value)) return 'not measured';
  const { limit } = GOALS[goal];
  const isKept = goal === 'quality' ? value >= limit : value <= limit;
  if (isKept) return 'kept';
  return KNOWN_MISSES[goal] === undefined ? 'missed' : 'missed, known';
}
