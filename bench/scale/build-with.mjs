import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainError } from '../../scripts/plain-error.mjs';
import { precompress } from '../../scripts/precompress.mjs';
import { PROJECT_ROOT } from '../../scripts/project-root.mjs';
import { runCommand } from '../../scripts/run-command.mjs';
import { withSources } from '../../scripts/with-sources.mjs';

/** @typedef {{ validationMs: number, buildMs: number, compressionMs: number }} BuildTimes */

/**
 * Validates a dataset, builds the atlas with it and compresses the build, each timed.
 * @param {{ dataRoot: string, folder: string }} options `dataRoot` has the data in `geodata/` below it
 * @returns {Promise<BuildTimes>}
 */
export async function buildWith({ dataRoot, folder }) {
  const validationMs = await timed(() => validate(dataRoot));
  await rm(folder, { recursive: true, force: true });
  const buildMs = await timed(() => build(dataRoot, folder));
  // Nobody opens the downloads here, and to compress those of the large dataset takes longer than all the rest.
  await rm(join(folder, 'data'), { recursive: true, force: true });
  const compressionMs = await timed(() => precompress(folder));
  return { validationMs, buildMs, compressionMs };
}

/** What `npm run data:check` does, with data from elsewhere. @param {string} dataRoot */
function validate(dataRoot) {
  return withSources(async (load) => {
    const { readGeodata } = await load('/geodata/build/read-geodata.ts');
    try {
      readGeodata(dataRoot);
    } catch (error) {
      throw new PlainError(
        `The data below ${dataRoot} do not validate: ${error instanceof Error ? error.message.slice(0, 2000) : error}`,
      );
    }
  });
}

/** @param {string} dataRoot @param {string} folder */
async function build(dataRoot, folder) {
  const vite = join(PROJECT_ROOT, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  const env = { NODE_ENV: 'production', ATLAS_DATA_ROOT: dataRoot };
  const code = await runCommand(process.execPath, args, { env });
  if (code !== 0)
    throw new PlainError(
      `The build with the data below ${dataRoot} failed (exit code ${code}); its reason is above.`,
    );
}

/** @param {() => Promise<unknown>} work */
async function timed(work) {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
