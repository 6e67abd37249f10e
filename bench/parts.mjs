import { comparePages } from './compare-pages.mjs';
import { buildSize, foldersOf } from './growth/build-sizes.mjs';
import { measureImport, measureProjects } from './growth/measure-growth.mjs';
import { measureLighthouse } from './lighthouse/measure-lighthouse.mjs';
import { measureHeap } from './measure-heap.mjs';
import { compareUse, measureTasks } from './measure-use.mjs';
import { mergeResults, thisRun } from './results.mjs';

/** Waiting is measured in fewer rounds: each has many samples. */
const USE_ROUNDS = 2;
const LIGHTHOUSE_ROUNDS = 2;

/**
 * @typedef {{ browserPath: string | undefined, folders: import('./build-pages.mjs').PageFolders, rounds: number, samples: number,
 *   minutes: number, projects: number[], vertices: number[], isReused: boolean }} Run
 * @typedef {Partial<import('./results.mjs').Results>} Measured
 */

/** What can be measured by itself; each gives what the report keeps of it. @type {Record<string, (run: Run) => Promise<Measured>>} */
export const PARTS = {
  async pages(run) {
    return { pages: { ...thisRun(), ...(await comparePages(run)) } };
  },
  async use(run) {
    const rounds = Math.min(run.rounds, USE_ROUNDS);
    return { use: { ...thisRun(), ...(await compareUse({ ...run, rounds })) } };
  },
  async tasks({ folders, browserPath, samples }) {
    const phases = await measureTasks({ folder: folders.atlas, browserPath, samples });
    return { tasks: { ...thisRun(), phases } };
  },
  async heap({ folders, browserPath, minutes }) {
    const readings = await measureHeap({ folder: folders.atlas, browserPath, minutes });
    return { heap: { ...thisRun(), readings } };
  },
  async lighthouse(run) {
    const rounds = Math.min(run.rounds, LIGHTHOUSE_ROUNDS);
    return { lighthouse: { ...thisRun(), ...(await measureLighthouse({ ...run, rounds })) } };
  },
  async projects({ browserPath, samples, projects, isReused }) {
    /** @type {NonNullable<Measured['projects']>} */
    const bySize = {};
    for (const size of projects) {
      const folders = isReused ? foldersOf(size) : await buildSize(size);
      bySize[size] = { ...thisRun(), ...(await measureProjects({ folders, browserPath, samples })) };
      // A size takes minutes: those that are done stay, whatever becomes of the next.
      await mergeResults({ projects: bySize });
      console.log(`${size} projects  ${JSON.stringify(bySize[size])}`);
    }
    return { projects: bySize };
  },
  async vertices({ folders, browserPath, samples, vertices }) {
    /** @type {NonNullable<Measured['vertices']>} */
    const bySize = {};
    for (const size of vertices) {
      const measured = await measureImport({
        buildFolder: folders.atlas,
        vertices: size,
        browserPath,
        samples,
      });
      bySize[size] = { ...thisRun(), ...measured };
      await mergeResults({ vertices: bySize });
      console.log(`${size} vertices  ${JSON.stringify(bySize[size])}`);
    }
    return { vertices: bySize };
  },
};
