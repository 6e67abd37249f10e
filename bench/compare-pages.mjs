import { bytesByType } from './first-load.mjs';
import { GESTURES } from './gestures.mjs';
import { measurePage } from './measure-page.mjs';
import { serveCounted } from './serve-counted.mjs';

/** All pages with the same view: the whole region, so that every layer has something to draw. */
export const VIEW = '#map=7/38.9/47.3';

/**
 * @typedef {import('./measure-page.mjs').Sample} Sample
 * @typedef {'atlas' | 'minimal' | 'minimalAgain' | 'sameScene' | 'sameSceneAgain'} PageName
 * @typedef {{ samples: Record<PageName, Sample[]>, bytes: Record<'atlas' | 'minimal', Record<string, number>> }} Pages
 */

/**
 * Measures the pages in turn, round after round and every second round backwards, so that what else the machine does
 * falls on all of them. Each bare page runs twice a round: against itself it shows the noise.
 * @param {{ folders: { atlas: string, minimal: string, sameScene: string }, browserPath: string | undefined, rounds: number }} options
 * @returns {Promise<Pages>}
 */
export async function comparePages({ folders, browserPath, rounds }) {
  const servers = {
    atlas: await serveCounted(folders.atlas),
    minimal: await serveCounted(folders.minimal, { isBare: true }),
    sameScene: await serveCounted(folders.sameScene, { isBare: true }),
  };
  const addresses = {
    atlas: `${servers.atlas.url}?inspect${VIEW}`,
    sameScene: `${servers.sameScene.url}bench/same-scene/index.html${VIEW}`,
  };
  try {
    // The first visit warms the disk's cache, counts the bytes, and shows how large the map is among the panels.
    const { stage } = await measurePage({ url: addresses.atlas, browserPath });
    const bytes = { atlas: bytesByType(servers.atlas.answers), minimal: {} };
    await measurePage({ url: servers.minimal.url, browserPath });
    bytes.minimal = bytesByType(servers.minimal.answers);

    const viewport = { width: Math.round(stage.width), height: Math.round(stage.height) };
    const measureMinimal = () => measurePage({ url: servers.minimal.url, browserPath });
    const measureScene = () =>
      measurePage({ url: addresses.sameScene, browserPath, viewport, gestures: GESTURES, stage });
    const measureAtlas = () => measurePage({ url: addresses.atlas, browserPath, gestures: GESTURES });
    const plan = /** @type {const} */ ([
      ['minimal', measureMinimal],
      ['sameScene', measureScene],
      ['atlas', measureAtlas],
      ['minimalAgain', measureMinimal],
      ['sameSceneAgain', measureScene],
    ]);
    /** @type {Pages['samples']} */
    const samples = { atlas: [], minimal: [], minimalAgain: [], sameScene: [], sameSceneAgain: [] };
    for (let round = 0; round < rounds; round += 1) {
      for (const [name, measure] of round % 2 === 0 ? plan : plan.toReversed()) {
        const sample = await measure();
        samples[name].push(sample);
        console.log(`round ${round + 1}/${rounds}  ${name.padEnd(14)}  ${inWords(sample)}`);
      }
    }
    expectSameLayers(samples);
    return { samples, bytes };
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.close()));
  }
}

/** Frames are compared where the same is drawn. @param {Pages['samples']} samples */
function expectSameLayers({ atlas, sameScene }) {
  const [ours = [], theirs = []] = [atlas[0]?.layers, sameScene[0]?.layers];
  const odd = [...ours.filter((id) => !theirs.includes(id)), ...theirs.filter((id) => !ours.includes(id))];
  if (odd.length > 0)
    throw new Error(`the bare page does not draw the scene of the atlas: ${odd.join(', ')}`);
}

/** @param {Sample} sample */
function inWords({ idleMs, frames, errors }) {
  const gestures = Object.entries(frames).map(([name, { mean }]) => `${name} ${mean.toFixed(1)} ms`);
  return [`idle ${idleMs.toFixed(0)} ms`, ...gestures, ...errors.map((error) => `ERROR ${error}`)].join('  ');
}
