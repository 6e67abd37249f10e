import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '../../../scripts/serve.mjs';
import { startNginx } from '../../../scripts/start-nginx.mjs';

export const BUILD_FOLDER = join(import.meta.dirname, '../../../dist');

/**
 * Serves the production build for the whole test run, on any free port: by nginx with the configuration for operators where
 * ATLAS_NGINX names it, as `npm test` does, else as `npm start` does.
 */
export default async function serveBuild(): Promise<() => Promise<void>> {
  if (!existsSync(join(BUILD_FOLDER, 'index.html'))) {
    throw new Error('There is no production build to test. Make one: npm run build');
  }
  const { ATLAS_NGINX: command } = process.env;
  const root = BUILD_FOLDER;
  const server = await (command ? startNginx({ command, root }) : startServer({ root }));
  Object.assign(process.env, { ATLAS_TEST_URL: server.url });
  return server.close;
}
