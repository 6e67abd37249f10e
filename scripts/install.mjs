import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainError } from './plain-error.mjs';
import { PROJECT_ROOT } from './project-root.mjs';
import { runCommand } from './run-command.mjs';

/** Lives in node_modules, so that it disappears together with what it vouches for. */
const STAMP = 'node_modules/.installed-from';

/**
 * Installs a folder's packages exactly as its lock names them, unless the stamp says that was already done.
 * @param {string} folder
 * @param {string} what names them in the message
 */
export async function ensureInstalled(folder = PROJECT_ROOT, what = 'packages') {
  const stampFile = join(folder, STAMP);
  const wanted = await stampFor(folder);
  const found = await readFile(stampFile, 'utf8').catch(() => undefined);
  if (found === wanted) return;

  console.log(`Installing ${what} (npm ci) …`);
  // Vite is a development dependency: NODE_ENV=production must not leave it out. No package needs its scripts.
  // The log level is stated because `npm --silent` hands its silence down to this call, errors included.
  const args = ['ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const code = await runNpm(args, folder);
  if (code !== 0)
    throw new PlainError(`npm ${args.join(' ')} failed (exit code ${code}); its reason is above.`);
  await writeFile(stampFile, wanted);
}

/**
 * The lock's hash, and the system, because the lock picks binaries per system.
 * @param {string} folder
 */
async function stampFor(folder) {
  const hash = createHash('sha256').update(await readFile(join(folder, 'package-lock.json')));
  return `${hash.digest('hex')} ${process.platform}-${process.arch}\n`;
}

/**
 * The npm that started this script if one did, else the one on the PATH (a .cmd file on Windows, hence the shell).
 * @param {string[]} args
 * @param {string} cwd
 */
function runNpm(args, cwd) {
  const npmScript = process.env.npm_execpath;
  if (npmScript?.endsWith('.js')) return runCommand(process.execPath, [npmScript, ...args], { cwd });
  return runCommand('npm', args, { cwd, shell: process.platform === 'win32' });
}
