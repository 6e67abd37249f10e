import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentSecurityPolicy } from './content-security-policy.mjs';
import { nginxConf } from './deploy-files.mjs';
import { PlainError } from './plain-error.mjs';

const PATIENCE_MILLISECONDS = 10_000;
/** Services begin with so few open files; Node.js would pass on its own higher limit, and hide that the configuration needs one. */
const AS_A_SERVICE = 'ulimit -Sn 1024; exec "$0" "$@"';

/**
 * Starts nginx on loopback with the configuration of `deploy/nginx.conf`, for this folder, port and path.
 * @param {{ command: string, root: string, path?: string }} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startNginx({ command, root, path = '/' }) {
  const folder = await mkdtemp(join(tmpdir(), 'araz-atlas-nginx-'));
  const port = await freePort();
  const file = join(folder, 'nginx.conf');
  await writeFile(
    file,
    nginxConf({
      listen: `127.0.0.1:${port}`,
      root,
      path,
      policy: contentSecurityPolicy(),
      accessLog: join(folder, 'access.log'),
    }),
  );
  // Whoever runs the tests may read the build; the user nginx works as by itself need not.
  const user = process.getuid?.() === 0 ? 'user root; ' : '';
  const globals = `${user}daemon off; pid ${join(folder, 'nginx.pid')}; error_log stderr warn;`;
  const args = ['-e', 'stderr', '-p', folder, '-c', file, '-g', globals];
  const server = spawn('sh', ['-c', AS_A_SERVICE, command, ...args], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}${path}`;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  await untilAnswering(url, server);
  return {
    url,
    async close() {
      server.kill('SIGTERM');
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** @returns {Promise<number>} */
async function freePort() {
  const probe = createServer();
  await new Promise((resolve) => probe.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new PlainError('No port is free.');
  return address.port;
}

/**
 * @param {string} url
 * @param {import('node:child_process').ChildProcess} server
 */
async function untilAnswering(url, server) {
  const end = performance.now() + PATIENCE_MILLISECONDS;
  while (server.exitCode === null && performance.now() < end) {
    const answer = await fetch(url).catch(() => null);
    if (answer !== null) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  server.kill();
  throw new PlainError(
    'nginx does not answer with the configuration of deploy/nginx.conf; its reason is above.',
  );
}
