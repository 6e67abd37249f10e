import { spawnSync } from 'node:child_process';
import { runCommand } from './run-command.mjs';

/** Where Debian puts it is not on everybody's path. */
const PLACES = ['nginx', '/usr/sbin/nginx'];

/**
 * The web server with which the configuration in `deploy/` is tested: one that is here, else Debian's package.
 * @returns {Promise<string | undefined>} its command; nothing where it cannot be had
 */
export async function ensureNginx() {
  const found = findNginx();
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log("No nginx is installed: installing Debian's …");
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand('apt-get', ['update', '-q'], { env });
    await runCommand('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'nginx-light'], { env });
  }
  return findNginx();
}

function findNginx() {
  return PLACES.find((command) => spawnSync(command, ['-v'], { stdio: 'ignore' }).status === 0);
}
