import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { startServer } from '../../../scripts/serve.mjs';

const BUILD_FOLDER = join(import.meta.dirname, '../../../dist');

/** Serves the production build for the whole test run, exactly as `npm start` does, on any free port. */
export default async function serveBuild(): Promise<() => Promise<void>> {
  if (!existsSync(join(BUILD_FOLDER, 'index.html'))) {
    throw new Error('There is no production build to test. Make one: npm run build');
  }
  const server = await startServer({ root: BUILD_FOLDER });
  Object.assign(process.env, { ATLAS_TEST_URL: server.url });
  return server.close;
}
