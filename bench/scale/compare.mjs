import { bytesByType } from '../first-load.mjs';
import { serveCounted } from '../serve-counted.mjs';
import { measureInteractions, visitOnce } from './measure-interactions.mjs';

/**
 * @typedef {import('./measure-interactions.mjs').Interactions} Interactions
 * @typedef {{ small: Interactions[], large: Interactions[], withoutMap: Interactions[] }} Rounds
 * @typedef {{ small: Record<string, number>, large: Record<string, number> }} Bytes
 */

/**
 * Visits both builds in turn, the large one also without its map, round after round and every second round backwards, so
 * that what else the machine does falls on all of them.
 * @param {{ folders: { small: string, large: string }, browserPath: string | undefined, rounds: number, samples: number }} options
 * @returns {Promise<{ bytes: Bytes, rounds: Rounds }>}
 */
export async function compare({ folders, browserPath, rounds, samples }) {
  const pages = { small: await serveCounted(folders.small), large: await serveCounted(folders.large) };
  try {
    /** @type {Bytes} */
    const bytes = { small: {}, large: {} };
    for (const name of /** @type {const} */ (['small', 'large'])) {
      await visitOnce({ url: pages[name].url, browserPath });
      bytes[name] = bytesByType(pages[name].answers);
    }
    /** @type {Rounds} */
    const measured = { small: [], large: [], withoutMap: [] };
    for (let round = 0; round < rounds; round += 1) {
      const order = /** @type {const} */ (['small', 'large', 'withoutMap']);
      for (const name of round % 2 === 0 ? order : order.toReversed()) {
        const hasMap = name !== 'withoutMap';
        const { url } = pages[name === 'small' ? 'small' : 'large'];
        const result = await measureInteractions({ url, browserPath, samples, hasMap });
        measured[name].push(result);
        console.log(
          `round ${round + 1}/${rounds}  ${name.padEnd(10)}  idle ${(result.idleMs / 1000).toFixed(1)} s  ${inWords(result)}`,
        );
      }
    }
    return { bytes, rounds: measured };
  } finally {
    await Promise.all(Object.values(pages).map((page) => page.close()));
  }
}

/** @param {Interactions} result */
function inWords(result) {
  return /** @type {const} */ (['panel', 'time', 'search'])
    .map((name) => `${name} ${result[name].map((ms) => ms.toFixed(0)).join(' ')}`)
    .join('  ');
}
