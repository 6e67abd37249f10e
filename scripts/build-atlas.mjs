import { join } from 'node:path';
import { PlainError } from './plain-error.mjs';
import { precompress } from './precompress.mjs';
import { PROJECT_ROOT } from './project-root.mjs';
import { runCommand } from './run-command.mjs';
import { writeSbom } from './write-sbom.mjs';

/** Where the production build lies. */
export const BUILD_FOLDER = join(PROJECT_ROOT, 'dist');

/** Builds the atlas for production and compresses the result. The packages have to be installed. */
export async function buildAtlas() {
  await buildFiles(BUILD_FOLDER);
  await precompress(BUILD_FOLDER);
}

/**
 * Writes the files of a production build, with a list of what it was made from.
 * @param {string} folder
 */
export async function buildFiles(folder) {
  const vite = join(PROJECT_ROOT, 'node_modules/vite/bin/vite.js');
  const args = [vite, 'build', '--outDir', folder, '--emptyOutDir'];
  const code = await runCommand(process.execPath, args, { env: { NODE_ENV: 'production' } });
  if (code !== 0)
    throw new PlainError(`The production build failed (exit code ${code}); its reason is above.`);
  await writeSbom(folder);
}
