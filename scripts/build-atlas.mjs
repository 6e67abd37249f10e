import { join } from 'node:path';
import { PlainError } from './plain-error.mjs';
import { precompress } from './precompress.mjs';
import { PROJECT_ROOT } from './project-root.mjs';
import { runCommand } from './run-command.mjs';

/** Where the production build lies. */
export const BUILD_FOLDER = join(PROJECT_ROOT, 'dist');

/** Builds the atlas for production and compresses the result. The packages have to be installed. */
export async function buildAtlas() {
  const vite = join(PROJECT_ROOT, 'node_modules/vite/bin/vite.js');
  const code = await runCommand(process.execPath, [vite, 'build'], { env: { NODE_ENV: 'production' } });
  if (code !== 0)
    throw new PlainError(`The production build failed (exit code ${code}); its reason is above.`);
  await precompress(BUILD_FOLDER);
}
