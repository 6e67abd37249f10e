import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainError } from '../../scripts/plain-error.mjs';
import { PROJECT_ROOT } from '../../scripts/project-root.mjs';
import { runCommand } from '../../scripts/run-command.mjs';
import { SIZE, writeDataset } from '../scale/write-dataset.mjs';

/** Where datasets and builds lie; git and every check ignore it. */
const FOLDER = join(PROJECT_ROOT, '.cache/growth');
/** Tens of thousands of projects do not fit into what Node.js allows itself. */
const MEMORY_MIB = 8192;

/** @typedef {{ atlas: string, sameScene: string }} SizeFolders */

/** Where the builds of a size are. @param {number} projects @returns {SizeFolders} */
export function foldersOf(projects) {
  return { atlas: join(FOLDER, `atlas-${projects}`), sameScene: join(FOLDER, `same-scene-${projects}`) };
}

/**
 * Writes a dataset of so many projects and builds the atlas and the bare page of its scene with it, uncompressed: to compress
 * them as for delivery takes many times as long, and on loopback nobody would notice.
 * @param {number} projects
 * @returns {Promise<SizeFolders>}
 */
export async function buildSize(projects) {
  const dataRoot = join(FOLDER, `data-${projects}`);
  const folders = foldersOf(projects);
  console.log(`Building with ${projects.toLocaleString('en')} projects …`);
  await writeDataset(dataRoot, { ...SIZE, projects });
  await build(dataRoot, folders.atlas, []);
  await build(dataRoot, folders.sameScene, [
    '--config',
    join(PROJECT_ROOT, 'bench/same-scene/vite.config.mjs'),
  ]);
  await rm(dataRoot, { recursive: true });
  return folders;
}

/** @param {string} dataRoot @param {string} folder @param {string[]} config */
async function build(dataRoot, folder, config) {
  const vite = join(PROJECT_ROOT, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', ...config, '--outDir', folder, '--emptyOutDir', '--logLevel', 'error'];
  const env = {
    NODE_ENV: 'production',
    ATLAS_DATA_ROOT: dataRoot,
    NODE_OPTIONS: `--max-old-space-size=${MEMORY_MIB}`,
  };
  const code = await runCommand(process.execPath, args, { env });
  if (code !== 0)
    throw new PlainError(`The build with the data below ${dataRoot} failed (exit code ${code}).`);
}
