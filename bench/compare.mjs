import { startServer } from '../scripts/serve.mjs';
import { bytesByType } from './first-load.mjs';
import { measurePage } from './measure-page.mjs';

/** Both pages with the same view: the whole region, so that every layer has something to draw. */
const VIEW = '#map=7/38.9/47.3';

/**
 * @typedef {import('./measure-page.mjs').Sample} Sample
 * @typedef {{ atlas: Sample[], minimal: Sample[], minimalAgain: Sample[], sameScene: Sample[], sameSceneAgain: Sample[] }} Samples
 * @typedef {{ samples: Samples, bytes: { atlas: Record<string, number>, minimal: Record<string, number> }, pairs: number }} Comparison
 */

/**
 * Measures the pages in turn, round after round and every second round backwards, so that what else the machine does
 * falls on all of them. Each bare page runs twice a round: against itself it shows the noise.
 * @param {{ folders: { atlas: string, minimal: string, sameScene: string }, browserPath: string | undefined, pairs: number }} options
 * @returns {Promise<Comparison>}
 */
export async function compare({ folders, browserPath, pairs }) {
  const pages = {
    atlas: await serveCounted(folders.atlas),
    minimal: await serveCounted(folders.minimal),
    sameScene: await serveCounted(folders.sameScene),
  };
  try {
    // The first visit warms the disk's cache, counts the bytes, and shows how large the map is among the panels.
    const first = await measurePage({ url: pages.atlas.url + VIEW, browserPath });
    const bytes = { atlas: bytesByType(pages.atlas.answers), minimal: {} };
    await measurePage({ url: pages.minimal.url, browserPath });
    bytes.minimal = bytesByType(pages.minimal.answers);

    const viewport = { width: Math.round(first.stage.width), height: Math.round(first.stage.height) };
    const measureScene = () =>
      measurePage({
        url: `${pages.sameScene.url}bench/same-scene/index.html${VIEW}`,
        browserPath,
        viewport,
        drag: true,
        stage: first.stage,
      });
    const measureMinimal = () => measurePage({ url: pages.minimal.url, browserPath });
    const plan = [
      { name: 'minimal', measure: measureMinimal },
      { name: 'sameScene', measure: measureScene },
      { name: 'atlas', measure: () => measurePage({ url: pages.atlas.url + VIEW, browserPath, drag: true }) },
      { name: 'minimalAgain', measure: measureMinimal },
      { name: 'sameSceneAgain', measure: measureScene },
    ];
    /** @type {Samples} */
    const samples = { atlas: [], minimal: [], minimalAgain: [], sameScene: [], sameSceneAgain: [] };
    for (let round = 0; round < pairs; round += 1) {
      for (const { name, measure } of round % 2 === 0 ? plan : [...plan].reverse()) {
        const sample = await measure();
        samples[name].push(sample);
        console.log(
          `round ${round + 1}/${pairs}  ${name.padEnd(14)}  idle ${sample.idleMs.toFixed(0)} ms` +
            (sample.frameMs === undefined ? '' : `  frame ${sample.frameMs.toFixed(1)} ms`) +
            sample.errors.map((error) => `  ERROR ${error}`).join(''),
        );
      }
    }
    return { samples, bytes, pairs };
  } finally {
    await Promise.all(Object.values(pages).map((page) => page.close()));
  }
}

/** @param {string} root */
async function serveCounted(root) {
  /** @type {import('./first-load.mjs').Answer[]} */
  const answers = [];
  const server = await startServer({ root, onAnswer: (answer) => answers.push(answer) });
  return { ...server, answers };
}
