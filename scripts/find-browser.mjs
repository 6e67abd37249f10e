import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PlainError } from './plain-error.mjs';

const COMMANDS = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];

const WINDOWS_FOLDERS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];

/** Where installers put Chrome or Chromium without adding it to the PATH. */
const USUAL_PLACES = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin'].flatMap((folder) =>
    COMMANDS.map((command) => `${folder}/${command}`),
  ),
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: WINDOWS_FOLDERS.flatMap((name) => process.env[name] ?? []).map(
    (folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
  ),
};

/**
 * A Chrome or Chromium on this machine that starts: the one `ATLAS_BROWSER` names, else one on the PATH or in a usual
 * place. A wrong `ATLAS_BROWSER` is an error, never silently replaced.
 * @returns {string | undefined}
 */
export function findBrowser() {
  const named = process.env.ATLAS_BROWSER;
  if (named) {
    if (browserStarts(named)) return named;
    throw new PlainError(`ATLAS_BROWSER is set to "${named}", which is not a browser that starts here.`);
  }
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => COMMANDS.map((command) => join(folder, command + suffix)));
  const usual = Object.entries(USUAL_PLACES).find(([system]) => system === process.platform)?.[1] ?? [];
  return [...onPath, ...usual].find(browserStarts);
}

/**
 * Asking for the version weeds out stubs and missing libraries. Chrome on Windows has no such question: it opens a window.
 * @param {string} path
 */
export function browserStarts(path) {
  if (!existsSync(path)) return false;
  if (process.platform === 'win32') return true;
  try {
    execFileSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 });
    return true;
  } catch {
    return false;
  }
}
