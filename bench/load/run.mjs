import '../../scripts/node-version.mjs';
import { writeFile } from 'node:fs/promises';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { BUILD_FOLDER, buildAtlas } from '../../scripts/build-atlas.mjs';
import { ensureNginx } from '../../scripts/ensure-nginx.mjs';
import { ensureInstalled } from '../../scripts/install.mjs';
import { PlainError, runMain } from '../../scripts/plain-error.mjs';
import { PROJECT_ROOT } from '../../scripts/project-root.mjs';
import { startNginx } from '../../scripts/start-nginx.mjs';
import { reportOf } from './report.mjs';
import { findTargets } from './targets.mjs';
import { ensureWrk, errorCount, loadWith } from './wrk.mjs';

const CONNECTIONS = 1000;
const SECONDS = 10;
/** A first moment fills caches and opens connections; it is not counted. */
const WARM_UP_SECONDS = 2;

// Puts the servers of the atlas under load and writes docs/load.json and docs/load.md; fails when nginx refuses anything.
await runMain(async () => {
  const { values } = parseArgs({ options: { seconds: { type: 'string', default: String(SECONDS) } } });
  const seconds = Number(values.seconds);
  if (!Number.isInteger(seconds) || seconds < 1)
    throw new PlainError('--seconds has to be a whole number from 1.');

  await ensureInstalled();
  const [nginx, wrk] = [await ensureNginx(), await ensureWrk()];
  if (nginx === undefined)
    throw new PlainError('nginx is not to be had here. Debian has it as "nginx-light".');
  await buildAtlas();
  // Imported only now: it needs a package that may just have been installed.
  const { startServer } = await import('../../scripts/serve.mjs');

  const [loadBefore = 0] = loadavg();
  const servers = {
    nginx: () => startNginx({ command: nginx, root: BUILD_FOLDER }),
    'npm start': () => startServer({ root: BUILD_FOLDER }),
  };
  const targets = await findTargets(BUILD_FOLDER);
  /** @type {import('./report.mjs').Row[]} */
  const rows = [];
  for (const [server, start] of Object.entries(servers)) {
    const { url, close } = await start();
    try {
      for (const target of targets) {
        const run = { command: wrk, url: url + target.path, connections: CONNECTIONS, threads: 1 };
        await loadWith({ ...run, seconds: WARM_UP_SECONDS });
        rows.push({ server, ...target, ...(await loadWith({ ...run, seconds })) });
        console.log(rows.at(-1));
      }
    } finally {
      await close();
    }
  }

  const result = { connections: CONNECTIONS, seconds, processors: cpus().length, loadBefore, rows };
  await writeFile(join(PROJECT_ROOT, 'docs/load.json'), `${JSON.stringify(result, null, 2)}\n`);
  await writeFile(join(PROJECT_ROOT, 'docs/load.md'), reportOf(result));
  const failed = rows.filter(({ server, errors }) => server === 'nginx' && errorCount(errors) > 0);
  if (failed.length > 0)
    throw new PlainError(`nginx failed requests for ${failed.map(({ name }) => name).join(', ')}.`);
});
