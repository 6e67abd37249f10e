import { join } from 'node:path';
import { BUILD_FOLDER, buildAtlas } from '../scripts/build-atlas.mjs';
import { PlainError } from '../scripts/plain-error.mjs';
import { precompress } from '../scripts/precompress.mjs';
import { PROJECT_ROOT } from '../scripts/project-root.mjs';
import { runCommand } from '../scripts/run-command.mjs';

/** @typedef {{ atlas: string, minimal: string, sameScene: string }} PageFolders */

/** Where an earlier run has left them. @returns {PageFolders} */
export function builtPages() {
  const folderOf = (/** @type {string} */ name) => join(PROJECT_ROOT, 'bench', name, 'dist');
  return { atlas: BUILD_FOLDER, minimal: folderOf('minimal'), sameScene: folderOf('same-scene') };
}

/** Builds and compresses the atlas and the two bare pages alike. */
export async function buildPages() {
  await buildAtlas();
  await buildBarePage('minimal');
  await buildBarePage('same-scene');
  return builtPages();
}

/** @param {string} name */
async function buildBarePage(name) {
  const folder = join(PROJECT_ROOT, 'bench', name);
  const vite = join(PROJECT_ROOT, 'node_modules/vite/bin/vite.js');
  const config = join(folder, 'vite.config.mjs');
  const code = await runCommand(process.execPath, [vite, 'build', '--config', config, '--logLevel', 'warn'], {
    env: { NODE_ENV: 'production' },
  });
  if (code !== 0)
    throw new PlainError(`bench/${name} could not be built (exit code ${code}); the reason is above.`);
  await precompress(join(folder, 'dist'));
}
