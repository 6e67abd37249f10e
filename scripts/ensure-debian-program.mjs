import { spawnSync } from 'node:child_process';
import { runCommand } from './run-command.mjs';

/**
 * A program that is not a package of npm: one that is here, else Debian's, where this process may install it.
 * @param {{ name: string, commands: string[], packageName: string }} program what to call it, and where it may be
 * @returns {Promise<string | undefined>} its command; nothing where it cannot be had
 */
export async function ensureDebianProgram({ name, commands, packageName }) {
  const found = firstThatStarts(commands);
  if (found) return found;
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    console.log(`No ${name} is installed: installing Debian's …`);
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await runCommand('apt-get', ['update', '-q'], { env });
    await runCommand('apt-get', ['install', '-y', '-q', '--no-install-recommends', packageName], { env });
  }
  return firstThatStarts(commands);
}

/** Not every program ends well when asked for its version. @param {string[]} commands */
function firstThatStarts(commands) {
  return commands.find((command) => spawnSync(command, ['-v'], { stdio: 'ignore' }).error === undefined);
}
