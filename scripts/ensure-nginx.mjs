import { ensureDebianProgram } from './ensure-debian-program.mjs';

/**
 * The web server with which the configuration in `deploy/` is tested.
 * @returns {Promise<string | undefined>} its command; nothing where it cannot be had
 */
export function ensureNginx() {
  // Where Debian puts it is not on everybody's path.
  return ensureDebianProgram({
    name: 'nginx',
    commands: ['nginx', '/usr/sbin/nginx'],
    packageName: 'nginx-light',
  });
}
