import { exponentOf } from '../growth/power-law.mjs';

/** @typedef {import('../growth/measure-growth.mjs').AtSize} AtSize */

/** @type {readonly (readonly [key: keyof AtSize, title: string])[]} */
export const GROWTH_FIGURES = [
  ['idleMs', 'first idle map'],
  ['bareIdleMs', 'the same, bare MapLibre'],
  ['select', 'select'],
  ['search', 'search'],
  ['filter', 'filter'],
  ['time', 'time control'],
  ['frameMs', 'mean frame of a drag'],
  ['bareFrameMs', 'the same, bare MapLibre'],
];

/**
 * @param {Record<string, AtSize> | undefined} bySize
 * @returns {{ sizes: number[], figures: { key: keyof AtSize, title: string, values: number[], exponent: number }[] }}
 */
export function growthRows(bySize = {}) {
  const sizes = Object.keys(bySize)
    .map(Number)
    .sort((a, b) => a - b);
  const figures = GROWTH_FIGURES.map(([key, title]) => {
    const values = sizes.map((size) => bySize[size]?.[key] ?? Number.NaN);
    return { key, title, values, exponent: exponentOf(sizes.map((size, i) => [size, values[i]])) };
  });
  return { sizes, figures };
}
